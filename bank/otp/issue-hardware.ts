import type { WebRequest } from '../handler.ts'
import { change, me, tell, type Visit } from '../ledger.ts'
import { debit } from '../ledger-money.ts'
import { hardwareIssueCompletePage, hardwareIssueConfirmPage } from '../pages/otp/hardware-issue.ts'
import type { Turn } from '../registration/turn.ts'
import { both } from '../text.ts'
import { confirmed } from './confirmed.ts'
import { dispatchFob } from './dispatch.ts'
import { issueObstacle } from './obstacle.ts'
import { retireSoftToken } from './retire.ts'
import { refuseHere } from './selection.ts'

/** 選択 of ハードウェアトークン (S1-16). */
export function issueHardware(visit: Visit): Turn {
  const obstacle = issueObstacle(visit, 'key-fob')
  return obstacle === null
    ? { visit, page: hardwareIssueConfirmPage(visit, fee(visit)) }
    : refuseHere(visit, obstacle, 'hardware issue')
}

/** トークンを発行する (S1-19 … S1-22): the token goes to the registered address. */
export function confirmHardwareIssue(visit: Visit, fields: WebRequest['fields']): Turn {
  const obstacle = issueObstacle(visit, 'key-fob')
  if (obstacle !== null) return refuseHere(visit, obstacle, 'hardware issue')
  return confirmed(
    visit,
    fields,
    (again, alerts) => hardwareIssueConfirmPage(again, fee(again), alerts),
    issue,
  )
}

function issue(visit: Visit): Turn {
  const yen = fee(visit)
  const { policy } = visit.bank
  let next = retireSoftToken(visit, visit.user)
  next = dispatchFob(next, visit.user, visit.now, { days: policy.deliveryDays })
  next = change(next, visit.user, {
    enrolment: { state: 'issued', kind: 'key-fob', at: visit.now },
  })
  next = tell(next, visit.user, 'token-issued', 'key-fob, ordered on the web')
  if (yen > 0) {
    const { hardwareToken } = policy.wording
    const what = both(`${hardwareToken.ja}発行手数料`, `Fee, ${hardwareToken.en}`)
    next = tell(debit(next, yen, what, visit.now), visit.user, 'fee-debited', `${yen} yen`)
  }
  return { visit: next, page: hardwareIssueCompletePage(next) }
}

/** Yen for this token: the company's first one, one more, or another one for the same user. */
function fee(visit: Visit): number {
  const { fees } = visit.bank.policy
  const { state } = me(visit).enrolment
  if (state === 'revoked' || state === 'released') return fees.reissue
  const { id } = visit.bank.contract
  const had = visit.bank.serials.some(
    (record) =>
      record.kind === 'key-fob' && record.state !== 'stock' && (record.company ?? id) === id,
  )
  return had ? fees.additional : fees.first
}
