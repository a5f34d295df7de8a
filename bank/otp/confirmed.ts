import { confirmPassword } from '../confirm-password.ts'
import type { WebRequest } from '../handler.ts'
import { type Scene, tell } from '../ledger.ts'
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
  scene: Scene,
  fields: WebRequest['fields'],
  again: (scene: Scene, alerts: readonly Alert[]) => Page,
  then: (scene: Scene) => Turn,
): Turn {
  const checked = confirmPassword(scene, fields)
  const next = checked.scene
  switch (checked.verdict) {
    case 'right':
      return then(next)
    case 'locked':
      return { scene: next, page: lockedPage(next) }
    case 'empty':
    case 'form':
    case 'wrong': {
      const told = tell(next, scene.user, 'refused', `confirmation password: ${checked.verdict}`)
      const alert = confirmAlert(checked.verdict, told.bank.policy)
      return { scene: told, page: again(told, [alert]) }
    }
    default:
      return checked.verdict satisfies never
  }
}
