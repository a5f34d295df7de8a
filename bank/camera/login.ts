import { echo, fieldText } from '../forms.ts'
import type { WebRequest } from '../handler.ts'
import { land } from '../landing.ts'
import { keep, me, serialOf, type Visit } from '../ledger.ts'
import { loginChallengePage, loginStoppedPage } from '../pages/camera/login-challenge.ts'
import type { Alert } from '../pages/frame.ts'
import { noticeAlerts } from '../pages/notice.ts'
import { challengeExpired, stoppedAlert, verdictAlert } from '../pages/otp/verdict-alert.ts'
import type { Turn } from '../registration/turn.ts'
import { checkChallenge, newChallenge, serialText } from './challenge.ts'
import { TRANSACTION_FORM } from './code-form.ts'

/**
 * Asks a user with a registered camera token for the code of his login: a new 2-D code, kept in the
 * session. The caller has set the session's level to `code`. Throws unless a token is registered.
 */
export function challengePage(visit: Visit, alerts: readonly Alert[] = []): Turn {
  const { registration } = me(visit)
  if (registration.state !== 'registered') throw new Error(`no camera token: ${visit.user}`)
  if (serialOf(visit.bank, serialText(registration))?.locked === true) return stopped(visit)
  const issued = newChallenge(visit, 'login', [{ label: 'user-id', value: visit.user }])
  const { challenge } = issued
  const kept = keep(issued.visit, { draft: { kind: 'challenge', challenge } })
  return { visit: kept, page: loginChallengePage(kept, challenge, alerts) }
}

/** The 2-D code that this login waits for, as long as it is good: another tab, or a way that led astray. */
export function pendingChallenge(visit: Visit, alerts: readonly Alert[]): Turn {
  const { draft } = visit.session
  return draft?.kind === 'challenge' && visit.now < draft.challenge.ends
    ? { visit, page: loginChallengePage(visit, draft.challenge, alerts) }
    : challengePage(visit, alerts)
}

function stopped(visit: Visit): Turn {
  const page = loginStoppedPage(visit, stoppedAlert(visit.bank.policy))
  return { visit: keep(visit, { draft: null }), page }
}

/** The digits that the token shows under the login's details: right ones open the site. */
export function submitLoginCode(visit: Visit, fields: WebRequest['fields']): Turn {
  // The master may have initialised the token while its code was asked for: nothing is left to ask.
  if (me(visit).registration.state !== 'registered') return land(visit, 'by ID and password')
  const { draft } = visit.session
  if (draft?.kind !== 'challenge') return challengePage(visit, [noticeAlerts.otherPage])
  const typed = fieldText(fields, 'transactionCode')
  const { step, verdict } = checkChallenge(visit, visit.user, draft.challenge, typed, visit.now)
  switch (verdict.kind) {
    case 'right':
      return land(step, 'by ID, password and one-time password')
    case 'expired':
      return challengePage(step, [challengeExpired])
    case 'locked':
      return stopped(step)
    default: {
      const alert = verdictAlert(verdict, typed, step.bank.policy, TRANSACTION_FORM.digits)
      const page = loginChallengePage(step, draft.challenge, [alert], echo(typed), alert.text)
      return { visit: step, page }
    }
  }
}
