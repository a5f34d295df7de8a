import type { Page } from '../page.ts'
import { both } from '../text.ts'

const STEPS = [
  both('メール送信依頼', 'Request the mail'),
  both('ワンタイムパスワード認証(1回目)', 'One-time password, first'),
  both('ワンタイムパスワード認証(2回目)', 'One-time password, second'),
  both('受付完了', 'Accepted'),
] as const

/** Title that all four pages of the procedure share [S0-05]. */
export const PROCEDURE = both('ワンタイムパスワード利用開始登録', 'Start-of-use registration')

/** The numbered steps of 利用開始登録, `current` from 0. */
export function procedureSteps(current: 0 | 1 | 2 | 3): Page['steps'] {
  return { labels: STEPS, current }
}
