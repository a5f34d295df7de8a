import { fieldText } from './forms.ts'
import type { WebRequest } from './handler.ts'
import { change, me, tell, type Visit } from './ledger.ts'

/** What came of the 確認用パスワード that was typed; `visit` has it counted. */
export interface Confirmation {
  /**
   * `right`; `empty` and `form` (full-width, too short or too long, S3-30) are slips and not
   * counted; `wrong` is counted; `locked`: it was the last try, and the user ID is closed now.
   */
  readonly verdict: 'right' | 'empty' | 'form' | 'wrong' | 'locked'
  readonly visit: Visit
}

/** Anything but half-width letters, digits and signs: Japanese input was on. */
const NOT_HALF_WIDTH = /[^\x21-\x7e]/

/**
 * Checks the field `confirmPassword` of a form that changes something. Guessing it from an open
 * session is as good as guessing the password, so it counts like one (`passwordLockAfter`); a right
 * one forgives. Nothing is told to the audit but the lock: the caller knows what was refused.
 */
export function confirmPassword(visit: Visit, fields: WebRequest['fields']): Confirmation {
  const typed = fieldText(fields, 'confirmPassword')
  const customer = me(visit)
  const { confirmPassword: form, passwordLockAfter } = visit.bank.policy
  if (typed === '') return { verdict: 'empty', visit }
  if (typed === customer.confirmPassword) {
    return { verdict: 'right', visit: change(visit, visit.user, { wrongPasswords: 0 }) }
  }
  if (NOT_HALF_WIDTH.test(typed) || typed.length < form.min || typed.length > form.max) {
    return { verdict: 'form', visit }
  }
  const wrongPasswords = customer.wrongPasswords + 1
  const counted = change(visit, visit.user, { wrongPasswords })
  if (wrongPasswords < passwordLockAfter) return { verdict: 'wrong', visit: counted }
  const locked = change(counted, visit.user, { locked: true })
  const detail = `${wrongPasswords} wrong passwords in a row`
  return { verdict: 'locked', visit: tell(locked, visit.user, 'locked', detail) }
}
