import type { Confirmation } from '../confirm-password.ts'
import type { Block, Field } from '../page.ts'
import type { Policy } from '../policy/schema.ts'
import { both, heading } from '../text.ts'
import { type Alert, alert } from './frame.ts'

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

/** Why the 確認用パスワード was refused, for a form that has no words of its own for it. */
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
