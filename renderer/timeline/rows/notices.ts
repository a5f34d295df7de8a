import type { ModeName, TokenNotice } from '../../../firmware/camera-token/state.ts'
import type { AppNotice } from '../../../firmware/phone-app/state.ts'
import { draft, grouped, type RowDraft, type RowTone } from './row.ts'

/** Screens worth a line of their own; the others follow from the press before them. */
const TOLD: Partial<Record<ModeName, RowTone>> = {
  camera: 'quiet',
  'device-code-confirm': 'quiet',
  'signature-confirm': 'quiet',
  cancelled: 'warn',
  activated: 'good',
  'delete-confirm': 'warn',
}

/** The row for what a token tells; null for screens that follow from the press before them. */
export function ofNotice(notice: TokenNotice): RowDraft | null {
  switch (notice.what) {
    case 'powered-on':
      return draft('powered-on')
    case 'powered-off':
      return draft(`powered-off.${notice.why}`, notice.why === 'key' ? 'plain' : 'warn')
    case 'mode': {
      const tone = TOLD[notice.to]
      return tone === undefined ? null : draft(`mode.${notice.to}`, tone)
    }
    case 'device-code':
      return draft('device-code', 'good', { digits: grouped(notice.code) })
    case 'signature':
      return draft('signature', 'good', { digits: grouped(notice.code) })
    case 'refused':
      return draft('refused', 'bad', { code: notice.code })
    case 'forgot':
      return draft(`forgot.${notice.during}`, 'bad')
    case 'committed':
      return draft('committed', 'good')
    case 'transaction-shown':
      return draft(`transaction-shown.${notice.purpose}`)
    case 'transaction-code':
      return draft('transaction-code', 'good', { digits: grouped(notice.code) })
    case 'deactivated':
      return draft('deactivated', 'warn')
    case 'low-battery':
      return draft('low-battery', 'warn')
    case 'cells-changed':
      return draft('cells-changed', 'quiet', { percent: String(notice.percent) })
    case 'no-power':
      return draft(`no-power.${notice.why}`, 'bad')
    default:
      return notice satisfies never
  }
}

/** The row for what the phone's app tells. */
export function ofApp(notice: AppNotice): RowDraft {
  switch (notice.what) {
    case 'screen':
      return draft(`app.screen.${notice.to}`, notice.to === 'export' ? 'warn' : 'quiet')
    case 'added':
      return draft('app.added', 'good', { userId: notice.userId })
    case 'deleted':
      return draft('app.deleted', 'warn', { userId: notice.userId })
    case 'problem':
      return draft(`app.problem.${notice.problem}`, 'bad')
    default:
      return notice satisfies never
  }
}
