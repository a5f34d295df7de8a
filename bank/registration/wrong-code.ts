import type { AuditCode } from '../audit.ts'
import { change, me, tell, type Visit } from '../ledger.ts'

/**
 * Books a code that was not right, and locks the user at `policy.lockAfter` in a row (S1-33).
 * `left` tries remain; 0 means locked.
 */
export function bookWrong(
  visit: Visit,
  what: AuditCode,
  detail: string,
): { readonly visit: Visit; readonly left: number } {
  const wrongCodes = me(visit).wrongCodes + 1
  const left = Math.max(0, visit.bank.policy.lockAfter - wrongCodes)
  const told = tell(visit, visit.user, what, detail)
  const counted = change(told, visit.user, { wrongCodes })
  if (left > 0) return { visit: counted, left }
  const locked = change(counted, visit.user, { locked: true })
  return { visit: tell(locked, visit.user, 'locked', `${wrongCodes} wrong codes in a row`), left }
}

/**
 * Books a slip of the fingers: it is told in the audit, and counts as a wrong code only where the
 * policy says so. An empty field never counts.
 */
export function bookSlip(
  visit: Visit,
  slip: string,
): { readonly visit: Visit; readonly left: number } {
  if (visit.bank.policy.slipCounts && slip !== 'empty') return bookWrong(visit, 'typing-slip', slip)
  return { visit: tell(visit, visit.user, 'typing-slip', slip), left: 1 }
}
