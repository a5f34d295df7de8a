import { readCode } from '../../protocol/codes.ts'
import type { Millis } from '../../protocol/time.ts'
import { totpSteps } from '../../protocol/totp.ts'
import { serialOf, tell, type Visit } from '../books/ledger.ts'
import type { SerialRecord } from '../books/serials.ts'
import type { FarCode } from '../books/sessions.ts'
import type { BankStep } from '../books/state.ts'
import type { CodePolicy } from '../policy/schema.ts'
import { bookRightCode, bookWrongCode, type Verified } from './verdict.ts'

export type { OtpVerdict } from './verdict.ts'

/** A record of a token whose codes depend on the time alone. */
type Timed = SerialRecord & { readonly secret: Uint8Array; readonly code: CodePolicy }

/**
 * Verifies a time-based code that `user` typed for the token `serial`. The window lies around the
 * serial's stored drift (RFC 6238, section 6). A code is good once (S1-04): its step and all before
 * it are void, whoever of those who share the token typed it. Never says "right, but used".
 */
export function verifyOtp<S extends BankStep>(
  step: S,
  user: string,
  serial: string,
  typed: string,
  now: Millis,
): Verified<S> {
  const door = admit(step, user, serial, typed, now)
  if (!('record' in door)) return door
  const { record, digits } = door
  const { policy } = step.bank
  const present = stepAt(now, record.code)
  const search = {
    ...record,
    centre: present + record.driftSteps,
    reach: policy.windowSteps,
  }
  const near = findStep(digits, search)
  if (near !== null && !near.used) {
    return bookRightCode(step, user, record, { step: near.step, now: present })
  }
  // A code far off is looked for only if the near ones do not match.
  const far = near ?? findStep(digits, { ...search, reach: policy.resyncSteps }, policy.windowSteps)
  if (far === null) return bookWrongCode(step, user, record, 'wrong-code', 'no step near or far')
  if (far.used) {
    return bookWrongCode(step, user, record, 'replayed-code', `step ${far.step} is void`)
  }
  const off = far.step - present
  return {
    step: tell(step, user, 'resync-asked', `${serial}: right ${off} steps from now`),
    verdict: { kind: 'resync', first: { step: far.step, typedIn: present } },
  }
}

/**
 * Steps of the bank's clock after which the second code is too old, besides the tolerance: nobody
 * reads one that long after the first, and the drift would be stored wrong. Assumption: no source
 * gives the number.
 */
const PAIR_STEPS = 2

/**
 * The second of two consecutive codes (RFC 4226, section 7.4). Only the code of the very next step
 * after `first` resynchronises; anything else is a wrong code. Steps that were used meanwhile stay
 * void.
 *
 * The bank's clock must have moved on between the two, as the token's has: two codes noted long ago
 * and typed at once open nothing. Typed within one step of the bank (a clock that is half a minute
 * off shows them so), the second becomes the first, and one more is asked for. What remains is a thief
 * who noted unused codes and types them in their own rhythm: he cannot be told from the owner of
 * a token whose clock is wrong by as much, which has to be healed (device-facts, mistake 6). Any code
 * that the owner has used in the meantime makes the noted ones void.
 */
export function verifyNext<S extends BankStep>(
  step: S,
  user: string,
  serial: string,
  first: FarCode,
  typed: string,
  now: Millis,
): Verified<S> {
  const door = admit(step, user, serial, typed, now)
  if (!('record' in door)) return door
  const { record, digits } = door
  if (digits !== totpSteps(record.secret, record.code)(first.step + 1)) {
    return bookWrongCode(step, user, record, 'wrong-code', 'not the code after the first one')
  }
  if (record.lastStep !== null && first.step <= record.lastStep) {
    return bookWrongCode(step, user, record, 'replayed-code', `step ${first.step} is void`)
  }
  const present = stepAt(now, record.code)
  const passed = present - first.typedIn
  if (passed < 1) {
    const told = tell(step, user, 'resync-asked', `${serial}: both codes within one step`)
    const last = { step: first.step + 1, typedIn: present }
    return { step: told, verdict: { kind: 'resync', first: last } }
  }
  if (passed > PAIR_STEPS + step.bank.policy.windowSteps) {
    return bookWrongCode(step, user, record, 'wrong-code', `${passed} steps after the first one`)
  }
  const far = Math.abs(first.step + 1 - present - record.driftSteps)
  // The next code is never farther off than the first, except for the one step by which it is
  // newer.
  if (far > step.bank.policy.resyncSteps + 1) {
    return bookWrongCode(step, user, record, 'wrong-code', `${far} steps off by now`)
  }
  const drift = first.step + 1 - present
  const told = tell(step, user, 'resynchronised', `${serial}: drift ${drift} steps`)
  return bookRightCode(told, user, record, { step: first.step + 1, now: present })
}

/**
 * For procedures whose session has no other draft: verifies `typed`, as the second code when the
 * first was found far off on the page before. The draft says so from one request to the next.
 */
export function verifyOnPage(visit: Visit, serial: string, typed: string): Verified<Visit> {
  const { draft } = visit.session
  const second = draft?.kind === 'resync' && draft.serial === serial
  const { step, verdict } = second
    ? verifyNext(visit, visit.user, serial, draft.first, typed, visit.now)
    : verifyOtp(visit, visit.user, serial, typed, visit.now)
  if (verdict.kind === 'slip') return { step, verdict }
  const next = verdict.kind === 'resync' ? resyncDraft(serial, verdict.first) : null
  return { step: { ...step, session: { ...step.session, draft: next } }, verdict }
}

function resyncDraft(serial: string, first: FarCode) {
  return { kind: 'resync', serial, first } as const
}

/** Everything that is refused before any code is computed, the most important first. */
function admit<S extends BankStep>(
  step: S,
  user: string,
  serial: string,
  typed: string,
  now: Millis,
): Verified<S> | { readonly record: Timed; readonly digits: string } {
  const record = timed(serialOf(step.bank, serial))
  if (record === null) {
    const told = tell(step, user, 'wrong-code', `${serial}: no such token`)
    return { step: told, verdict: { kind: 'wrong', left: null } }
  }
  const read = readCode(typed, record.code.digits)
  if (record.locked) return { step: whileLocked(step, user, record, read, now), verdict: LOCKED }
  if (record.expires !== null && now >= record.expires) {
    const told = tell(step, user, 'refused', `${serial}: the token has expired`)
    return { step: told, verdict: { kind: 'expired' } }
  }
  if (read.ok) return { record, digits: read.value }
  if (step.bank.policy.slipCounts && read.error !== 'empty') {
    return bookWrongCode(step, user, record, 'typing-slip', read.error)
  }
  const told = tell(step, user, 'typing-slip', `${serial}: ${read.error}`)
  return { step: told, verdict: { kind: 'slip', why: read.error } }
}

const LOCKED = { kind: 'locked' } as const

/** Even a right code fails on a stopped token; the audit tells which it was. */
function whileLocked<S extends BankStep>(
  step: S,
  user: string,
  record: Timed,
  read: ReturnType<typeof readCode>,
  now: Millis,
): S {
  if (!read.ok) return tell(step, user, 'code-while-locked', `${record.serial}: ${read.error}`)
  const centre = stepAt(now, record.code) + record.driftSteps
  const found = findStep(read.value, { ...record, centre, reach: step.bank.policy.windowSteps })
  const which = found === null ? 'wrong' : found.used ? 'used before' : 'right'
  return tell(step, user, 'code-while-locked', `${record.serial}: ${which}`)
}

function timed(record: SerialRecord | null): Timed | null {
  if (record === null || record.secret === null || record.code === null) return null
  return { ...record, secret: record.secret, code: record.code }
}

/** Which steps to search. */
interface Search {
  readonly secret: Uint8Array
  readonly code: CodePolicy
  /** The step to begin at: the present one plus the stored drift. */
  readonly centre: number
  /** Steps to either side. */
  readonly reach: number
  /** Newest step that was used: it and older ones are void; null: none yet. */
  readonly lastStep: number | null
}

/** Number of the time step that `at` lies in (RFC 6238, section 4.2; T0 is the epoch). */
function stepAt(at: Millis, code: CodePolicy): number {
  return Math.floor(at / 1000 / code.periodSeconds)
}

/**
 * Looks for `digits`, nearest step first and one HMAC a step; `skip` steps to either side were
 * looked at before. `used`: right only in a step that is void.
 */
function findStep(
  digits: string,
  search: Search,
  skip = -1,
): { readonly step: number; readonly used: boolean } | null {
  const codeOf = totpSteps(search.secret, search.code)
  let used: number | null = null
  for (let away = skip + 1; away <= search.reach; away++) {
    for (const step of away === 0
      ? [search.centre]
      : [search.centre - away, search.centre + away]) {
      if (step < 0 || codeOf(step) !== digits) continue
      if (search.lastStep === null || step > search.lastStep) return { step, used: false }
      used ??= step
    }
  }
  return used === null ? null : { step: used, used: true }
}
