import { change, me, tell, type Visit } from '../books/ledger.ts'
import { type Block, both, type Field, heading, type Page } from '../page.ts'
import type { Policy } from '../policy/schema.ts'
import { type Alert, alert } from './frame.ts'
import { lockedPage } from './notices.ts'
import { fieldText, type Turn, type WebRequest } from './requests.ts'

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

/** What came of the 確認用パスワード that was typed; `visit` has it counted. */
interface Confirmation {
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
 * one resets the count. Only the lock goes into the audit here: the caller knows what was refused.
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

/** The field 確認用パスワード (S3-29 … S3-31), with the software keyboard where there is one. */
export function confirmField(policy: Policy): Field {
  const { min, max } = policy.confirmPassword
  return {
    name: 'confirmPassword',
    label: both('確認用パスワード', 'Confirmation password'),
    type: 'password',
    required: true,
    hint: policy.softwareKeyboard
      ? both(
          `ソフトウェアキーボードを使用して下さい(半角英数字${min}~${max}桁)。ログインパスワードとは異なります。`,
          `Use the software keyboard (${min} to ${max} half-width letters and digits). Not the login password.`,
        )
      : both(
          `半角英数字${min}~${max}桁。ログインパスワードとは異なります。`,
          `${min} to ${max} half-width letters and digits. Not the login password.`,
        ),
    value: '',
    digits: null,
    error: null,
    keyboard: policy.softwareKeyboard,
  }
}

/** 認証項目: the 確認用パスワード below a list of users (S2-42, S2-65). */
export function confirmSection(policy: Policy): readonly Block[] {
  return [heading('認証項目', 'Authentication'), { kind: 'fields', fields: [confirmField(policy)] }]
}

/** Why the 確認用パスワード was refused, for a form without texts of its own for it. */
export function confirmAlert(
  verdict: Exclude<Confirmation['verdict'], 'right' | 'locked'>,
  { confirmPassword: { min, max } }: Policy,
): Alert {
  switch (verdict) {
    case 'empty':
      return alert(
        'warning',
        'OTP-W61',
        '確認用パスワードが入力されていません。入力してからもう一度ボタンを押してください。',
        'The confirmation password is missing. Enter it and press the button again.',
      )
    case 'form':
      return alert(
        'warning',
        'OTP-W62',
        `確認用パスワードは半角英数字${min}~${max}桁です。日本語入力をオフにして入力し直してください。`,
        `The confirmation password has ${min} to ${max} half-width letters and digits. Switch Japanese input off and type it again.`,
      )
    case 'wrong':
      return alert(
        'error',
        'OTP-E61',
        '確認用パスワードが違います。ログインパスワードとは別のパスワードです。もう一度入力してください。',
        'The confirmation password is wrong. It is not the login password. Enter it once more.',
      )
    default:
      return verdict satisfies never
  }
}
