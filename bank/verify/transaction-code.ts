import { concat, writeU32 } from '../../protocol/bytes.ts'
import { drawBytes } from '../../protocol/chance.ts'
import { printedSerial, readCode } from '../../protocol/codes.ts'
import { parseMessage } from '../../protocol/message/parse.ts'
import { buildType3, openType3 } from '../../protocol/message/transaction.ts'
import { after, type Millis, seconds } from '../../protocol/time.ts'
import {
  type TransactionCodeForm,
  type TransactionField,
  type TransactionPurpose,
  transactionMatch,
} from '../../protocol/transaction.ts'
import {
  change,
  changeSerial,
  customerOf,
  me,
  serialOf,
  tell,
  type Visit,
} from '../books/ledger.ts'
import type { Challenge } from '../books/sessions.ts'
import type { BankState, BankStep } from '../books/state.ts'
import type { Registration } from '../books/users.ts'
import { civilTime } from '../calendar.ts'
import { bookWrongCode, type Verified } from './verdict.ts'

/** The one state of a registration in which the bank holds an instance key. */
export type Registered = Extract<Registration, { state: 'registered' }>

/** The serial as it is printed and as `SerialRecord` has it. */
export function serialText(registered: Registered): string {
  return printedSerial(registered.serial)
}

/**
 * A transaction message for the user's token: `fields`, and behind them date, time and a number that
 * the bank never gives twice, so that no code is right for two challenges. It is good for
 * `policy.transactionSeconds`. Throws unless the user's token is registered: ask before.
 */
export function newChallenge(
  visit: Visit,
  purpose: TransactionPurpose,
  fields: readonly TransactionField[],
): { readonly visit: Visit; readonly challenge: Challenge } {
  const { registration } = me(visit)
  if (registration.state !== 'registered') throw new Error(`no token to challenge: ${visit.user}`)
  const { bank, now } = visit
  const { nextNumber } = bank
  const [random, chance] = drawBytes(bank.chance, 4)
  const id = concat(writeU32(nextNumber), random)
  const message = buildType3({
    ...addressedTo(registration, bank, now),
    transactionId: id,
    purpose,
    fields: [...fields, { label: 'date', value: stamp(visit, nextNumber) }],
  })
  const challenge: Challenge = {
    id,
    purpose,
    message,
    shownAt: now,
    ends: after(now, bank.policy.transactionSeconds * 1000),
  }
  const issued: Visit = { ...visit, bank: { ...bank, chance, nextNumber: nextNumber + 1 } }
  const detail = `${purpose} no. ${nextNumber}, token ${serialText(registration)}`
  return { visit: tell(issued, visit.user, 'challenge-shown', detail), challenge }
}

/** The part of a transaction message that says from whom, to whom and for how long. */
export function addressedTo({ serial, licence, key }: Registered, bank: BankState, now: Millis) {
  return {
    header: {
      bankId: bank.bankId,
      issuedAt: seconds(now),
      // Whole minutes on the wire; the bank itself counts the seconds.
      ttlMinutes: Math.ceil(bank.policy.transactionSeconds / 60),
    },
    serial,
    licence,
    instanceKey: key,
  }
}

/** `2026-11-21 10:03 No.12`: what the LCD and the page both show. */
function stamp({ bank, now }: Visit, number: number): string {
  const t = civilTime(now, bank.policy.utcOffsetHours)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${t.year}-${two(t.month)}-${two(t.day)} ${two(t.hour)}:${two(t.minute)} No.${number}`
}

/** What a challenge says, as the token shows it; null: not sealed for this registration. */
function challengeFields(
  challenge: Challenge,
  registered: Registered,
): readonly TransactionField[] | null {
  const parsed = parseMessage(challenge.message)
  if (!parsed.ok || parsed.value.type !== 3) return null
  const opened = openType3(parsed.value, registered.key)
  return opened.ok ? opened.value.fields : null
}

/**
 * Compares a typed code with the challenge: good are the present minute and `policy.windowSteps` to
 * either side. A wrong one counts on the SERIAL, which is stopped at `policy.lockAfter`; on a
 * stopped serial the right code fails, too. A right one proves that the token has committed
 * (`confirmed`). The caller drops the challenge after a right code, so that each is answered only
 * once. `expired`: past its end, or the registration is another one by now.
 */
export function checkChallenge<S extends BankStep>(
  step: S,
  user: string,
  challenge: Challenge,
  typed: string,
  now: Millis,
): Verified<S> {
  const registration = customerOf(step.bank, user)?.registration
  if (registration?.state !== 'registered') {
    const told = tell(step, user, 'challenge-expired', 'no token is registered any more')
    return { step: told, verdict: { kind: 'expired' } }
  }
  const serial = serialText(registration)
  const record = serialOf(step.bank, serial)
  if (record === null) throw new Error(`registered, and no record of the serial: ${serial}`)
  if (record.locked) {
    return { step: tell(step, user, 'code-while-locked', serial), verdict: { kind: 'locked' } }
  }
  const fields = challengeFields(challenge, registration)
  if (now >= challenge.ends || fields === null) {
    const told = tell(step, user, 'challenge-expired', `token ${serial}`)
    return { step: told, verdict: { kind: 'expired' } }
  }
  const read = readCode(typed, TRANSACTION_FORM.digits)
  if (!read.ok) {
    if (step.bank.policy.slipCounts && read.error !== 'empty') {
      return bookWrongCode(step, user, record, 'typing-slip', read.error)
    }
    const told = tell(step, user, 'typing-slip', `${serial}: ${read.error}`)
    return { step: told, verdict: { kind: 'slip', why: read.error } }
  }
  const window = { ...TRANSACTION_FORM, windowSteps: step.bank.policy.windowSteps }
  const found = transactionMatch(registration.key, fields, read.value, now, window)
  if (found === null) {
    return bookWrongCode(
      step,
      user,
      record,
      'wrong-code',
      `not the code of this ${challenge.purpose}`,
    )
  }
  return { step: accept(step, user, registration, challenge, found), verdict: { kind: 'right' } }
}

function accept<S extends BankStep>(
  step: S,
  user: string,
  registered: Registered,
  challenge: Challenge,
  found: number,
): S {
  const serial = serialText(registered)
  const registration: Registered = {
    ...registered,
    confirmed: true,
    usedInTransaction: registered.usedInTransaction || challenge.purpose === 'transfer',
  }
  // Where all wrong codes count, not only those in a row, a right one resets nothing (S4-51).
  const forgiven = step.bank.policy.lockConsecutive
    ? changeSerial(step, serial, { wrong: 0 })
    : step
  const kept = change(forgiven, user, { registration })
  return tell(kept, user, 'code-accepted', `token ${serial}, ${challenge.purpose}, step ${found}`)
}

/** Digits and step of a transaction's code, sealed into every instance (activation-protocol). */
export const TRANSACTION_FORM = {
  digits: 8,
  periodSeconds: 60,
} as const satisfies TransactionCodeForm
