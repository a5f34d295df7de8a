import type { Millis } from '../protocol/time.ts'
import type { Place } from './history/types.ts'
import {
  BRANCH_LIMIT,
  type JournalDamage,
  type JournalRecord,
  MARK_LIMIT,
} from './journal-types.ts'
import type { BenchSetup, Stamped } from './types.ts'

interface Line {
  /** The inputs that it shares with another branch: the first so many of that one. */
  readonly from: Place | null
  readonly own: Stamped[]
}

/** Which branches and bookmarks a journal's lines make, without knowing the bench's rules. */
export interface JournalShape {
  /** Takes the next line; what is wrong with it (then it is not taken), or null. */
  take(record: JournalRecord): JournalDamage['why'] | null
  /** The branch that is written to. */
  branch(): number
  /** All inputs of that branch. */
  inputs(): readonly Stamped[]
}

export function createShape(setup: BenchSetup): JournalShape {
  const lines = new Map<number, Line>([[1, { from: null, own: [] }]])
  const marks = new Set<number>()
  let writing = 1
  let last: Millis = setup.start

  function pathOf(branch: number, upTo = Number.POSITIVE_INFINITY): readonly Stamped[] {
    const line = lines.get(branch)
    if (line === undefined) return []
    const shared =
      line.from === null ? [] : pathOf(line.from.branch, Math.min(line.from.inputs, upTo))
    return [...shared, ...line.own].slice(0, upTo)
  }

  function lengthOf(branch: number): number {
    const line = lines.get(branch)
    return line === undefined ? -1 : (line.from?.inputs ?? 0) + line.own.length
  }

  /** Virtual time of the last of so many inputs; without copying, as a file may change branch often. */
  function timeAt({ branch, inputs }: Place): Millis {
    const line = lines.get(branch)
    const shared = line?.from?.inputs ?? 0
    const own = line?.own.at(Math.min(inputs - shared, line.own.length) - 1)
    if (inputs > shared && own !== undefined && line?.own.length !== 0) return own.at
    if (line === undefined || line.from === null) return setup.start
    return timeAt({ branch: line.from.branch, inputs: Math.min(inputs, shared) })
  }

  const isPlace = ({ branch, inputs }: Place) => inputs <= lengthOf(branch)

  function writeTo(branch: number): null {
    writing = branch
    last = timeAt({ branch, inputs: Number.POSITIVE_INFINITY })
    return null
  }

  function take(record: JournalRecord): JournalDamage['why'] | null {
    switch (record.kind) {
      case 'input': {
        if (record.stamped.at < last) return 'time-goes-back'
        last = record.stamped.at
        lines.get(writing)?.own.push(record.stamped)
        return null
      }
      case 'fork': {
        const { branch, from } = record
        // Numbered in order, so that nobody can leave holes or bring one twice.
        if (branch !== lines.size + 1 || branch > BRANCH_LIMIT || !isPlace(from)) {
          return 'bad-branch'
        }
        lines.set(branch, { from, own: [] })
        return writeTo(branch)
      }
      case 'continue':
        return lines.has(record.branch) ? writeTo(record.branch) : 'bad-branch'
      case 'name':
        return lines.has(record.branch) ? null : 'bad-branch'
      case 'mark': {
        const { id, place } = record.mark
        if (!isPlace(place) || (!marks.has(id) && marks.size >= MARK_LIMIT)) return 'bad-mark'
        marks.add(id)
        return null
      }
      case 'unmark':
        return marks.delete(record.id) ? null : 'bad-mark'
      default:
        return record satisfies never
    }
  }

  return { take, branch: () => writing, inputs: () => pathOf(writing) }
}
