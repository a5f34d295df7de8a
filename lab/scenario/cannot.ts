import type { Bilingual } from '../../protocol/bilingual.ts'

/** Why somebody at the bench cannot do what a step asks for; `code` is stable, for programs. */
export interface Cannot {
  readonly code: string
  readonly text: Bilingual
}

/** A failure with its sentence. */
export function cannot(code: string, ja: string, en: string): Cannot {
  return { code, text: { ja, en } }
}
