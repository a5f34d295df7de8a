import type { WebRequest } from '../handler.ts'
import { change, me, type Scene, tell } from '../ledger.ts'
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
export function issueHardware(scene: Scene): Turn {
  const obstacle = issueObstacle(scene, 'key-fob')
  return obstacle === null
    ? { scene, page: hardwareIssueConfirmPage(scene, fee(scene)) }
    : refuseHere(scene, obstacle, 'hardware issue')
}

/** トークンを発行する (S1-19 … S1-22): the token goes to the registered address. */
export function confirmHardwareIssue(scene: Scene, fields: WebRequest['fields']): Turn {
  const obstacle = issueObstacle(scene, 'key-fob')
  if (obstacle !== null) return refuseHere(scene, obstacle, 'hardware issue')
  return confirmed(
    scene,
    fields,
    (again, alerts) => hardwareIssueConfirmPage(again, fee(again), alerts),
    issue,
  )
}

function issue(scene: Scene): Turn {
  const yen = fee(scene)
  const { policy } = scene.bank
  let next = retireSoftToken(scene, scene.user)
  next = dispatchFob(next, scene.user, scene.now, { days: policy.deliveryDays })
  next = change(next, scene.user, {
    enrolment: { state: 'issued', kind: 'key-fob', at: scene.now },
  })
  next = tell(next, scene.user, 'token-issued', 'key-fob, ordered on the web')
  if (yen > 0) {
    const { hardwareToken } = policy.wording
    const what = both(`${hardwareToken.ja}発行手数料`, `Fee, ${hardwareToken.en}`)
    next = tell(debit(next, yen, what, scene.now), scene.user, 'fee-debited', `${yen} yen`)
  }
  return { scene: next, page: hardwareIssueCompletePage(next) }
}

/** Yen for this token: the company's first one, one more, or another one for the same user. */
function fee(scene: Scene): number {
  const { fees } = scene.bank.policy
  const { state } = me(scene).enrolment
  if (state === 'revoked' || state === 'released') return fees.reissue
  const { id } = scene.bank.contract
  const had = scene.bank.serials.some(
    (record) =>
      record.kind === 'key-fob' && record.state !== 'stock' && (record.company ?? id) === id,
  )
  return had ? fees.additional : fees.first
}
