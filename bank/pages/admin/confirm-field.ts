import type { Block } from '../../page.ts'
import { both, heading } from '../../text.ts'
import type { View } from '../frame.ts'

/** 認証項目: the 確認用パスワード, required (S2-42, S2-65). */
export function confirmSection(view: View): readonly Block[] {
  const { softwareKeyboard } = view.bank.policy
  return [
    heading('認証項目', 'Authentication'),
    {
      kind: 'fields',
      fields: [
        {
          name: 'confirmPassword',
          label: both('確認用パスワード', 'Confirmation password'),
          type: 'password',
          required: true,
          hint: both('ログイン用のパスワードとは異なります。', 'Not the login password.'),
          value: '',
          digits: null,
          error: null,
          keyboard: softwareKeyboard,
        },
      ],
    },
  ]
}

/** 「※は必須入力項目です。」, with the institution's own mark (S2-16). */
export function requiredLine(view: View): Block {
  const { requiredMark } = view.bank.policy
  return {
    kind: 'text',
    text: both(`${requiredMark}は必須入力項目です。`, `${requiredMark} marks required items.`),
  }
}
