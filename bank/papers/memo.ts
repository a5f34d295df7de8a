import { CUSTOMERS } from '../customers.ts'
import type { Paper } from '../page.ts'
import { roleText } from '../pages/role-text.ts'
import type { Policy } from '../policy.ts'
import { both, fact, heading, paragraph, same } from '../text.ts'

/** The customer's own note with what was registered in advance, so that a newcomer can log in. */
export function deskMemo({ wording: { loginId } }: Policy): Paper {
  return {
    id: 'memo',
    title: both('お客さまの控え', "The customer's memo"),
    blocks: [
      paragraph(
        '事前に登録したID・パスワードの控えです(訓練用)。',
        'IDs and passwords registered in advance (for training).',
      ),
      ...CUSTOMERS.flatMap((customer) => {
        const role = roleText(customer.role)
        return [
          heading(`${customer.name.ja}(${role.ja})`, `${customer.name.en} (${role.en})`),
          {
            kind: 'facts' as const,
            rows: [
              fact(loginId, same(customer.id)),
              fact(both('パスワード', 'Password'), same(customer.password)),
              fact(
                both('確認用パスワード', 'Confirmation password'),
                same(customer.confirmPassword),
              ),
              fact(both('登録メールアドレス', 'Registered address'), same(customer.mail)),
            ],
          },
        ]
      }),
    ],
  }
}
