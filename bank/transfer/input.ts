import { readCode } from '../../protocol/codes.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import type { TransferDraft } from '../draft.ts'
import { fieldText } from '../forms.ts'
import type { WebRequest } from '../handler.ts'
import { type AmountError, readAmount } from './amount.ts'
import { type NameError, readPayeeName } from './kana.ts'
import { NEW_PAYEE, REGISTERED_PAYEES } from './payees.ts'

/** 口座番号, with leading zeros. */
export const ACCOUNT_DIGITS = 7
/** More than the longest name of a bank and its branch. Ours. */
const BANK_CHARACTERS = 60

/** What stands in the form, as it was typed. */
export interface TransferForm {
  readonly payee: string
  readonly payeeBank: string
  readonly payeeAccount: string
  readonly payeeName: string
  readonly amount: string
}

/** What is wrong with a form, field by field; a field that is right is left out. */
export interface FormErrors {
  readonly payee?: 'unknown'
  readonly payeeBank?: 'empty' | 'too-long'
  readonly payeeAccount?: 'empty' | 'letters' | 'length'
  readonly payeeName?: NameError
  readonly amount?: AmountError | 'balance'
}

/** A form that is right. `converted`: the name was turned into half-width katakana. */
export interface ReadForm {
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

/** Reads the whole form, so that everything that is wrong is told at once. */
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
