import { readCode } from '../../../protocol/codes.ts'
import { err, ok, type Result } from '../../../protocol/result.ts'
import type { TransferDraft } from '../../books/sessions.ts'
import { type Bilingual, both } from '../../page.ts'
import { fieldText, type WebRequest } from '../../site/requests.ts'
import { type NameError, readPayeeName } from './payee-name.ts'

/**
 * 登録済み振込先: whom the company pays often. Assumption: banks, branches and firms are invented, as no
 * real ones may appear.
 */
interface Payee extends Pick<TransferDraft, 'payeeBank' | 'payeeAccount' | 'payeeName'> {
  /** Value of the field `payee`. */
  readonly id: string
  readonly label: Bilingual
}

/** Value of the field `payee` for one who is not registered. */
export const NEW_PAYEE = 'new'

export const REGISTERED_PAYEES: readonly Payee[] = [
  {
    id: 'aozora',
    label: both('あおぞら商事（ミライ銀行 駅前支店）', 'Aozora Shoji (Mirai Bank, Ekimae)'),
    payeeBank: 'ミライ銀行 駅前支店',
    payeeAccount: '1357924',
    payeeName: 'ｶ)ｱｵｿﾞﾗｼﾖｳｼﾞ',
  },
  {
    id: 'midori',
    label: both(
      'みどり印刷（ヒカリ信用金庫 本店）',
      'Midori Insatsu (Hikari Shinkin, head office)',
    ),
    payeeBank: 'ヒカリ信用金庫 本店',
    payeeAccount: '2468013',
    payeeName: 'ﾕ)ﾐﾄﾞﾘｲﾝｻﾂ',
  },
  {
    id: 'kazama',
    label: both('風間 次郎（ミライ銀行 港支店）', 'Jiro Kazama (Mirai Bank, Minato)'),
    payeeBank: 'ミライ銀行 港支店',
    payeeAccount: '0086420',
    payeeName: 'ｶｻﾞﾏ ｼﾞﾛｳ',
  },
]

/** 口座番号, with leading zeros. */
export const ACCOUNT_DIGITS = 7
/** Longest name of a bank with its branch. Assumption: more than any has. */
const BANK_CHARACTERS = 60

/** What stands in the form, as it was typed. */
export interface TransferForm {
  readonly payee: string
  readonly payeeBank: string
  readonly payeeAccount: string
  readonly payeeName: string
  readonly amount: string
}

/** What is wrong with a form, field by field; correct fields are left out. */
export interface FormErrors {
  readonly payee?: 'unknown'
  readonly payeeBank?: 'empty' | 'too-long'
  readonly payeeAccount?: 'empty' | 'letters' | 'length'
  readonly payeeName?: NameError
  readonly amount?: AmountError | 'balance'
}

/** A valid form. `converted`: the name was turned into half-width katakana. */
interface ReadForm {
  readonly order: Omit<TransferDraft, 'challenge'>
  readonly converted: boolean
}

export const EMPTY_FORM: TransferForm = {
  payee: NEW_PAYEE,
  payeeBank: '',
  payeeAccount: '',
  payeeName: '',
  amount: '',
}

/** The fields of `transfer-input`; a browser that sent no choice has chosen a new payee. */
export function formOf(fields: WebRequest['fields']): TransferForm {
  const payee = fieldText(fields, 'payee')
  return {
    payee: payee === '' ? NEW_PAYEE : payee,
    payeeBank: fieldText(fields, 'payeeBank'),
    payeeAccount: fieldText(fields, 'payeeAccount'),
    payeeName: fieldText(fields, 'payeeName'),
    amount: fieldText(fields, 'amount'),
  }
}

/** The form that leads to this draft: for the way back from the confirmation. */
export function formFrom(draft: TransferDraft): TransferForm {
  const { payeeBank, payeeAccount, payeeName, registeredPayee, yen } = draft
  const known = REGISTERED_PAYEES.find(
    (payee) => payee.payeeAccount === payeeAccount && payee.payeeName === payeeName,
  )
  return registeredPayee && known !== undefined
    ? { ...EMPTY_FORM, payee: known.id, amount: String(yen) }
    : { payee: NEW_PAYEE, payeeBank, payeeAccount, payeeName, amount: String(yen) }
}

/** Reads the whole form, so that all errors are reported at once. */
export function readForm(form: TransferForm, balanceYen: number): Result<ReadForm, FormErrors> {
  const amount = amountOf(form.amount, balanceYen)
  const wrongAmount: FormErrors = amount.ok ? {} : { amount: amount.error }
  if (form.payee !== NEW_PAYEE) {
    const known = REGISTERED_PAYEES.find(({ id }) => id === form.payee)
    if (known === undefined) return err({ ...wrongAmount, payee: 'unknown' })
    if (!amount.ok) return err(wrongAmount)
    const { payeeBank, payeeAccount, payeeName } = known
    const order = { payeeBank, payeeAccount, payeeName, yen: amount.value, registeredPayee: true }
    return ok({ order: { kind: 'transfer', ...order }, converted: false })
  }
  const payeeBank = bankOf(form.payeeBank)
  const account = readCode(form.payeeAccount, ACCOUNT_DIGITS)
  const name = readPayeeName(form.payeeName)
  if (!payeeBank.ok || !account.ok || !name.ok || !amount.ok) {
    return err({
      ...wrongAmount,
      ...(payeeBank.ok ? {} : { payeeBank: payeeBank.error }),
      ...(account.ok ? {} : { payeeAccount: account.error }),
      ...(name.ok ? {} : { payeeName: name.error }),
    })
  }
  return ok({
    order: {
      kind: 'transfer',
      payeeBank: payeeBank.value,
      payeeAccount: account.value,
      payeeName: name.value.name,
      yen: amount.value,
      registeredPayee: false,
    },
    converted: name.value.converted,
  })
}

function amountOf(typed: string, balanceYen: number): Result<number, AmountError | 'balance'> {
  const read = readAmount(typed)
  if (!read.ok) return read
  return read.value > balanceYen ? err('balance') : read
}

function bankOf(typed: string): Result<string, 'empty' | 'too-long'> {
  const plain = typed.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  if (plain === '') return err('empty')
  return [...plain].length > BANK_CHARACTERS ? err('too-long') : ok(plain)
}

/** Why a typed amount is refused. */
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
