import type { Visit } from '../ledger.ts'
import { adminTasksPage, adminWorkPage } from '../pages/admin/menu.ts'
import type { Turn } from '../registration/turn.ts'
import { adminGate } from './gate.ts'

/** 管理 → 業務選択 (S2-26, S2-27). */
export function openAdmin(visit: Visit): Turn {
  return adminGate(visit) ?? { visit, page: adminTasksPage(visit) }
}

/** 利用者管理 → 作業内容選択 (S2-28). */
export function openWork(visit: Visit): Turn {
  return adminGate(visit) ?? { visit, page: adminWorkPage(visit) }
}
