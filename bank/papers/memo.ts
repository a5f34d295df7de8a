import { CUSTOMERS, PHONE_ADDRESS } from '../customers.ts'
import type { Paper } from '../page.ts'
import { USER_CLASS } from '../pages/user-class.ts'
import type { Policy } from '../policy/schema.ts'
import { both, fact, heading, paragraph, same } from '../text.ts'

/** The customer's own note with what was registered in advance, so that a newcomer can log in. */
export function deskMemo({ wording: { loginId }, tokens }: Policy): Paper {
  return {
    id: 'memo',
    title: both('お客さまの控え', "The customer's memo"),
    blocks: [
      paragraph(
        '事前に登録したID・パスワードの控えです（訓練用）。',
        'IDs and passwords registered in advance (for training).',
      ),
      // Software tokens are issued to the phone's address, which is typed twice (S3-18, S3-19).
      ...(tokens.includes('phone-app')
        ? [
            {
              kind: 'facts' as const,
              rows: [
                fact(
                  both('携帯電話メールアドレス', "The phone's mail address"),
                  same(PHONE_ADDRESS),
                ),
              ],
            },
          ]
        : []),
      ...CUSTOMERS.flatMap((customer) => {
        const role = USER_CLASS[customer.role]
        return [
          heading(`${customer.name.ja}（${role.ja}）`, `${customer.name.en} (${role.en})`),
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
