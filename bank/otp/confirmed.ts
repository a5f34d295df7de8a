import { confirmPassword } from '../confirm-password.ts'
import type { WebRequest } from '../handler.ts'
import { tell, type Visit } from '../ledger.ts'
import type { Page } from '../page.ts'
import { confirmAlert } from '../pages/confirm-field.ts'
import type { Alert } from '../pages/frame.ts'
import { lockedPage } from '../pages/locked.ts'
import type { Turn } from '../registration/turn.ts'

/**
 * Goes on with `then` after a right 確認用パスワード (S1-19, S1-41, S3-29). Else the form stays, drawn by
 * `again`, or after too many wrong ones the user ID is closed.
 */
export function confirmed(
  visit: Visit,
  fields: WebRequest['fields'],
  again: (visit: Visit, alerts: readonly Alert[]) => Page,
  then: (visit: Visit) => Turn,
): Turn {
  const checked = confirmPassword(visit, fields)
  const next = checked.visit
  switch (checked.verdict) {
    case 'right':
      return then(next)
    case 'locked':
      return { visit: next, page: lockedPage(next) }
    case 'empty':
    case 'form':
    case 'wrong': {
      const told = tell(next, visit.user, 'refused', `confirmation password: ${checked.verdict}`)
      const alert = confirmAlert(checked.verdict, told.bank.policy)
      return { visit: told, page: again(told, [alert]) }
    }
    default:
      return checked.verdict satisfies never
  }
}
