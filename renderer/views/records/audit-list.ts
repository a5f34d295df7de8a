import type { AuditEntry } from '../../../bank/books/audit.ts'
import type { WorldEvent } from '../../../lab/events.ts'
import type { Millis } from '../../../protocol/time.ts'

/** One of the bank's records with its moment. */
export interface AuditLine {
  readonly id: string
  readonly at: Millis
  readonly entry: AuditEntry
}

/** The bank's records among the events, newest first. */
export function auditLines(events: readonly WorldEvent[]): readonly AuditLine[] {
  const seen = new Map<number, number>()
  return events
    .flatMap((event) => {
      if (event.kind !== 'audit') return []
      const { at, entry } = event
      const nth = seen.get(at) ?? 0
      seen.set(at, nth + 1)
      return [{ id: `${at}-${nth}`, at, entry }]
    })
    .toReversed()
}

/**
 * The lines about `user` (null: all) in which every word of `text` stands, in whatever letters:
 * in the sentence as it is read, in the detail, in the code or in the user's id.
 */
export function filtered(
  lines: readonly AuditLine[],
  user: string | null,
  text: string,
  sentence: (entry: AuditEntry) => string,
): readonly AuditLine[] {
  const words = plain(text).split(/\s+/).filter(Boolean)
  return lines.filter(({ entry }) => {
    if (user !== null && entry.user !== user) return false
    const whole = plain(`${sentence(entry)} ${entry.detail} ${entry.what} ${entry.user ?? ''}`)
    return words.every((word) => whole.includes(word))
  })
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
