import { apply } from '../lab/apply.ts'
import { nextChange, nextDeadline, nextDue } from '../lab/deadlines.ts'
import type { Applied, BenchSetup, Deadline, Stamped, World, WorldEvent } from '../lab/types.ts'
import { canStart, startWorld } from '../lab/world.ts'
import type { Millis } from '../protocol/time.ts'
import { EVENT_LIMIT } from './link.ts'

/** The rules of the bench, as the host uses them. */
export interface Lab {
  canStart(setup: BenchSetup): boolean
  startWorld(setup: BenchSetup): World
  apply(world: World, stamped: Stamped): Applied
  /** Somebody acts then: time never passes beyond it in one go. */
  nextDue(world: World): Deadline | null
  /** What a person may want to wait for. */
  nextDeadline(world: World): Deadline | null
  /** The views show something else from then on. */
  nextChange(world: World): Deadline | null
}

export const realLab: Lab = { canStart, startWorld, apply, nextDue, nextDeadline, nextChange }

/** One world in memory, with the latest of its events. */
export interface Bench {
  /** As the inputs so far have left it. */
  world(): World
  /** The same at the moment of the last look: nothing has happened since, but it may look different. */
  shown(): World
  /** Somebody looks at `now`. Not an input: the world that follows is not another for it. */
  look(now: Millis): void
  events(): readonly WorldEvent[]
  /** How many inputs made this world. */
  inputs(): number
  nextDue(): Deadline | null
  nextDeadline(): Deadline | null
  nextChange(): Deadline | null
  /** Throws (and stays as it was) when the rules throw: a bug, or an input that does not fit. */
  apply(stamped: Stamped): void
}

/** A fresh bench, or one brought to where `inputs` lead. Throws as `Bench.apply` does. */
export function createBench(lab: Lab, setup: BenchSetup, inputs: readonly Stamped[] = []): Bench {
  let world = lab.startWorld(setup)
  let shown = world
  let events: WorldEvent[] = []
  let count = 0

  function take(applied: Applied): void {
    world = applied.world
    shown = world
    events.push(...applied.events)
    count += 1
  }

  /** A new array each time: views compare by identity. */
  function trim(): void {
    events = events.slice(-EVENT_LIMIT)
  }

  for (const stamped of inputs) {
    take(lab.apply(world, stamped))
    if (events.length > 4 * EVENT_LIMIT) trim()
  }
  trim()

  return {
    world: () => world,
    shown: () => shown,
    look(now) {
      if (now > shown.now) shown = { ...world, now }
    },
    events: () => events,
    inputs: () => count,
    nextDue: () => lab.nextDue(world),
    nextDeadline: () => lab.nextDeadline(shown),
    nextChange: () => lab.nextChange(shown),
    apply(stamped) {
      const applied = lab.apply(world, stamped)
      // Asked before anything is kept: a world that cannot tell what comes next is no world to be in.
      lab.nextChange(applied.world)
      events = [...events]
      take(applied)
      trim()
    },
  }
}

/**
 * The bench that a file's inputs lead to; null when the rules throw at one of them: the file does
 * not suit this program's bench.
 */
export function replayBench(lab: Lab, setup: BenchSetup, inputs: readonly Stamped[]): Bench | null {
  if (!lab.canStart(setup)) return null
  try {
    return createBench(lab, setup, inputs)
  } catch {
    return null
  }
}
