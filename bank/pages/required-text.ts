import type { Bilingual, Block } from '../page.ts'
import type { Policy } from '../policy/schema.ts'
import { both, same } from '../text.ts'

/** The mark as each language reads it: ※ is a sign in both, 【必須】 is a word. */
export function markOf(requiredMark: string): Bilingual {
  return requiredMark === '【必須】' ? both(requiredMark, '[Required]') : same(requiredMark)
}

/** 【必須】項目 or ※: what the sign means (S2-16). */
export function requiredText({ requiredMark }: Policy): Block {
  const mark = markOf(requiredMark)
  return {
    kind: 'text',
    text: both(`${mark.ja}は必須入力項目です。`, `${mark.en} marks required items.`),
  }
}
