import type { WorldEvent } from '../events.ts'
import type { ImportedToken, Input } from '../inputs.ts'
import type { JournalHeader, JournalRecord, Place } from '../journal/records.ts'
import { encodeJournal } from '../journal/write.ts'
import { hashContent, hashValue, hex } from './hash.ts'
import { createHistory, type History, type Rules } from './history.ts'
import { blackenAll, createBlackening, createKnowledge } from './secrets.ts'

/** A session as the text of a file. */
interface Exported {
  readonly text: string
  /** How many inputs were replaced by something else. */
  readonly redacted: number
  /** The first input after which something different happens; null: none. */
  readonly changesAt: Place | null
}

/** Everything, as it was typed and scanned. */
export function exportWhole(header: JournalHeader, history: History): Exported {
  return { text: encodeJournal(header, history.records()), redacted: 0, changesAt: null }
}

/**
 * Without private data: passwords that the bank did not issue itself, secrets of imported tokens,
 * and texts of 2-D codes that it did not show. The file replays like any other (its checks fit its
 * own contents), but may take a different course from `changesAt` on.
 */
export function exportRedacted(header: JournalHeader, history: History, rules: Rules): Exported {
  const copy = createHistory(rules, history.setup)
  const redact = createRedaction(history)
  const records = history.records()
  let redacted = 0
  let changesAt: Place | null = null
  for (const [index, record] of records.entries()) {
    if (record.kind !== 'input') {
      copy.take(record)
      continue
    }
    const branch = copy.writing()
    const place = { branch, inputs: (copy.lengthOf(branch) ?? 0) + 1 }
    const input = redact(record.stamped.input, index, place)
    if (input !== record.stamped.input) redacted += 1
    const { events } = copy.input({ at: record.stamped.at, input })
    if (changesAt === null && redacted > 0 && !isSame(events, eventsAt(history, place))) {
      changesAt = place
    }
  }
  const text = encodeJournal({ ...header, redacted: true }, copy.records())
  return { text, redacted, changesAt }
}

function eventsAt(history: History, { branch, inputs }: Place): readonly WorldEvent[] {
  return history.entries(branch, inputs, inputs)[0]?.events ?? []
}

/** The events of an input, apart from the input itself. */
function isSame(one: readonly WorldEvent[], other: readonly WorldEvent[]): boolean {
  const hashOf = (events: readonly WorldEvent[]) =>
    hex(hashContent(events.filter(({ kind }) => kind !== 'input')))
  return hashOf(one) === hashOf(other)
}

type Redact = (input: Input, index: number, place: Place) => Input

/** Returns the same input if nothing in it is secret. */
function createRedaction(history: History): Redact {
  const { blacken } = createBlackening()
  const records = history.records()
  const knowledge = createKnowledge(worldBefore(history, { branch: 1, inputs: 1 }))

  /** A password is judged by its final value, or its first letters would be given away. */
  function isGiven(value: string, index: number): boolean {
    let longest = value
    for (let at = index + 1; ; at++) {
      const next = typedIn(records[at])
      if (next === null || next.field !== typedIn(records[index])?.field) break
      if (!next.value.startsWith(longest)) break
      longest = next.value
    }
    return knowledge.isGiven(longest)
  }

  return (input, index, place) => {
    switch (input.kind) {
      case 'type':
      case 'phone-type': {
        const { field, value } = input
        if (value === '') return input
        knowledge.look(worldBefore(history, place))
        if (!knowledge.isSecretField(field) || isGiven(value, index)) return input
        return { ...input, value: blacken(value) }
      }
      case 'scan':
      case 'phone-scan': {
        knowledge.look(worldBefore(history, place))
        return knowledge.isOwnCode(input.text) ? input : { ...input, text: blackenAll(input.text) }
      }
      case 'import-tokens':
        return { ...input, tokens: input.tokens.map(worthless) }
      case 'key-down':
      case 'key-up':
        return input
      default:
        // Pages come and go with clicks and time: anything shown once counts as shown.
        knowledge.look(worldBefore(history, place))
        return input
    }
  }
}

function worldBefore(history: History, { branch, inputs }: Place) {
  const world = history.worldAt({ branch, inputs: inputs - 1 })
  if (world === null) throw new Error('an input stands after another, or after the start')
  return world
}

function typedIn(
  record: JournalRecord | undefined,
): { readonly field: string; readonly value: string } | null {
  if (record?.kind !== 'input') return null
  const { input } = record.stamped
  if (input.kind === 'type') return input
  return input.kind === 'phone-type' ? { ...input, field: `phone/${input.field}` } : null
}

/** A key-fob with the same serial and a different secret. */
function worthless(token: ImportedToken): ImportedToken {
  let secretHex = ''
  for (let n = 0; secretHex.length < token.secretHex.length; n++) {
    secretHex += hex(hashValue(`${token.serial}/${n}`))
  }
  return { ...token, secretHex: secretHex.slice(0, token.secretHex.length) }
}
