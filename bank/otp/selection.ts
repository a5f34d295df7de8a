import { keep, me, type Scene, tell } from '../ledger.ts'
import type { Alert } from '../pages/frame.ts'
import { noticeAlerts, noticePage } from '../pages/notice.ts'
import { hardwareStartPage } from '../pages/otp/hardware-start.ts'
import { issueSelectPage } from '../pages/otp/issue-select.ts'
import { otpMenuPage } from '../pages/otp/menu.ts'
import { releaseConfirmPage } from '../pages/otp/release.ts'
import { selectionPage } from '../pages/otp/selection.ts'
import { softIssueInputPage } from '../pages/otp/soft-issue-input.ts'
import { softwareStartPage } from '../pages/otp/software-start.ts'
import { startAlerts } from '../pages/otp/start-alerts.ts'
import type { Turn } from '../registration/turn.ts'
import { mayHave } from './kinds.ts'
import { issueObstacle, waitObstacle } from './obstacle.ts'
import { releaseObstacle } from './release.ts'

/** Both entries of the global navigation lead to [ワンタイムパスワード] (S1-12, S1-38, S3-01). */
export function openMenu(entry: 'nav:services' | 'nav:procedures') {
  return (scene: Scene): Turn => timedOnly(scene) ?? { scene, page: otpMenuPage(scene, entry) }
}

/** ワンタイムパスワード申請内容選択 (S1-13, S3-02). What was gathered on the way is dropped. */
export function openSelection(scene: Scene): Turn {
  const stopped = timedOnly(scene)
  if (stopped !== null) return stopped
  const dropped = keep(scene, { draft: null })
  return { scene: dropped, page: selectionPage(dropped) }
}

/** Institutions with camera tokens alone have none of these pages. */
function timedOnly(scene: Scene): Turn | null {
  if (scene.bank.policy.tokens.some((kind) => kind !== 'camera-token')) return null
  const told = tell(scene, scene.user, 'refused', 'no timed tokens here')
  return { scene: told, page: noticePage(told, noticeAlerts.unknown) }
}

/** Back on the selection page with the reason. */
export function refuseHere(scene: Scene, alert: Alert, detail: string): Turn {
  const told = tell(scene, scene.user, 'refused', `${detail}: ${alert.code}`)
  return { scene: told, page: selectionPage(told, [alert]) }
}

/** トークン発行 (S1-14): the kinds (S1-15), or at once the only one (S3-16). */
export function chooseIssue(scene: Scene): Turn {
  const early = waitObstacle(scene)
  if (early !== null) return refuseHere(scene, early, 'issue')
  if (scene.bank.policy.tokens.includes('key-fob')) return { scene, page: issueSelectPage(scene) }
  const obstacle = issueObstacle(scene, 'phone-app')
  return obstacle === null
    ? { scene, page: softIssueInputPage(scene) }
    : refuseHere(scene, obstacle, 'issue')
}

/** ワンタイムパスワード利用開始 (S1-25, S3-48), with the token that the user has or may have. */
export function chooseStart(scene: Scene): Turn {
  const early = waitObstacle(scene)
  if (early !== null) return refuseHere(scene, early, 'start')
  const { enrolment } = me(scene)
  if (enrolment.state === 'issued' && enrolment.kind === 'phone-app') {
    return enrolment.setUpAt === null
      ? { scene, page: softwareStartPage(scene, [startAlerts.notSetUp]) }
      : { scene, page: softwareStartPage(scene) }
  }
  if (mayHave(scene.bank, scene.user, 'key-fob')) return { scene, page: hardwareStartPage(scene) }
  return refuseHere(scene, startAlerts.notIssued, 'start')
}

/** ワンタイムパスワード利用解除 (S1-39), 利用終了 (S3-13). */
export function chooseRelease(scene: Scene): Turn {
  const obstacle = releaseObstacle(scene)
  return obstacle === null
    ? { scene, page: releaseConfirmPage(scene) }
    : refuseHere(scene, obstacle, 'release')
}
