import { advance } from '../bank/bank.ts'
import { deviceDeadline } from '../firmware/device.ts'
import type { Millis } from '../protocol/time.ts'
import { applyInput } from './apply-input.ts'
import { bankTime, nextDue } from './clock.ts'
import type { Applied, WorldEvent } from './events.ts'
import type { Input, Stamped } from './inputs.ts'
import { bringMails } from './mail-delivery.ts'
import { afterBank, tellToken } from './wires.ts'
import type { World } from './world.ts'

/**
 * The core of the bench: input → world' + events. First everything that is due until `stamped.at`
 * happens, each at its own time and in order; then the input. Throws RangeError if `stamped.at` is
 * before the world's clock: the clock refuses to go back, and parsers of outside data have checked
 * that already.
 */
export function apply(world: World, stamped: Stamped): Applied {
  const { at, input } = stamped
  if (at < world.now) throw new RangeError(`the clock refuses to go back: ${world.now} → ${at}`)
  const waited = passTime(world, at)
  const settled = { ...waited.world, now: at }
  const done = give(settled, input, at)
  return { world: done.world, events: [...waited.events, ...done.events] }
}

/** Lets time pass to `until`; every deadline on the way runs at its own time. */
function passTime(start: World, until: Millis): Applied {
  const events: WorldEvent[] = []
  let world = start
  for (;;) {
    const deadline = nextDue(world)
    if (deadline === null || deadline.at > until) return { world, events }
    const met = meet({ ...world, now: deadline.at }, deadline.at)
    events.push(...met.events)
    world = met.world
    const next = nextDue(world)
    if (next !== null && next.at === deadline.at && next.what === deadline.what) {
      throw new Error(`deadline ${deadline.what} was met and is still due`)
    }
  }
}

/**
 * Everyone whose deadline is `now` acts: tokens first (their timers are finer), then the bank, then
 * the mail.
 */
function meet(start: World, now: Millis): Applied {
  const events: WorldEvent[] = []
  let world = start
  for (let index = 0; index < world.tokens.length; index++) {
    const token = world.tokens[index]
    const due = token === undefined ? null : deviceDeadline(token)
    if (due === null || due.at > now) continue
    const told = tellToken(world, index, { kind: 'deadline' }, now)
    events.push(...told.events)
    world = told.world
  }
  const banked = afterBank(world, advance(world.bank, bankTime(world, now)), now)
  const brought = bringMails(banked.world, now)
  return { world: brought.world, events: [...events, ...banked.events, ...brought.events] }
}

function give(world: World, input: Input, at: Millis): Applied {
  if (input.kind === 'time') return { world, events: [] }
  const done = applyInput(world, input, at)
  return {
    world: done.world,
    events: [{ at, lane: 'customer', kind: 'input', input }, ...done.events],
  }
}
