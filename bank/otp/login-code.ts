import { fieldText } from '../forms.ts'
import type { WebRequest } from '../handler.ts'
import { land } from '../landing.ts'
import { me, tell, tokenInUse, type Visit } from '../ledger.ts'
import { loginOtpPage, otpResyncPage } from '../pages/otp/login-otp.ts'
import { verdictAlert } from '../pages/otp/verdict-alert.ts'
import type { Turn } from '../registration/turn.ts'
import { verifyOnPage } from '../verify/verify.ts'
import { entrance } from './entrance.ts'

/** The code after ID and password, and the second one where the first was found far off (S1-01). */
export function submitLoginOtp(visit: Visit, fields: WebRequest['fields']): Turn {
  const typed = fieldText(fields, 'otp')
  const serial = tokenInUse(me(visit))
  if (serial === null) return withoutToken(visit)
  const { step, verdict } = verifyOnPage(visit, serial, typed)
  if (verdict.kind === 'right') return land(step, 'by ID, password and one-time password')
  const alert = verdictAlert(verdict, typed, step.bank.policy)
  const second = step.session.draft?.kind === 'resync'
  const page = second ? otpResyncPage(step, [alert]) : loginOtpPage(step, [alert])
  return { visit: step, page }
}

/**
 * The branch took the token out of service while its code was asked for: what a right password leads
 * to now.
 */
export function withoutToken(visit: Visit): Turn {
  const told = tell(visit, visit.user, 'refused', 'code: no token in service any more')
  const turn = entrance(told)
  return 'refused' in turn ? { visit: told, page: loginOtpPage(told, [turn.refused]) } : turn
}
