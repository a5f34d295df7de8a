import type { Scene } from '../ledger.ts'
import { adminTasksPage, adminWorkPage } from '../pages/admin/menu.ts'
import type { Turn } from '../registration/turn.ts'
import { adminGate } from './gate.ts'

/** 管理 → 業務選択 (S2-26, S2-27). */
export function openAdmin(scene: Scene): Turn {
  return adminGate(scene) ?? { scene, page: adminTasksPage(scene) }
}

/** 利用者管理 → 作業内容選択 (S2-28). */
export function openWork(scene: Scene): Turn {
  return adminGate(scene) ?? { scene, page: adminWorkPage(scene) }
}
