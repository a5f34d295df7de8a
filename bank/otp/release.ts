import { nextMidnight } from '../civil-date.ts'
import type { WebRequest } from '../handler.ts'
import { change, changeSerial, me, serialOf, tell, usersOf, type Visit } from '../ledger.ts'
import type { Alert } from '../pages/frame.ts'
import { issueAlerts } from '../pages/otp/issue-alerts.ts'
import { releaseCompletePage, releaseConfirmPage } from '../pages/otp/release.ts'
import { selectionPage } from '../pages/otp/selection.ts'
import type { Turn } from '../registration/turn.ts'
import { confirmed } from './confirmed.ts'
import { refuseHere } from './selection.ts'

/** Why there is nothing to release here, or null. */
export function releaseObstacle(visit: Visit): Alert | null {
  if (!visit.bank.policy.releaseOnline) return issueAlerts.noRelease
  return me(visit).enrolment.state === 'in-service' ? null : issueAlerts.nothing
}

/** 解除する (S1-41): the user's own release, after the 確認用パスワード. */
export function release(visit: Visit, fields: WebRequest['fields']): Turn {
  const obstacle = releaseObstacle(visit)
  if (obstacle !== null) {
    const told = tell(visit, visit.user, 'refused', `release: ${obstacle.code}`)
    return { visit: told, page: selectionPage(told, [obstacle]) }
  }
  return confirmed(visit, fields, releaseConfirmPage, done)
}

/**
 * Released. The token is barred for good (S1-43) unless the policy lets it be registered again; a
 * phone's token always is, as a new issue brings a new one. Others who share it keep it. A stop stays:
 * a release is no way around it, and below the name of who released it the stop is lifted.
 */
function done(visit: Visit): Turn {
  const { enrolment } = me(visit)
  if (enrolment.state !== 'in-service') return { visit, page: selectionPage(visit) }
  const { policy } = visit.bank
  const { serial, kind } = enrolment
  const issueFrom =
    policy.reissueAfterRelease === 'next-day'
      ? nextMidnight(visit.now, policy.utcOffsetHours)
      : visit.now
  const released = change(visit, visit.user, {
    enrolment: { state: 'released', kind, at: visit.now, issueFrom },
  })
  const again = kind === 'key-fob' && policy.reuseAfterRelease
  const shared = usersOf(released.bank, serial).length > 0
  const state = !again ? 'barred' : shared ? 'in-use' : 'free'
  const record = serialOf(released.bank, serial)
  const stop = record?.locked === true && !shared ? { triedBy: visit.user } : {}
  const freed = record === null ? released : changeSerial(released, serial, { state, ...stop })
  const told = tell(freed, visit.user, 'released', `${kind} ${serial}, now ${state}`)
  return { visit: told, page: releaseCompletePage(told) }
}

/** ワンタイムパスワード利用解除 (S1-39), 利用終了 (S3-13). */
export function chooseRelease(visit: Visit): Turn {
  const obstacle = releaseObstacle(visit)
  return obstacle === null
    ? { visit, page: releaseConfirmPage(visit) }
    : refuseHere(visit, obstacle, 'release')
}
