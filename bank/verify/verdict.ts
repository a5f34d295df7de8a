import type { AuditCode } from '../books/audit.ts'
import { changeSerial, tell } from '../books/ledger.ts'
import type { SerialRecord } from '../books/serials.ts'
import type { FarCode } from '../books/sessions.ts'
import type { BankStep } from '../books/state.ts'

/** What verifying a one-time password tells the procedure that asked for it. */
export type OtpVerdict =
  | { readonly kind: 'right' }
  /** Typing slips: not counted. */
  | { readonly kind: 'slip'; readonly why: 'empty' | 'letters' | 'length' }
  /** `left`: tries until the stop; null: not counted, as no such token is known. */
  | { readonly kind: 'wrong'; readonly left: number | null }
  /** 停止中: the serial, for everybody who uses it. */
  | { readonly kind: 'locked' }
  /** Right far off: the next code is asked for. */
  | { readonly kind: 'resync'; readonly first: FarCode }
  /** トークン有効期限切れ. */
  | { readonly kind: 'expired' }

/** The result of a verification. */
export interface Verified<S extends BankStep> {
  readonly step: S
  readonly verdict: OtpVerdict
}

/**
 * Books a code that was not right on the SERIAL, so that all who share the token count together
 * (S4-52), and stops it at `policy.lockAfter` (S1-33, S2-24, S4-51). A used code counts here too:
 * the customer is told no difference, the audit is.
 */
export function bookWrongCode<S extends BankStep>(
  step: S,
  user: string,
  record: SerialRecord,
  what: AuditCode,
  detail: string,
): Verified<S> {
  const { policy } = step.bank
  const wrong = record.wrong + 1
  const told = tell(step, user, what, `${record.serial}: ${detail}`)
  const counted = changeSerial(told, record.serial, { wrong })
  const left = policy.lockAfter - wrong
  if (left > 0) return { step: counted, verdict: { kind: 'wrong', left } }
  const locked = changeSerial(counted, record.serial, { locked: true })
  const how = policy.lockConsecutive ? 'in a row' : 'in all'
  return {
    step: tell(locked, user, 'locked', `${record.serial}: ${wrong} wrong codes ${how}`),
    verdict: { kind: 'locked' },
  }
}

/** Books a right code: the step is void from now on, the drift is kept, wrong ones are reset. */
export function bookRightCode<S extends BankStep>(
  step: S,
  user: string,
  record: SerialRecord,
  found: { readonly step: number; readonly now: number },
): Verified<S> {
  const driftSteps = found.step - found.now
  const kept = changeSerial(step, record.serial, {
    lastStep: found.step,
    driftSteps,
    // Where not only wrong codes in a row count, a right one resets nothing.
    wrong: step.bank.policy.lockConsecutive ? 0 : record.wrong,
  })
  const detail = `${record.serial}: step ${found.step}, drift ${driftSteps}`
  return { step: tell(kept, user, 'code-accepted', detail), verdict: { kind: 'right' } }
}
