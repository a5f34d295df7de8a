import {
  type FieldLabel,
  type MessagePurpose,
  type TransactionField,
  transactionCode,
} from '../../../protocol/transaction.ts'
import { stepTime } from '../../clock.ts'
import { factPages } from '../drawing/body.ts'
import { answerName } from '../intake.ts'
import { type Fact, go, type ModeContext, type ModeDefinition, QUIET, type Turn } from '../mode.ts'
import type { CameraToken, Mode, Transaction } from '../state.ts'
import { homeOf } from './home.ts'

/**
 * What the customer is about to confirm, over as many screens as it takes; the code comes only
 * after the last one, so that nobody gets the code without having seen the details [device-facts].
 * Left goes back, from the first screen home.
 */
export function transactionMode(mode: Extract<Mode, { name: 'transaction' }>): ModeDefinition {
  const { transaction: shown, page } = mode
  return {
    ...QUIET,
    view: ({ token }) => {
      const pages = transactionPages(token, shown)
      return {
        title: PURPOSE_TITLES[shown.purpose].details,
        number: `${page + 1}/${pages.length}`,
        body: { kind: 'facts', facts: pages[page] ?? [] },
        left: page === 0 ? 'Cancel' : 'Back',
        right: 'Next',
      }
    },
    left: (context) =>
      go(context, page === 0 ? homeOf(context.token) : { ...mode, page: page - 1 }),
    right: (context) =>
      page + 1 < transactionPages(context.token, shown).length
        ? go(context, { ...mode, page: page + 1 })
        : toCode(context, shown),
  }
}

/** The screens of a transaction's details on the LCD of this token. */
function transactionPages(
  { model }: CameraToken,
  { fields }: Transaction,
): readonly (readonly Fact[])[] {
  const facts = fields.map((field): Fact => [FIELD_NAMES[field.label], shownValue(field)])
  return factPages(facts, model.lcd.width, model.lcd.height)
}

/** The code for now, by the token's own clock. From here on the transaction counts as used. */
function toCode(context: ModeContext, shown: Transaction): Turn {
  const { instance, fields, purpose, transactionId } = shown
  const form = { digits: instance.digits, periodSeconds: instance.period }
  const at = stepTime(context.token.clock, context.now)
  const code = transactionCode(instance.key, fields, at, form)
  const name = answerName(shown)
  return go(
    context,
    { name: 'transaction-code', transaction: shown, code },
    {
      answered: [...context.answered.filter((other) => other !== name), name],
      effects: [
        { kind: 'notice', notice: { what: 'transaction-code', code, purpose, transactionId } },
      ],
    },
  )
}

/** The digits that confirm the transaction at the bank. Left shows the details again. */
export function transactionCodeMode(
  mode: Extract<Mode, { name: 'transaction-code' }>,
): ModeDefinition {
  const { transaction, code } = mode
  return {
    ...QUIET,
    view: () => ({
      title: PURPOSE_TITLES[transaction.purpose].code,
      number: null,
      body: { kind: 'code', digits: code },
      left: 'Back',
      right: 'Done',
    }),
    left: (context) => {
      const last = transactionPages(context.token, transaction).length - 1
      return go(context, { name: 'transaction', transaction, page: last })
    },
    right: (context) => go(context, homeOf(context.token)),
  }
}

/** The LCD's names for the fields of a transaction: an assumption (U-7), like all texts below. */
const FIELD_NAMES: Readonly<Record<FieldLabel, string>> = {
  currency: 'Currency',
  amount: 'Amount',
  'payee-account': 'Payee account',
  'payee-bank': 'Payee bank',
  'payee-name': 'Payee name',
  'user-id': 'User ID',
  date: 'Date',
  count: 'Transfers',
  operation: 'Operation',
}

/** Titles of the screens: a login must never look like a transfer, nor the reverse. */
const PURPOSE_TITLES: Readonly<
  Record<MessagePurpose, { readonly details: string; readonly code: string }>
> = {
  login: { details: 'Login', code: 'Login code' },
  transfer: { details: 'Transfer', code: 'Transfer code' },
  other: { details: 'Confirm', code: 'Code' },
}

/** A value as the LCD shows it: amounts get thousands separators; all else stays as it is. */
function shownValue({ label, value }: TransactionField): string {
  if (label !== 'amount' || !/^[0-9]+(?:\.[0-9]+)?$/.test(value)) return value
  const [whole = '', cents] = value.split('.')
  const grouped = whole.replace(/(?<=[0-9])(?=(?:[0-9]{3})+$)/g, ',')
  return cents === undefined ? grouped : `${grouped}.${cents}`
}
