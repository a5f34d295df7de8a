import { nextDeadline as bankDeadline } from '../bank/bank.ts'
import { limits, pending } from '../bank/deadlines.ts'
import { deviceDeadline } from '../firmware/device.ts'
import { codeChangesAt as fobChangesAt } from '../firmware/key-fob/key-fob.ts'
import { codeChangesAt as appChangesAt } from '../firmware/phone-app/app.ts'
import { LAST_START, type Millis, millis } from '../protocol/time.ts'
import type { World } from './world.ts'

/**
 * The earliest deadline, or null: something acts at that moment, so time never passes beyond it in
 * one go. Idle time is skipped, not waited for.
 */
export function nextDue(world: World): Deadline | null {
  return earliest([
    ...list<Deadline>(bankDeadline(world.bank)).map((due) => onBench(world, due)),
    ...list(mailDeadline(world)),
    ...world.tokens.flatMap((token) => list(deviceDeadline(token))),
  ])
}

/**
 * The earliest thing worth waiting for, or null. Besides deadlines these are the moments at which
 * an answer changes although nothing happens: the end of a code's life, the first moment of a new
 * issue. The next code on a display comes every minute, so it counts only if nothing else is ahead.
 * Past moments never count.
 */
export function nextDeadline(world: World): Deadline | null {
  const [first] = upcoming(world).toSorted((a, b) => rank(a) - rank(b) || a.at - b.at)
  return first ?? null
}

/** The earliest moment at which anything on the bench changes, or null. */
export function nextChange(world: World): Deadline | null {
  return upcoming(world)[0] ?? null
}

function rank({ what }: Deadline): number {
  return what === 'code-changes' ? 1 : 0
}

/** Everything known to be coming, the earliest first. */
export function upcoming(world: World): readonly Deadline[] {
  const due = [
    ...pending(world.bank).map((due) => onBench(world, due)),
    ...world.faults.mailUnderWay.map(({ due: at }) => ({ at, what: 'mail-arrives' as const })),
    ...world.tokens.flatMap((token) => list<Deadline>(deviceDeadline(token))),
  ]
  return [...due, ...ahead(world)].toSorted((a, b) => a.at - b.at)
}

function ahead(world: World): readonly Deadline[] {
  const { bank, now } = world
  const atBank = limits(bank, bankTime(world, now)).map((limit) => onBench(world, limit))
  return [...atBank, ...codeChanges(world)].filter(({ at }) => at > now)
}

/** A moment of the bank's clock, converted to the bench's. */
function onBench(world: World, due: Deadline): Deadline {
  return { at: benchTime(world, due.at), what: due.what }
}

/** When a shown code will change: of every lit key-fob on the desk, and of the app. */
function codeChanges(world: World): readonly Deadline[] {
  const { now, phone } = world
  const fobs = world.tokens.flatMap((token, index) =>
    token.kind === 'key-fob' && !world.away.includes(index) ? list(fobChangesAt(token, now)) : [],
  )
  return [...fobs, ...list(appChange(phone, now))].map((at) => ({ at, what: 'code-changes' }))
}

function appChange(phone: World['phone'], now: Millis): Millis | null {
  if (phone.app === null || phone.place !== 'app') return null
  const at = appChangesAt(phone.app, millis(Math.max(0, now + phone.clockOffsetMs)))
  return at === null ? null : millis(at - phone.clockOffsetMs)
}

/** When the next delayed mail arrives; null: none is delayed. */
function mailDeadline(world: World): Deadline | null {
  const { mailUnderWay } = world.faults
  if (mailUnderWay.length === 0) return null
  return { at: millis(Math.min(...mailUnderWay.map(({ due }) => due))), what: 'mail-arrives' }
}

function earliest(deadlines: readonly Deadline[]): Deadline | null {
  return deadlines.reduce<Deadline | null>(
    (first, next) => (first === null || next.at < first.at ? next : first),
    null,
  )
}

function list<T>(maybe: T | null): readonly T[] {
  return maybe === null ? [] : [maybe]
}

type WithBankClock = Pick<World, 'faults'>

/**
 * What the bank's own clock shows when the bench's shows `at`. The bank uses it for everything:
 * windows of codes, dates in messages and mails, sessions, forms at the branch, parcels, fees.
 *
 * It stands still before the epoch, where no code has a step, and is correct again after
 * `LAST_START`, where the seconds of the messages run out. Assumption: no real bank gets that far.
 */
export function bankTime({ faults }: WithBankClock, at: Millis): Millis {
  const shown = at + faults.bankOffsetMs
  if (faults.bankOffsetMs > 0 && shown > LAST_START) return millis(Math.max(at, LAST_START))
  return millis(Math.max(0, shown))
}

/** When on the bench's clock the bank's will show `shown`, for deadlines of the bank. */
export function benchTime({ faults }: WithBankClock, shown: Millis): Millis {
  const { bankOffsetMs } = faults
  if (bankOffsetMs > 0 && shown > LAST_START) return shown
  return millis(shown - bankOffsetMs)
}

/** The next thing that time alone will bring. */
export interface Deadline {
  readonly at: Millis
  readonly what:
    | 'long-press'
    | 'auto-off'
    | 'session-timeout'
    | 'form-due'
    | 'mail-code-expires'
    | 'screen-code-expires'
    | 'display-off'
    | 'code-changes'
    | 'parcel'
    | 'start-date'
    | 'skip-ends'
    | 'issue-possible'
    | 'challenge-expires'
    | 'soft-issue-expires'
    | 'monthly-fee'
    | 'mail-arrives'
}
