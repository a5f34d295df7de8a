import type { Bilingual } from '../../protocol/bilingual.ts'

/** One thing wrong with a file: `file:line:column: what`. */
export type Finding = Bilingual

/** What looking at a file gave: its faults, or why it could not even be read. */
export type Linted =
  | { readonly kind: 'read'; readonly findings: readonly Finding[] }
  | { readonly kind: 'unreadable'; readonly text: Bilingual }
