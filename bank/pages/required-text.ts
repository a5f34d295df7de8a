import type { Block } from '../page.ts'
import type { Policy } from '../policy.ts'
import { both } from '../text.ts'

/** 【必須】項目 or ※: what the sign means (S2-16). */
export function requiredText({ requiredMark }: Policy): Block {
  return {
    kind: 'text',
    text: both(`${requiredMark}は必須入力項目です。`, `${requiredMark} marks required items.`),
  }
}
