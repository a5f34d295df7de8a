import type { Bilingual } from '../../../bank/page.ts'
import type { Lane } from '../../../lab/events.ts'
import type { Millis } from '../../../protocol/time.ts'

export type RowTone = 'plain' | 'quiet' | 'good' | 'warn' | 'bad'

/** One line of "what happened": a key of the locales with what it speaks of. */
export interface Row {
  readonly id: string
  readonly at: Millis
  /** Which input of the branch it came of, from 1; of several, the last one. 0: not known. */
  readonly n: number
  readonly lane: Lane
  /** Nobody did anything: time alone brought it. */
  readonly byTime: boolean
  readonly tone: RowTone
  /** Number of the token that it is about; null: of none. */
  readonly token: number | null
  /** Below `timeline.` in the locales. */
  readonly key: string
  readonly params: Readonly<Record<string, string>>
  /** Texts of the bank in both languages: the view picks one and passes it as a parameter. */
  readonly texts: Readonly<Record<string, Bilingual>>
}

/** What an event says, before it is known where it stands in the list. */
export type RowDraft = Pick<Row, 'tone' | 'key' | 'params' | 'texts'>

export function draft(
  key: string,
  tone: RowTone = 'plain',
  params: Record<string, string> = {},
  texts: Record<string, Bilingual> = {},
): RowDraft {
  return { key, tone, params, texts }
}

/** `1234 5678 …`, as the LCD groups it. */
export function grouped(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ')
}
