import { err, ok, type Result } from '../../protocol/result.ts'

/** Why a typed amount is none. */
export type AmountError = 'empty' | 'characters' | 'commas' | 'negative' | 'zero' | 'digits'

/** No transfer form has room for more; and every such number is exact. */
export const AMOUNT_DIGITS = 10

const FULL_WIDTH = /[０-９]/g
const SPACES = /[\s\u200b]/gu
const COMMAS = /[,，､、]/g
/** Signs of the yen before the digits, 円 behind them. */
const YEN = /^[¥￥\\]|円$/g
const MINUS = /^[-－−‐ー▲△]/

/**
 * Reads an amount in whole yen as people type it: full-width digits, spaces, yen signs and commas
 * between thousands are taken; a comma anywhere else is more likely a slip than a habit, and is
 * refused. In this order: nothing is `empty`, a minus is `negative`, then `characters`, `commas`,
 * `zero`, and more than 10 digits are `digits`.
 */
export function readAmount(typed: string): Result<number, AmountError> {
  const plain = typed
    .replace(SPACES, '')
    .replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(COMMAS, ',')
    .replace(YEN, '')
  if (plain === '') return err('empty')
  if (MINUS.test(plain)) return err('negative')
  if (!/^[0-9,]+$/.test(plain)) return err('characters')
  if (plain.includes(',') && !/^[0-9]{1,3}(,[0-9]{3})+$/.test(plain)) return err('commas')
  const digits = plain.replaceAll(',', '').replace(/^0+/, '')
  if (digits === '') return err('zero')
  return digits.length > AMOUNT_DIGITS ? err('digits') : ok(Number(digits))
}
