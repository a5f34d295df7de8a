import { keep, tell, type Visit } from '../ledger.ts'
import type { Alert } from '../pages/frame.ts'
import { noticeAlerts, noticePage } from '../pages/notice.ts'
import { otpMenuPage } from '../pages/otp/menu.ts'
import { selectionPage } from '../pages/otp/selection.ts'
import type { Turn } from '../registration/turn.ts'

/** Both entries of the global navigation lead to [ワンタイムパスワード] (S1-12, S1-38, S3-01). */
export function openMenu(entry: 'nav:services' | 'nav:procedures') {
  return (visit: Visit): Turn => timedOnly(visit) ?? { visit, page: otpMenuPage(visit, entry) }
}

/** ワンタイムパスワード申請内容選択 (S1-13, S3-02). What was gathered on the way is dropped. */
export function openSelection(visit: Visit): Turn {
  const stopped = timedOnly(visit)
  if (stopped !== null) return stopped
  const dropped = keep(visit, { draft: null })
  return { visit: dropped, page: selectionPage(dropped) }
}

/** Institutions with camera tokens alone have none of these pages. */
function timedOnly(visit: Visit): Turn | null {
  if (visit.bank.policy.tokens.some((kind) => kind !== 'camera-token')) return null
  const told = tell(visit, visit.user, 'refused', 'no timed tokens here')
  return { visit: told, page: noticePage(told, noticeAlerts.unknown) }
}

/** Back on the selection page with the reason. */
export function refuseHere(visit: Visit, alert: Alert, detail: string): Turn {
  const told = tell(visit, visit.user, 'refused', `${detail}: ${alert.code}`)
  return { visit: told, page: selectionPage(told, [alert]) }
}
