import { apply } from '../lab/apply.ts'
import { nextDeadline } from '../lab/deadlines.ts'
import type { Applied, BenchSetup, Deadline, Stamped, World, WorldEvent } from '../lab/types.ts'
import { canStart, startWorld } from '../lab/world.ts'
import { EVENT_LIMIT } from './link.ts'

/** The rules of the bench, as the host uses them. */
export interface Lab {
  canStart(setup: BenchSetup): boolean
  startWorld(setup: BenchSetup): World
  apply(world: World, stamped: Stamped): Applied
  nextDeadline(world: World): Deadline | null
}

export const realLab: Lab = { canStart, startWorld, apply, nextDeadline }

/** One world in memory, with the latest of its events. */
export interface Bench {
  world(): World
  events(): readonly WorldEvent[]
  /** How many inputs made this world. */
  inputs(): number
  nextDeadline(): Deadline | null
  /** Throws (and stays as it was) when the rules throw: a bug, or an input that does not fit. */
  apply(stamped: Stamped): void
}

/** A fresh bench, or one brought to where `inputs` lead. Throws as `Bench.apply` does. */
export function createBench(lab: Lab, setup: BenchSetup, inputs: readonly Stamped[] = []): Bench {
  let world = lab.startWorld(setup)
  let events: WorldEvent[] = []
  let count = 0

  function take(stamped: Stamped): void {
    const applied = lab.apply(world, stamped)
    world = applied.world
    events.push(...applied.events)
    count += 1
  }

  /** A new array each time: views compare by identity. */
  function trim(): void {
    events = events.slice(-EVENT_LIMIT)
  }

  for (const stamped of inputs) {
    take(stamped)
    if (events.length > 4 * EVENT_LIMIT) trim()
  }
  trim()

  return {
    world: () => world,
    events: () => events,
    inputs: () => count,
    nextDeadline: () => lab.nextDeadline(world),
    apply(stamped) {
      events = [...events]
      take(stamped)
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
