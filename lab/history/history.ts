import type { Applied, WorldEvent } from '../events.ts'
import type { Stamped } from '../inputs.ts'
import type { Check, JournalRecord, Mark, Place } from '../journal/records.ts'
import type { BenchSetup, World } from '../world.ts'
import type { Branch } from './branches.ts'
import { createBranches, type HistoryNode } from './branches.ts'
import { checkOf } from './check.ts'

/** The bench's rules, as a history needs them. */
export interface Rules {
  startWorld(setup: BenchSetup): World
  apply(world: World, stamped: Stamped): Applied
}

/**
 * Everything that was done to one bench: branches of inputs, and the world at any place in them.
 * Kept in memory; the same lines in the same order give the same history, so a file of them
 * (`records`) is complete.
 */
export interface History {
  readonly setup: BenchSetup
  /** The same array until something changes, as with `marks`. */
  branches(): readonly Branch[]
  marks(): readonly Mark[]
  /** The branch to which the next input is appended. */
  writing(): number
  /** How many inputs a branch has; null: there is no such branch. */
  lengthOf(branch: number): number | null
  has(place: Place): boolean
  /** null: no such place. Replays a few inputs if the world there is not kept. */
  worldAt(place: Place): World | null
  /** The latest events up to a place, oldest first, at most `limit`. */
  eventsUpTo(place: Place, limit: number): readonly WorldEvent[]
  /** Inputs `from` to `to` of a branch (from 1, both included); missing ones are left out. */
  entries(branch: number, from: number, to: number): readonly HistoryEntry[]
  /**
   * Appends an input to the branch being written; `recorded` is the check of a file's line. Throws
   * (and changes nothing) when the rules throw.
   */
  input(stamped: Stamped, recorded?: Check | null): HistoryEntry
  /** The same for an input that was already applied to the world at that end. */
  given(stamped: Stamped, applied: Applied, recorded?: Check | null): HistoryEntry
  /** Takes any other line. Throws if it does not fit: parsers and hosts check before. */
  take(record: Exclude<JournalRecord, { kind: 'input' }>): void
  /** Every line so far, in order. */
  records(): readonly JournalRecord[]
}

export function createHistory(rules: Rules, setup: BenchSetup): History {
  const branches = createBranches(setup)
  const start = rules.startWorld(setup)
  const records: JournalRecord[] = []
  let marks: readonly Mark[] = []
  let writing = 1
  /** The world at the end of `writing`. */
  let tip = start

  function worldAt(place: Place): World | null {
    if (!branches.has(place)) return null
    if (place.branch === writing && place.inputs === branches.lengthOf(writing)) return tip
    const missed: Stamped[] = []
    let world = start
    for (let inputs = place.inputs; inputs > 0; inputs--) {
      const node = branches.node({ ...place, inputs })
      if (node === null) throw new Error(`no input ${inputs} in branch ${place.branch}`)
      if (node.world !== null) {
        world = node.world
        break
      }
      missed.push(node.stamped)
    }
    for (const stamped of missed.toReversed()) world = rules.apply(world, stamped).world
    return world
  }

  function given(stamped: Stamped, applied: Applied, recorded?: Check | null): HistoryEntry {
    const check = checkOf(applied.world)
    const n = (branches.lengthOf(writing) ?? 0) + 1
    const { events } = applied
    const world = isKept(stamped, n) ? applied.world : null
    branches.add(writing, { stamped, events, check, world })
    records.push({ kind: 'input', stamped, check: recorded === undefined ? check : recorded })
    tip = applied.world
    return { at: stamped.at, input: stamped.input, n, events, check }
  }

  function writeTo(branch: number): void {
    const inputs = branches.lengthOf(branch)
    const world = inputs === null ? null : worldAt({ branch, inputs })
    if (world === null) throw new Error(`no branch ${branch}`)
    tip = world
    writing = branch
  }

  function take(record: Exclude<JournalRecord, { kind: 'input' }>): void {
    switch (record.kind) {
      case 'fork':
        if (!branches.has(record.from) || record.branch !== branches.count() + 1) {
          throw new Error(`no place for branch ${record.branch}`)
        }
        writeTo(branches.fork(record.from))
        break
      case 'continue':
        writeTo(record.branch)
        break
      case 'mark': {
        const { mark } = record
        const isOld = marks.some(({ id }) => id === mark.id)
        marks = isOld ? marks.map((old) => (old.id === mark.id ? mark : old)) : [...marks, mark]
        break
      }
      case 'unmark':
        marks = marks.filter(({ id }) => id !== record.id)
        break
      case 'name':
        branches.name(record.branch, record.name)
        break
      default:
        record satisfies never
    }
    records.push(record)
  }

  function eventsUpTo(place: Place, limit: number): readonly WorldEvent[] {
    const parts: (readonly WorldEvent[])[] = []
    let count = 0
    for (let inputs = place.inputs; inputs > 0 && count < limit; inputs--) {
      const events = branches.node({ ...place, inputs })?.events ?? []
      parts.push(events)
      count += events.length
    }
    return parts.reverse().flat().slice(-limit)
  }

  function entries(branch: number, from: number, to: number): readonly HistoryEntry[] {
    const found: HistoryEntry[] = []
    const end = Math.min(to, branches.lengthOf(branch) ?? 0)
    for (let n = Math.max(1, from); n <= end; n++) {
      const node = branches.node({ branch, inputs: n })
      if (node !== null) found.push(entryOf(n, node))
    }
    return found
  }

  return {
    setup,
    branches: branches.list,
    marks: () => marks,
    writing: () => writing,
    lengthOf: branches.lengthOf,
    has: branches.has,
    worldAt,
    eventsUpTo,
    entries,
    input: (stamped, recorded) => given(stamped, rules.apply(tip, stamped), recorded),
    given,
    take,
    records: () => records,
  }
}

function entryOf(n: number, { stamped, events, check }: HistoryNode): HistoryEntry {
  return { at: stamped.at, input: stamped.input, n, events, check }
}

/**
 * Whether the world after an input is kept. A click, a scan or a key may start cryptography that
 * takes milliseconds, while typing is replayed in microseconds and at most `KEPT_EVERY` inputs of
 * it. Worlds share what has not changed, so a kept one costs only what its input changed.
 */
function isKept({ input }: Stamped, n: number): boolean {
  if (n % KEPT_EVERY === 0) return true
  switch (input.kind) {
    case 'type':
    case 'phone-type':
      return false
    default:
      return true
  }
}

/**
 * The world is kept at least every so many inputs. Assumption, measured: a rewind to any input
 * stays below a millisecond, and a long session below 100 MB.
 */
const KEPT_EVERY = 8

/** One input of a branch with its events, which are computed anew, never recorded. */
export interface HistoryEntry extends Stamped {
  /** Its number within the branch, from 1. */
  readonly n: number
  readonly events: readonly WorldEvent[]
  readonly check: Check
}

/** A whole session, with all its branches. */
export interface SessionTree {
  readonly setup: BenchSetup
  readonly branches: readonly Branch[]
  readonly marks: readonly Mark[]
}
