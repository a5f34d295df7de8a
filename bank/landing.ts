import { keep, me, tell, type Visit } from './ledger.ts'
import type { Alert } from './pages/frame.ts'
import { otpRequestPage } from './pages/otp-request.ts'
import { topPage } from './pages/top.ts'
import type { Turn } from './registration/turn.ts'

/**
 * The login is complete: from here on everything works. `how` is told to the audit, null where it
 * was told before. After 初期化 the registration page of the camera token comes first (device-facts).
 */
export function land(visit: Visit, how: string | null, alerts: readonly Alert[] = []): Turn {
  const full = keep(visit, { level: 'full', draft: null })
  const told = how === null ? full : tell(full, visit.user, 'login', how)
  const { registration, nextLicence, locked } = me(told)
  const again = registration.state === 'none' && roundOf(nextLicence) > 1 && !locked
  return { visit: told, page: again ? otpRequestPage(told, alerts) : topPage(told, alerts) }
}

/** The round of registration, from 1, that a licence number belongs to (`firstLicence`). */
function roundOf(licence: number): number {
  return licence & 0xffff
}
