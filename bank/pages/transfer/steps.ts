import type { Page } from '../../page.ts'
import { both } from '../../text.ts'

/** Title that the pages of the procedure share. */
export const TRANSFER = both('振込', 'Transfer')

const STEPS = [
  both('入力', 'Input'),
  both('内容確認・最終承認', 'Check and final approval'),
  both('完了', 'Done'),
] as const

/** The numbered steps of a transfer, `current` from 0. */
export function transferSteps(current: 0 | 1 | 2): Page['steps'] {
  return { labels: STEPS, current }
}
