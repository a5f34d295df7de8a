import type { AuditCode } from '../audit.ts'
import { confirmPassword } from '../confirm-password.ts'
import { ticked } from '../forms.ts'
import type { WebRequest } from '../handler.ts'
import { type Scene, tell } from '../ledger.ts'
import type { Page } from '../page.ts'
import { adminAlerts } from '../pages/admin/alerts.ts'
import type { Alert } from '../pages/frame.ts'
import { lockedPage } from '../pages/locked.ts'
import type { Customer } from '../people.ts'
import type { Turn } from '../registration/turn.ts'
import type { BankState } from '../types.ts'

/** How a list with ticks and a 確認用パスワード is read. */
export interface TickRules {
  readonly noneTicked: Alert
  /** What stands against one ticked user, or null. */
  readonly obstacleOf: (customer: Customer) => Alert | null
  /** For the audit when the form is refused. */
  readonly refused: AuditCode
  /** The list again, with the ticks that were set. */
  readonly again: (scene: Scene, ticks: ReadonlySet<string>, alerts: readonly Alert[]) => Page
}

/** Either the ticked users, or the answer that refuses the form. */
export type Ticks =
  | { readonly ok: true; readonly scene: Scene; readonly users: readonly Customer[] }
  | { readonly ok: false; readonly turn: Turn }

/** The users of the contract whose box is ticked; a box of nobody is none. */
export function tickedUsers(bank: BankState, fields: WebRequest['fields']): readonly Customer[] {
  return bank.customers.filter(({ id }) => ticked(fields, `select:${id}`))
}

/** Their ids: ticks survive a 再表示 and a refusal. */
export function ticksOf(bank: BankState, fields: WebRequest['fields']): ReadonlySet<string> {
  return new Set(tickedUsers(bank, fields).map(({ id }) => id))
}

/** All ticked users or none, after the 確認用パスワード (S2-42, S2-65). */
export function confirmTicks(scene: Scene, fields: WebRequest['fields'], rules: TickRules): Ticks {
  const users = tickedUsers(scene.bank, fields)
  const refuse = (from: Scene, why: Alert, detail: string): Ticks => {
    const told = tell(from, from.user, rules.refused, detail)
    const page = rules.again(told, ticksOf(told.bank, fields), [why])
    return { ok: false, turn: { scene: told, page } }
  }
  if (users.length === 0) return refuse(scene, rules.noneTicked, 'nobody ticked')
  for (const user of users) {
    const why = rules.obstacleOf(user)
    if (why !== null) return refuse(scene, why, `${user.id}: ${why.code}`)
  }
  const { verdict, scene: counted } = confirmPassword(scene, fields)
  switch (verdict) {
    case 'right':
      return { ok: true, scene: counted, users }
    case 'empty':
      return refuse(counted, adminAlerts.noPassword, 'no password')
    case 'form':
      return refuse(counted, adminAlerts.passwordForm, 'no such password')
    case 'wrong':
      return refuse(counted, adminAlerts.wrongPassword, 'wrong password')
    case 'locked':
      return { ok: false, turn: { scene: counted, page: lockedPage(counted) } }
    default:
      return verdict satisfies never
  }
}
