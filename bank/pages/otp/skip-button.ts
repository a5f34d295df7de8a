import { skipDaysLeft } from '../../otp/skip.ts'
import type { Block, Button } from '../../page.ts'
import { both, button, notes } from '../../text.ts'
import type { View } from '../frame.ts'

/** トークン利用開始登録の省略 (S4-37), as long as it is possible. */
export function skipButton(view: View): readonly Button[] {
  if (view.session.level !== 'setup' || skipDaysLeft(view) === 0) return []
  return [button('skip-start', view.bank.policy.wording.skip)]
}

/** What the skip is for, and what follows it (S4-35, S4-38, S4-39). */
export function skipNotes(view: View): readonly Block[] {
  const { skipDays, wording } = view.bank.policy
  if (view.session.level !== 'setup' || skipDays === 0) return []
  const left = skipDaysLeft(view)
  if (left === 0) {
    return [
      notes(
        both(
          `「${wording.skip.ja}」ができる期間は終了しました。利用開始登録が完了するまでログインできません。`,
          'The time for skipping is over. You cannot log in until the registration is complete.',
        ),
      ),
    ]
  }
  return [
    notes(
      both(
        `トークンがお手元に届くまでの間は、「${wording.skip.ja}」ボタンで利用開始登録をスキップできます(最大${skipDays}日間、残り${left}日)。`,
        `Until your token arrives you may skip the registration with the button "${wording.skip.en}" (up to ${skipDays} days, ${left} left).`,
      ),
      both(
        `${skipDays}日間を超えると、利用開始登録が完了するまでログインできません。`,
        `After ${skipDays} days you cannot log in until the registration is complete.`,
      ),
    ),
  ]
}
