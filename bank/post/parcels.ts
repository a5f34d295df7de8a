import { drawBelow, drawBytes } from '../../protocol/chance.ts'
import { printedSerial } from '../../protocol/codes.ts'
import { after, DAY_MS, type Millis } from '../../protocol/time.ts'
import { NEW_SECRET_BYTES } from '../../protocol/totp.ts'
import type { Delivery, ParcelItem } from '../books/branch.ts'
import { changeSerial, serialOf, tell, usersOf } from '../books/ledger.ts'
import { freshRecord, type SerialRecord } from '../books/serials.ts'
import type { BankState, BankStep } from '../books/state.ts'
import { civilMillis, civilTime } from '../calendar.ts'
import type { TokenKind } from '../policy/schema.ts'
import { papersWith } from './papers.ts'

/** Serials of the samples have 8 digits (S2-39); never fewer or more than the bank's own form takes. */
const USUAL_SERIAL_DIGITS = 8
/** Time of day at which a token expires: the samples say 08時00分 (S2-63). */
const EXPIRY_HOUR = 8

/**
 * Takes a new key-fob from the vault and posts it to the address of the contract (S1-22, S4-34): it
 * arrives `days` days later. `user` is who it was ordered for; null: the company as a whole. The
 * user's enrolment is left as it is; the caller decides what a new token means for it.
 */
export function dispatchFob<S extends BankStep>(
  step: S,
  user: string | null,
  now: Millis,
  { days }: { readonly days: number },
): S {
  const { policy } = step.bank
  const [serial, afterSerial] = freshSerial(step.bank)
  const [secret, chance] = drawBytes(afterSerial, NEW_SECRET_BYTES)
  const made = civilTime(now, policy.utcOffsetHours)
  const expires = civilMillis(
    { ...made, year: made.year + policy.tokenYears, hour: EXPIRY_HOUR, minute: 0 },
    policy.utcOffsetHours,
  )
  const record = freshRecord({
    serial,
    kind: 'key-fob',
    secret,
    code: policy.code,
    expires,
    company: null,
    state: 'sent',
  })
  const item: ParcelItem = {
    kind: 'key-fob',
    serial,
    secret,
    code: policy.code,
    madeAt: now,
    expires,
    buttons: policy.fobButtons,
  }
  const sent: S = {
    ...step,
    bank: {
      ...step.bank,
      chance,
      serials: [...step.bank.serials, record],
      deliveries: [
        ...step.bank.deliveries,
        { due: after(now, days * DAY_MS), user, items: [item] },
      ],
    },
  }
  return tell(sent, user, 'token-sent', `key-fob ${serial}, ${days} days by post`)
}

/** A serial that the bank has never given out; its first digit is not 0. */
function freshSerial(bank: BankState): [string, BankState['chance']] {
  const { min, max } = bank.policy.serialDigits
  const digits = Math.min(Math.max(USUAL_SERIAL_DIGITS, min), max)
  let chance = bank.chance
  for (;;) {
    const [high, afterHigh] = drawBelow(chance, 900_000)
    const [low, next] = drawBelow(afterHigh, 1_000_000)
    chance = next
    const serial = `${high + 100_000}${String(low).padStart(6, '0')}`.slice(0, digits)
    if (serialOf(bank, serial) === null) return [serial, chance]
  }
}

/**
 * Posts a camera token from the vault, as it once came with the contract (S0-03). Nothing happens
 * when the vault is empty: the counter checked that before it took the form.
 */
export function dispatchCamera<S extends BankStep>(
  step: S,
  user: string,
  now: Millis,
  { days }: { readonly days: number },
): S {
  const [next] = inVault(step.bank)
  const token = step.bank.tokens.find(({ serial }) => printedSerial(serial) === next?.serial)
  if (next === undefined || token === undefined) return step
  const delivery: Delivery = {
    due: after(now, days * DAY_MS),
    user,
    items: [{ kind: 'camera-token', serial: token.serial }],
  }
  const posted: S = {
    ...step,
    bank: { ...step.bank, deliveries: [...step.bank.deliveries, delivery] },
  }
  const sent = changeSerial(posted, next.serial, { state: 'sent' })
  return tell(sent, user, 'token-sent', `camera token ${next.serial}, ${days} days by post`)
}

/** A parcel reaches the desk, with the papers that belong to what is in it. */
export function arrive(step: BankStep, delivery: Delivery): BankStep {
  const deliveries = step.bank.deliveries.filter((open) => open !== delivery)
  const items = [...delivery.items, ...papersWith(step.bank.policy, delivery.items)]
  const there: BankStep = {
    bank: { ...step.bank, deliveries },
    effects: [...step.effects, { kind: 'parcel', items }],
  }
  return tell(there, delivery.user, 'parcel-arrived', items.map(({ kind }) => kind).join(', '))
}

/** Tokens of this kind that the customer has and that nobody has registered now. */
export function unregistered(bank: BankState, kind: TokenKind): readonly SerialRecord[] {
  const posted = new Set(bank.deliveries.flatMap(({ items }) => items.map(serialIn)))
  return bank.serials.filter(
    (record) =>
      record.kind === kind &&
      (record.state === 'sent' || record.state === 'free') &&
      !posted.has(record.serial) &&
      usersOf(bank, record.serial).length === 0,
  )
}

/** Camera tokens that wait in the bank's vault. */
export function inVault(bank: BankState): readonly SerialRecord[] {
  return bank.serials.filter(({ kind, state }) => kind === 'camera-token' && state === 'stock')
}

/** The serial of what lies in a parcel; null: a paper. */
function serialIn(item: ParcelItem): string | null {
  switch (item.kind) {
    case 'camera-token':
      return printedSerial(item.serial)
    case 'key-fob':
      return item.serial
    case 'paper':
      return null
    default:
      return item satisfies never
  }
}
