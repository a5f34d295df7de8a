import { CUSTOMERS } from '../customers.ts'
import type { Paper } from '../page.ts'
import { both, fact, heading, paragraph, same } from '../text.ts'

/** The customer's own note with what was registered in advance, so that a newcomer can log in. */
export function deskMemo(): Paper {
  return {
    id: 'memo',
    title: both('お客さまの控え', "The customer's memo"),
    blocks: [
      paragraph(
        '事前に登録したID・パスワードの控えです(訓練用)。',
        'IDs and passwords registered in advance (for training).',
      ),
      ...CUSTOMERS.flatMap((customer) => {
        const role = customer.role === 'master' ? 'マスターユーザ' : '一般ユーザ'
        const roleEn = customer.role === 'master' ? 'master user' : 'general user'
        return [
          heading(`${customer.name.ja}(${role})`, `${customer.name.en} (${roleEn})`),
          {
            kind: 'facts' as const,
            rows: [
              fact(both('利用者ID', 'User ID'), same(customer.id)),
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
