import type { Stamped } from '../inputs.ts'
import {
  JOURNAL_FORMAT,
  JOURNAL_VERSION,
  type JournalHeader,
  type JournalRecord,
} from './records.ts'

/** The first line of a journal, with its line feed. */
export function encodeHeader(header: JournalHeader): string {
  const { setup, paused, redacted = false } = header
  return asciiLine({
    format: JOURNAL_FORMAT,
    version: JOURNAL_VERSION,
    setup,
    ...(paused ? { paused } : {}),
    ...(redacted ? { redacted } : {}),
  })
}

/** One input without a check as a line of a journal, with its line feed. */
export function encodeLine({ at, input }: Stamped): string {
  return asciiLine({ at, input })
}

/** Any line after the header, with its line feed. */
export function encodeRecord(record: JournalRecord): string {
  switch (record.kind) {
    case 'input': {
      const { stamped, check } = record
      if (check === null) return encodeLine(stamped)
      const { state, frame } = check
      return asciiLine({ at: stamped.at, input: stamped.input, state, frame })
    }
    case 'fork':
      return asciiLine({ fork: { branch: record.branch, from: record.from } })
    case 'continue':
      return asciiLine({ continue: record.branch })
    case 'mark':
      return asciiLine({ mark: record.mark })
    case 'unmark':
      return asciiLine({ unmark: record.id })
    case 'name':
      return asciiLine({ name: { branch: record.branch, name: record.name } })
    default:
      return record satisfies never
  }
}

/** A whole session's file. */
export function encodeJournal(header: JournalHeader, records: readonly JournalRecord[]): string {
  return encodeHeader(header) + records.map(encodeRecord).join('')
}

function asciiLine(value: unknown): string {
  const json = JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `${json}\n`
}
