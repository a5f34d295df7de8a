import { transactionCode } from '../../protocol/transaction.ts'
import { stepTime } from '../clock.ts'
import { answerName } from '../intake.ts'
import { factPages } from '../lcd/facts.ts'
import type { CameraToken, Mode, Transaction } from '../types.ts'
import type { Fact } from '../view.ts'
import { homeOf } from './home.ts'
import { go, type ModeContext, type ModeFile, QUIET, type Turn } from './mode.ts'
import { FIELD_NAMES, PURPOSE_TITLES, shownValue } from './transaction-text.ts'

/**
 * What the customer is about to confirm, over as many screens as it takes; only after the last one
 * comes the code, so that nobody reads the code without having had the details before the eyes
 * [device-facts]. Left goes back, from the first screen home.
 */
export function transaction(mode: Extract<Mode, { name: 'transaction' }>): ModeFile {
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
export function transactionPages(
  { model }: CameraToken,
  { fields }: Transaction,
): readonly (readonly Fact[])[] {
  const facts = fields.map((field): Fact => [FIELD_NAMES[field.label], shownValue(field)])
  return factPages(facts, model.lcd.width, model.lcd.height)
}

/** The code of this moment, by the token's own clock. From here on the transaction counts as used. */
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
