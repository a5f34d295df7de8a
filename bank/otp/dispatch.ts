import { drawBelow, drawBytes } from '../../protocol/chance.ts'
import { after, DAY_MS, type Millis } from '../../protocol/time.ts'
import { NEW_SECRET_BYTES } from '../../protocol/totp-range.ts'
import { civilTime } from '../calendar.ts'
import { civilMillis } from '../civil-date.ts'
import { freshRecord } from '../enrolment.ts'
import { serialOf, tell } from '../ledger.ts'
import type { ParcelItem } from '../parcel.ts'
import type { BankState, BankStep } from '../types.ts'

/** Serials of the samples have 8 digits (S2-39); never fewer or more than the bank's own form takes. */
const USUAL_SERIAL_DIGITS = 8
/** At which time of day a token ends: the samples say 08時00分 (S2-63). */
const EXPIRY_HOUR = 8

/**
 * Takes a new key-fob from the vault and posts it to the address of the contract (S1-22, S4-34): it
 * arrives `days` days later. `user` is who it was ordered for; null: the company as a whole. The
 * user's enrolment is left as it is: what a new token means for it is for the caller to say.
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
