import { encodeJournal, type JournalHeader } from '../journal.ts'
import type { History } from './history.ts'
import type { Place } from './types.ts'

/** A session as the text of a file. */
export interface Exported {
  readonly text: string
  readonly redacted: number
  readonly changesAt: Place | null
}

/** Everything, as it was typed and scanned. */
export function exportWhole(header: JournalHeader, history: History): Exported {
  return { text: encodeJournal(header, history.records()), redacted: 0, changesAt: null }
}
