import type { AuditCode } from '../audit.ts'
import { change, me, type Scene, tell } from '../ledger.ts'

/**
 * Books a code that was not right, and locks the user at `policy.lockAfter` in a row (S1-33).
 * `left` tries remain; 0 means locked.
 */
export function bookWrong(
  scene: Scene,
  what: AuditCode,
  detail: string,
): { readonly scene: Scene; readonly left: number } {
  const wrongCodes = me(scene).wrongCodes + 1
  const left = Math.max(0, scene.bank.policy.lockAfter - wrongCodes)
  const told = tell(scene, scene.user, what, detail)
  const counted = change(told, scene.user, { wrongCodes })
  if (left > 0) return { scene: counted, left }
  const locked = change(counted, scene.user, { locked: true })
  return { scene: tell(locked, scene.user, 'locked', `${wrongCodes} wrong codes in a row`), left }
}

/**
 * Books a slip of the fingers: it is told in the audit, and counts as a wrong code only where the
 * policy says so. An empty field never counts.
 */
export function bookSlip(
  scene: Scene,
  slip: string,
): { readonly scene: Scene; readonly left: number } {
  if (scene.bank.policy.slipCounts && slip !== 'empty') return bookWrong(scene, 'typing-slip', slip)
  return { scene: tell(scene, scene.user, 'typing-slip', slip), left: 1 }
}
