import { apply } from '../../lab/apply.ts'
import { type Deadline, nextChange, nextDeadline, nextDue } from '../../lab/clock.ts'
import type { WorldEvent } from '../../lab/events.ts'
import type { History, Rules } from '../../lab/history/history.ts'
import type { Stamped } from '../../lab/inputs.ts'
import type { JournalRecord, Place } from '../../lab/journal/records.ts'
import { canStart, startWorld } from '../../lab/start.ts'
import type { BenchSetup, World } from '../../lab/world.ts'
import type { Millis } from '../../protocol/time.ts'
import { EVENT_LIMIT } from '../link/host-link.ts'

/** The rules of the bench, as the host uses them. */
export interface Lab extends Rules {
  canStart(setup: BenchSetup): boolean
  /** Something acts then: time never passes beyond it in one go. */
  nextDue(world: World): Deadline | null
  /** What a person may want to wait for. */
  nextDeadline(world: World): Deadline | null
  /** The views show something else from then on. */
  nextChange(world: World): Deadline | null
}

export const realLab: Lab = { canStart, startWorld, apply, nextDue, nextDeadline, nextChange }

/** One bench in memory: its history, and the place that the views show. */
export interface HistoryCursor {
  readonly history: History
  place(): Place
  /** Whether inputs continue the branch here; before its end they begin a new one. */
  isAtEnd(): boolean
  /** The place's world. */
  world(): World
  /** The same at the moment of the last look: nothing has happened, but displays may differ. */
  shown(): World
  /** Advances what is shown to `now`. Not an input: the next world does not depend on it. */
  look(now: Millis): void
  /** The latest up to the place. A new array with each change: views compare by identity. */
  events(): readonly WorldEvent[]
  nextDue(): Deadline | null
  nextDeadline(): Deadline | null
  nextChange(): Deadline | null
  /** Whether there is such a place; if so, the views move there. */
  goTo(place: Place): boolean
  /**
   * Gives an input at the place and returns its journal lines; before the end of a branch the first
   * of them begins a new one. Throws (and changes nothing) when the rules throw: a bug, or an input
   * that does not fit.
   */
  apply(stamped: Stamped): readonly JournalRecord[]
}

/** A bench at the end of the branch last written to. */
export function createHistoryCursor(lab: Lab, history: History): HistoryCursor {
  let place = endOf(history)
  let world = worldOf(history, place)
  let shown = world
  let events = history.eventsUpTo(place, EVENT_LIMIT)
  const nextDue = remembered(lab.nextDue)
  const nextChange = remembered(lab.nextChange)

  function stand(at: Place, next: World): void {
    place = at
    world = next
    shown = next
  }

  /** The journal lines needed before an input at this place. */
  function way(): readonly Exclude<JournalRecord, { kind: 'input' }>[] {
    const { branch, inputs } = place
    if (inputs !== history.lengthOf(branch)) {
      return [{ kind: 'fork', branch: history.branches().length + 1, from: place }]
    }
    return branch === history.writing() ? [] : [{ kind: 'continue', branch }]
  }

  return {
    history,
    place: () => place,
    isAtEnd: () => place.inputs === history.lengthOf(place.branch),
    world: () => world,
    shown: () => shown,
    look(now) {
      if (now > shown.now) shown = { ...world, now }
    },
    events: () => events,
    nextDue: () => nextDue(world),
    nextDeadline: () => lab.nextDeadline(shown),
    nextChange: () => nextChange(shown),
    goTo(at) {
      const found = history.worldAt(at)
      if (found === null) return false
      stand(at, found)
      events = history.eventsUpTo(at, EVENT_LIMIT)
      return true
    },
    apply(stamped) {
      // Tried before anything is kept, so that an input at which the rules throw leaves no branch
      // behind, nor a world whose next deadline cannot be computed.
      const tried = lab.apply(world, stamped)
      nextChange(tried.world)
      const first = way()
      for (const record of first) history.take(record)
      const entry = history.given(stamped, tried)
      stand({ branch: history.writing(), inputs: entry.n }, tried.world)
      events = [...events, ...entry.events].slice(-EVENT_LIMIT)
      return [...first, { kind: 'input', stamped, check: entry.check }]
    },
  }
}

/** Remembers the last answer: a world never changes, and is asked several times per input. */
function remembered<T>(ask: (world: World) => T): (world: World) => T {
  let last: { readonly world: World; readonly answer: T } | null = null
  return (world) => {
    if (last?.world !== world) last = { world, answer: ask(world) }
    return last.answer
  }
}

function endOf(history: History): Place {
  const branch = history.writing()
  return { branch, inputs: history.lengthOf(branch) ?? 0 }
}

function worldOf(history: History, place: Place): World {
  const world = history.worldAt(place)
  if (world === null) throw new Error('a history has an end')
  return world
}
