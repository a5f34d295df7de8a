import type { Visit } from '../ledger.ts'
import type { Alert } from '../pages/frame.ts'
import { alert } from '../pages/frame.ts'

/** One token serves one user; sharing is another institution's policy. Ours. */
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
