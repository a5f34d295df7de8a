import { apply } from '../apply.ts'
import type { Stamped } from '../inputs.ts'
import type { Check, Journal, JournalDamage, JournalRecord, Place } from '../journal/records.ts'
import { encodeJournal } from '../journal/write.ts'
import { startWorld } from '../start.ts'
import type { BenchSetup } from '../world.ts'
import { checkOf } from './check.ts'
import type { SessionTree } from './history.ts'
import { createHistory, type History, type Rules } from './history.ts'

/** Where a journal's lines lead. */
export interface Replayed {
  readonly history: History
  readonly verdict: Verdict
}

/** How far a replay has come. */
export interface ReplayProgress {
  readonly done: number
  readonly of: number
}

const realRules: Rules = { startWorld, apply }

/**
 * Replays a journal and compares it with its checks. If the rules throw at an input, the history
 * ends before it (`diverged`, `rules`); if only a check differs, it continues to the end with its
 * own results. Throws for a setup that cannot be started: ask `canStart` before.
 */
export function replayJournal(journal: Journal, rules: Rules = realRules): Replayed {
  const steps = replaySteps(journal, rules)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** The same, a few lines at a time, so that other work gets its turn in long sessions. */
export function* replaySteps(
  { header, records, damage }: Pick<Journal, 'header' | 'records' | 'damage'>,
  rules: Rules = realRules,
): Generator<ReplayProgress, Replayed> {
  const history = createHistory(rules, header.setup)
  const seen = createComparison()
  for (const [index, record] of records.entries()) {
    if (record.kind !== 'input') {
      history.take(record)
    } else {
      const place = nextPlace(history)
      const check = tryInput(history, record)
      if (check === null) return { history, verdict: { kind: 'diverged', place, what: 'rules' } }
      seen.compare(place, check, record.check)
    }
    if (index % STEP === STEP - 1) yield { done: index + 1, of: records.length }
  }
  return { history, verdict: seen.verdict(damage) }
}

/**
 * Lines between two yields of `replaySteps`. Assumption: some 10 ms of work, so that a view stays
 * responsive.
 */
const STEP = 256

function nextPlace(history: History): Place {
  const branch = history.writing()
  return { branch, inputs: (history.lengthOf(branch) ?? 0) + 1 }
}

/** null: the rules threw. */
function tryInput(
  history: History,
  { stamped, check }: Extract<JournalRecord, { kind: 'input' }>,
): Check | null {
  try {
    return history.input(stamped, check).check
  } catch {
    return null
  }
}

function createComparison() {
  let inputs = 0
  let compared = 0
  let diverged: Verdict | null = null
  return {
    compare(place: Place, here: Check, recorded: Check | null): void {
      inputs += 1
      if (recorded === null) return
      compared += 1
      if (diverged !== null) return
      if (here.state !== recorded.state) diverged = { kind: 'diverged', place, what: 'state' }
      else if (here.frame !== recorded.frame) diverged = { kind: 'diverged', place, what: 'frame' }
    },
    /** A check covers everything before it, so a few of them speak for the inputs in between. */
    verdict(damage: JournalDamage | null): Verdict {
      if (diverged !== null) return diverged
      if (damage !== null) return { kind: 'damaged', inputs, checked: compared, ...damage }
      if (compared === 0 && inputs > 0) return { kind: 'unchecked', inputs }
      return { kind: 'verified', inputs, checked: compared }
    },
  }
}

/** What a replay's history looks like, as plain data. */
export function treeOf(history: History): SessionTree {
  return { setup: history.setup, branches: history.branches(), marks: history.marks() }
}

/**
 * Inputs as a session's file, with the check of each, as if they had been given at a bench: this
 * turns a scenario run into a recording. Throws if the rules refuse an input, which is a bug.
 */
export function encodeRecording(setup: BenchSetup, inputs: readonly Stamped[]): string {
  let world = startWorld(setup)
  const records = inputs.map((stamped): JournalRecord => {
    world = apply(world, stamped).world
    return { kind: 'input', stamped, check: checkOf(world) }
  })
  return encodeJournal({ setup, paused: true }, records)
}

/**
 * How a recording's replay compares with its checks. `checked`: how many of the `inputs` have one;
 * a check covers everything before it.
 */
export type Verdict =
  /** The whole file was read and matches as far as it has checks. */
  | { readonly kind: 'verified'; readonly inputs: number; readonly checked: number }
  /**
   * Nothing diverges, but the file breaks off: everything from `line` on is unknown. If a replay
   * diverges before that line, it is `diverged`.
   */
  | ({
      readonly kind: 'damaged'
      readonly inputs: number
      readonly checked: number
    } & JournalDamage)
  /** The first input after which the world differs. `rules`: the rules threw at it. */
  | {
      readonly kind: 'diverged'
      readonly place: Place
      readonly what: 'state' | 'frame' | 'rules'
    }
  /** The file has no checks (an older format): replayed, but nothing to compare with. */
  | { readonly kind: 'unchecked'; readonly inputs: number }
