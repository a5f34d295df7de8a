import { echo, fieldText } from '../forms.ts'
import type { WebRequest } from '../handler.ts'
import { land } from '../landing.ts'
import { keep, me, type Scene, serialOf } from '../ledger.ts'
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
export function challengePage(scene: Scene, alerts: readonly Alert[] = []): Turn {
  const { registration } = me(scene)
  if (registration.state !== 'registered') throw new Error(`no camera token: ${scene.user}`)
  if (serialOf(scene.bank, serialText(registration))?.locked === true) return stopped(scene)
  const issued = newChallenge(scene, 'login', [{ label: 'user-id', value: scene.user }])
  const { challenge } = issued
  const kept = keep(issued.scene, { draft: { kind: 'challenge', challenge } })
  return { scene: kept, page: loginChallengePage(kept, challenge, alerts) }
}

/** The 2-D code that this login waits for, as long as it is good: another tab, or a way that led astray. */
export function pendingChallenge(scene: Scene, alerts: readonly Alert[]): Turn {
  const { draft } = scene.session
  return draft?.kind === 'challenge' && scene.now < draft.challenge.ends
    ? { scene, page: loginChallengePage(scene, draft.challenge, alerts) }
    : challengePage(scene, alerts)
}

function stopped(scene: Scene): Turn {
  const page = loginStoppedPage(scene, stoppedAlert(scene.bank.policy))
  return { scene: keep(scene, { draft: null }), page }
}

/** The digits that the token shows under the login's details: right ones open the site. */
export function submitLoginCode(scene: Scene, fields: WebRequest['fields']): Turn {
  // The master may have initialised the token while its code was asked for: nothing is left to ask.
  if (me(scene).registration.state !== 'registered') return land(scene, 'by ID and password')
  const { draft } = scene.session
  if (draft?.kind !== 'challenge') return challengePage(scene, [noticeAlerts.otherPage])
  const typed = fieldText(fields, 'transactionCode')
  const { step, verdict } = checkChallenge(scene, scene.user, draft.challenge, typed, scene.now)
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
      return { scene: step, page }
    }
  }
}
