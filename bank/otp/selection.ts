import { keep, type Scene, tell } from '../ledger.ts'
import type { Alert } from '../pages/frame.ts'
import { noticeAlerts, noticePage } from '../pages/notice.ts'
import { otpMenuPage } from '../pages/otp/menu.ts'
import { selectionPage } from '../pages/otp/selection.ts'
import type { Turn } from '../registration/turn.ts'

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
