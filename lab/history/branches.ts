import type { Millis } from '../../protocol/time.ts'
import type { WorldEvent } from '../events.ts'
import type { Stamped } from '../inputs.ts'
import type { Check, Place } from '../journal/records.ts'
import type { BenchSetup, World } from '../world.ts'

/** One input and what it caused. */
export interface HistoryNode {
  readonly stamped: Stamped
  readonly events: readonly WorldEvent[]
  /** Computed here; what a file said is in its records. */
  readonly check: Check
  /** The world after it; null: it is recomputed from an earlier one when needed. */
  readonly world: World | null
}

interface BranchLine {
  readonly from: Place | null
  readonly own: HistoryNode[]
  name: string
}

/** Branches over one setup, as places and inputs, independent of the bench's rules. */
interface Branches {
  /** The same array until something changes. */
  list(): readonly Branch[]
  count(): number
  /** How many inputs a branch has; null: there is no such branch. */
  lengthOf(branch: number): number | null
  has(place: Place): boolean
  /** The input that leads to a place; null at the start. */
  node(place: Place): HistoryNode | null
  /** Appends an input. */
  add(branch: number, node: HistoryNode): void
  /** A new branch at a place, with no inputs of its own. */
  fork(from: Place): number
  name(branch: number, name: string): void
}

export function createBranches(setup: BenchSetup): Branches {
  const lines = new Map<number, BranchLine>([[1, { from: null, own: [], name: '' }]])
  let listed: readonly Branch[] | null = null

  function lengthOf(branch: number): number | null {
    const line = lines.get(branch)
    return line === undefined ? null : (line.from?.inputs ?? 0) + line.own.length
  }

  /** The branch in which a place's last input was given. */
  function owner({ branch, inputs }: Place): Place {
    const from = lines.get(branch)?.from ?? null
    return from !== null && inputs <= from.inputs
      ? owner({ branch: from.branch, inputs })
      : { branch, inputs }
  }

  function node(place: Place): HistoryNode | null {
    const { branch, inputs } = owner(place)
    const line = lines.get(branch)
    return line?.own[inputs - (line.from?.inputs ?? 0) - 1] ?? null
  }

  function branchOf(id: number, { from, name }: BranchLine): Branch {
    const inputs = lengthOf(id) ?? 0
    const last: Millis = node({ branch: id, inputs })?.stamped.at ?? setup.start
    return { id, from, inputs, last, name }
  }

  return {
    list() {
      listed ??= [...lines].map(([id, line]) => branchOf(id, line))
      return listed
    },
    count: () => lines.size,
    lengthOf,
    has({ branch, inputs }) {
      const length = lengthOf(branch)
      return length !== null && inputs >= 0 && inputs <= length
    },
    node,
    add(branch, added) {
      lines.get(branch)?.own.push(added)
      listed = null
    },
    fork(place) {
      const id = lines.size + 1
      // Named by the branch in which the last shared input was given, so that a place has one name.
      lines.set(id, { from: owner(place), own: [], name: '' })
      listed = null
      return id
    },
    name(branch, name) {
      const line = lines.get(branch)
      if (line !== undefined) line.name = name
      listed = null
    },
  }
}

/** One line of inputs. The first branch (the trunk) is 1 and grows from the start. */
export interface Branch {
  readonly id: number
  /** Where it left another branch; null: the trunk. */
  readonly from: Place | null
  /** All of its inputs, those shared with the branches that it came from included. */
  readonly inputs: number
  /** Virtual time of the last of them; if there is none, the session's start. */
  readonly last: Millis
  /** Name given by the user; empty: none. */
  readonly name: string
}
