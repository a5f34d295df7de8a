import type { Millis } from '../../protocol/time.ts'
import type { JournalDamage } from '../journal-damage.ts'
import type { BenchSetup, Stamped, WorldEvent } from '../types.ts'

/** A point of a session: so many inputs of a branch, those shared with its trunk included. */
export interface Place {
  readonly branch: number
  readonly inputs: number
}

/** One line of inputs. The first branch (the trunk) is 1 and grows from the start. */
export interface Branch {
  readonly id: number
  /** Where it left another branch; null: the trunk. */
  readonly from: Place | null
  /** All of its inputs, those shared with the branches that it came from included. */
  readonly inputs: number
  /** Virtual time of the last of them; the session's start where there is none. */
  readonly last: Millis
  /** What the user called it; empty: nothing. */
  readonly name: string
}

/** A bookmark (しおり) with a note. */
export interface Mark {
  readonly id: number
  readonly place: Place
  readonly text: string
}

/** What a world is compared by: its state, and the pixels of every display on the desk. 16 hex digits each. */
export interface Check {
  readonly state: string
  readonly frame: string
}

/** One input of a branch with what came of it. Outputs are computed anew, never recorded. */
export interface HistoryEntry extends Stamped {
  /** Which input of its branch, from 1. */
  readonly n: number
  readonly events: readonly WorldEvent[]
  readonly check: Check
}

/**
 * How a recording's replay compares with its checks. `checked`: how many of the `inputs` have one; a
 * check covers all that was before it.
 */
export type Verdict =
  /** The whole file, and as recorded as far as there are checks. */
  | { readonly kind: 'verified'; readonly inputs: number; readonly checked: number }
  /**
   * Nothing goes another way, but the file breaks off: of what came from `line` on nothing is known.
   * Where a replay diverges before that line, it is `diverged`.
   */
  | ({
      readonly kind: 'damaged'
      readonly inputs: number
      readonly checked: number
    } & JournalDamage)
  /** The first input after which the bench is another one. `rules`: the rules threw at it. */
  | {
      readonly kind: 'diverged'
      readonly place: Place
      readonly what: 'state' | 'frame' | 'rules'
    }
  /** The file holds no checks (an older format): replayed, but nothing to compare with. */
  | { readonly kind: 'unchecked'; readonly inputs: number }

/** A whole session, with all its branches. */
export interface SessionTree {
  readonly setup: BenchSetup
  readonly branches: readonly Branch[]
  readonly marks: readonly Mark[]
}
