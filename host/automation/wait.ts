import * as z from 'zod'
import { apply } from '../../lab/apply.ts'
import { nextChange, nextDue } from '../../lab/deadlines.ts'
import type { World } from '../../lab/types.ts'
import { after, type Millis } from '../../protocol/time.ts'
import type { Snapshot } from '../link.ts'
import type { Bench } from './bench.ts'
import type { Condition } from './condition.ts'
import { unmet } from './unmet.ts'

/** Longest wait by one request: 31 days of virtual time. Ours. */
const LONGEST_WAIT_MS = 31 * 86_400_000

export const WITHIN = z
  .int()
  .min(0)
  .max(LONGEST_WAIT_MS)
  .optional()
  .describe('At most so long, in virtual ms; a minute where nothing is said.')

/** Whether all that is named holds. */
export function holds(world: World, condition: Condition): boolean {
  return unmet(world, condition) === null
}

/**
 * Waits in virtual time; true once the condition holds. A clock that stands is put forward: from
 * one moment at which anything changes to the next, up to the first at which it holds, or by all of
 * the wait. A clock that runs is watched, until the wait's time is over.
 */
export async function waitUntil(
  bench: Bench,
  condition: Condition,
  withinMs: number,
): Promise<boolean> {
  const { host } = bench
  const first = await host.snapshot()
  if (holds(first.world, condition)) return true
  const limit = after(first.world.now, withinMs)
  if (first.clock.speed !== 0) return watch(bench, condition, withinMs / first.clock.speed)
  const found = await lookAhead(first.world, condition, limit)
  await host.command({ kind: 'pass-to', at: found ?? limit })
  // Asked again: somebody else may have acted meanwhile.
  return holds((await host.snapshot()).world, condition)
}

/** After so many looks others get a turn: a far look ahead must not keep them waiting. Ours. */
const LOOKS_A_TURN = 200

/** The moment at which time alone will bring the condition about; null: not up to `limit`. */
async function lookAhead(
  start: World,
  condition: Condition,
  limit: Millis,
): Promise<Millis | null> {
  let world = start
  for (let looks = 1; ; looks++) {
    const next = nextAfter(world)
    if (next === null || next.now > limit) break
    world = next
    if (holds(world, condition)) return world.now
    if (looks % LOOKS_A_TURN === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  return null
}

/** The world at the next moment at which it is another one; null: time alone changes nothing. */
function nextAfter(world: World): World | null {
  const change = nextChange(world)
  if (change === null) return null
  const due = nextDue(world)
  if (due !== null && due.at <= change.at) {
    const at = after(world.now, Math.max(0, due.at - world.now))
    return apply(world, { at, input: { kind: 'time' } }).world
  }
  return change.at > world.now ? { ...world, now: change.at } : null
}

/** Watches what the views are told. */
function watch(bench: Bench, condition: Condition, wallMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const ends: (() => void)[] = []
    const end = (met: boolean): void => {
      for (const leave of ends.splice(0)) leave()
      resolve(met)
    }
    const hear = ({ world }: Snapshot): void => {
      if (holds(world, condition)) end(true)
    }
    ends.push(bench.untilClosed(() => end(false)))
    ends.push(bench.schedule(Math.min(Math.ceil(wallMs), LONGEST_TIMER_MS), () => end(false)))
    ends.push(bench.host.subscribe(hear))
  })
}

/** Longest timer that Node has, ms. */
const LONGEST_TIMER_MS = 2 ** 31 - 1
