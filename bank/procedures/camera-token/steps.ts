import type { AuditCode } from '../../books/audit.ts'
import { change, me, tell, type Visit } from '../../books/ledger.ts'
import { both, type Page } from '../../page.ts'
import { type Alert, alert } from '../../site/frame.ts'

const STEPS = [
  both('メール送信依頼', 'Request the mail'),
  both('ワンタイムパスワード認証(1回目)', 'One-time password, first'),
  both('ワンタイムパスワード認証(2回目)', 'One-time password, second'),
  both('受付完了', 'Accepted'),
] as const

/** Title that all four pages of the procedure share [S0-05]. */
export const PROCEDURE = both('ワンタイムパスワード利用開始登録', 'Start-of-use registration')

/** The numbered steps of 利用開始登録, `current` from 0. */
export function procedureSteps(current: 0 | 1 | 2 | 3): Page['steps'] {
  return { labels: STEPS, current }
}

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
 * Books a typing slip: it is noted in the audit, and counts as a wrong code only where the policy
 * says so. An empty field never counts.
 */
export function bookSlip(
  visit: Visit,
  slip: string,
): { readonly visit: Visit; readonly left: number } {
  if (visit.bank.policy.slipCounts && slip !== 'empty') return bookWrong(visit, 'typing-slip', slip)
  return { visit: tell(visit, visit.user, 'typing-slip', slip), left: 1 }
}

/**
 * One token serves one user; at other institutions several may share one. Assumption: the source
 * shows no sharing.
 */
export function heldByAnother(visit: Visit, serial: number): boolean {
  return visit.bank.customers.some(
    ({ id, registration }) =>
      id !== visit.user && registration.state === 'registered' && registration.serial === serial,
  )
}

/** The token is registered for another user of the contract. */
export const tokenOfAnother: Alert = alert(
  'error',
  'OTP-E03',
  'このトークンは別の利用者の登録に使われています。ご自身のトークンで二次元コードを読み取ってください。',
  'This token is registered for another user. Read the code with your own token.',
)
