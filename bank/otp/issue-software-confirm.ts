import { readCode } from '../../protocol/codes.ts'
import type { SoftIssueDraft } from '../draft.ts'
import { fieldText } from '../forms.ts'
import type { WebRequest } from '../handler.ts'
import { change, keep, postTo, tell, type Visit } from '../ledger.ts'
import { mailDomainOf, tokenIssueMail } from '../mails/token-issue.ts'
import type { Alert } from '../pages/frame.ts'
import { noticeAlerts } from '../pages/notice.ts'
import { softIssueAlerts } from '../pages/otp/soft-issue-alerts.ts'
import { softIssueCompletePage, softIssueConfirmPage } from '../pages/otp/soft-issue-confirm.ts'
import { softIssueInputPage } from '../pages/otp/soft-issue-input.ts'
import type { IssuedSoftware } from '../people.ts'
import type { Turn } from '../registration/turn.ts'
import { confirmed } from './confirmed.ts'
import { issueObstacle } from './obstacle.ts'
import { retireSoftToken } from './retire.ts'
import { refuseHere } from './selection.ts'
import { nextUserId, serviceId } from './service-id.ts'

/**
 * 確定する (S3-29 … S3-36). The 確認用パスワード is looked at first, because a wrong one counts; whoever
 * does not know it cannot even guess at the メール通知パスワード.
 */
export function softIssueConfirm(visit: Visit, fields: WebRequest['fields']): Turn {
  const obstacle = issueObstacle(visit, 'phone-app')
  if (obstacle !== null) return refuseHere(visit, obstacle, 'software issue')
  const { draft } = visit.session
  if (draft?.kind !== 'soft-issue') {
    return { visit, page: softIssueInputPage(visit, [noticeAlerts.otherPage]) }
  }
  const again = (next: Visit, alerts: readonly Alert[]) => softIssueConfirmPage(next, draft, alerts)
  return confirmed(visit, fields, again, (next) => {
    const alert = mailPasswordSlip(fields, draft)
    if (alert === null) return issue(next, draft)
    const told = tell(next, visit.user, 'refused', `mail-notified password: ${alert.code}`)
    return { visit: told, page: again(told, [alert]) }
  })
}

function mailPasswordSlip(fields: WebRequest['fields'], draft: SoftIssueDraft): Alert | null {
  if (draft.mailPassword === null) return null
  const read = readCode(fieldText(fields, 'mailPassword'), draft.mailPassword.length)
  if (!read.ok && read.error === 'empty') return softIssueAlerts.noMailPassword
  const right = read.ok && read.value === draft.mailPassword
  return right ? null : softIssueAlerts.wrongMailPassword
}

/** The ids go to the phone (S3-37); those of an earlier issue are void from now on. */
function issue(visit: Visit, draft: SoftIssueDraft): Turn {
  const { userId, next } = nextUserId(visit.bank)
  const enrolment: IssuedSoftware = {
    state: 'issued',
    kind: 'phone-app',
    at: visit.now,
    serviceId: serviceId(visit.bank),
    userId,
    startPassword: draft.startPassword,
    setUpAt: null,
    wrongPasswords: 0,
  }
  const retired = retireSoftToken(visit, visit.user)
  const counted = { ...retired, bank: { ...retired.bank, nextNumber: next } }
  const issued = change(counted, visit.user, { enrolment, phoneMail: draft.address })
  const told = tell(issued, visit.user, 'token-issued', `phone-app ${userId}`)
  const { policy } = visit.bank
  const mail = tokenIssueMail(policy, enrolment)
  const mailed = postTo(told, draft.address, mail, visit.now, mailDomainOf(policy))
  const done = keep(mailed, { draft: null })
  return { visit: done, page: softIssueCompletePage(done, draft.address) }
}
