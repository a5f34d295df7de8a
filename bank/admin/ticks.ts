import type { AuditCode } from '../audit.ts'
import { confirmPassword } from '../confirm-password.ts'
import { ticked } from '../forms.ts'
import type { WebRequest } from '../handler.ts'
import { tell, type Visit } from '../ledger.ts'
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
  readonly again: (visit: Visit, ticks: ReadonlySet<string>, alerts: readonly Alert[]) => Page
}

/** Either the ticked users, or the answer that refuses the form. */
export type Ticks =
  | { readonly ok: true; readonly visit: Visit; readonly users: readonly Customer[] }
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
export function confirmTicks(visit: Visit, fields: WebRequest['fields'], rules: TickRules): Ticks {
  const users = tickedUsers(visit.bank, fields)
  const refuse = (from: Visit, why: Alert, detail: string): Ticks => {
    const told = tell(from, from.user, rules.refused, detail)
    const page = rules.again(told, ticksOf(told.bank, fields), [why])
    return { ok: false, turn: { visit: told, page } }
  }
  if (users.length === 0) return refuse(visit, rules.noneTicked, 'nobody ticked')
  for (const user of users) {
    const why = rules.obstacleOf(user)
    if (why !== null) return refuse(visit, why, `${user.id}: ${why.code}`)
  }
  const { verdict, visit: counted } = confirmPassword(visit, fields)
  switch (verdict) {
    case 'right':
      return { ok: true, visit: counted, users }
    case 'empty':
      return refuse(counted, adminAlerts.noPassword, 'no password')
    case 'form':
      return refuse(counted, adminAlerts.passwordForm, 'no such password')
    case 'wrong':
      return refuse(counted, adminAlerts.wrongPassword, 'wrong password')
    case 'locked':
      return { ok: false, turn: { visit: counted, page: lockedPage(counted) } }
    default:
      return verdict satisfies never
  }
}
