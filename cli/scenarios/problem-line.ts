import type { ScenarioProblem } from '../../lab/scenario/types.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'

/** `file:line:column: what`, as editors and terminals follow it. */
export function problemLine({ file, at, text }: ScenarioProblem): Bilingual {
  const place = at === null ? file : `${file}:${at.line}:${at.column}`
  return { ja: `${place}: ${text.ja}`, en: `${place}: ${text.en}` }
}
