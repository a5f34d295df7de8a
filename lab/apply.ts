import { advance, handIn, request } from '../bank/bank.ts'
import { nextDeadline as tokenDeadline } from '../firmware/camera-token.ts'
import type { Millis } from '../protocol/time.ts'
import { nextDeadline } from './deadlines.ts'
import { openMail, showPage, typeInto } from './desk.ts'
import type { Applied, Input, Stamped, World, WorldEvent } from './types.ts'
import { afterBank, tellToken } from './wires.ts'

/**
 * The one sentence of the house: input → world' + events. First everything that time brings until
 * `stamped.at` happens, in its own order and at its own time; then the input.
 *
 * Throws RangeError when `stamped.at` lies before the world's clock: the clock refuses to go back,
 * and parsers of outside data have checked that before.
 */
export function apply(world: World, stamped: Stamped): Applied {
  const { at, input } = stamped
  if (at < world.now) throw new RangeError(`the clock refuses to go back: ${world.now} → ${at}`)
  const waited = passTime(world, at)
  const settled = { ...waited.world, now: at }
  const done = give(settled, input, at)
  return { world: done.world, events: [...waited.events, ...done.events] }
}

/** Lets time pass to `until`: every deadline on the way is met at its own time. */
function passTime(start: World, until: Millis): Applied {
  const events: WorldEvent[] = []
  let world = start
  for (;;) {
    const deadline = nextDeadline(world)
    if (deadline === null || deadline.at > until) return { world, events }
    const met = meet({ ...world, now: deadline.at }, deadline.at)
    events.push(...met.events)
    world = met.world
    const next = nextDeadline(world)
    if (next !== null && next.at === deadline.at && next.what === deadline.what) {
      throw new Error(`deadline ${deadline.what} was met and is still due`)
    }
  }
}

/** Everyone whose deadline is `now` acts: tokens first (their timers are the finer ones), then the bank. */
function meet(start: World, now: Millis): Applied {
  const events: WorldEvent[] = []
  let world = start
  for (let index = 0; index < world.tokens.length; index++) {
    const token = world.tokens[index]
    const due = token === undefined ? null : tokenDeadline(token)
    if (due === null || due.at > now) continue
    const told = tellToken(world, index, { kind: 'deadline' }, now)
    events.push(...told.events)
    world = told.world
  }
  const banked = afterBank(world, advance(world.bank, now), now)
  return { world: banked.world, events: [...events, ...banked.events] }
}

function give(world: World, input: Input, at: Millis): Applied {
  if (input.kind === 'time') return { world, events: [] }
  const done = carryOut(world, input, at)
  return {
    world: done.world,
    events: [{ at, lane: 'customer', kind: 'input', input }, ...done.events],
  }
}

function carryOut(world: World, input: Exclude<Input, { kind: 'time' }>, at: Millis): Applied {
  switch (input.kind) {
    case 'key-down':
    case 'key-up':
      return tellToken(world, input.token, { kind: input.kind, key: input.key }, at)
    case 'scan':
      return tellToken(world, input.token, { kind: 'scan', text: input.text }, at)
    case 'power-cut':
      return tellToken(world, input.token, { kind: 'power-cut' }, at)
    case 'type':
      return {
        world: { ...world, desk: typeInto(world.desk, input.field, input.value) },
        events: [],
      }
    case 'open-mail':
      return { world: { ...world, desk: openMail(world.desk, input.mail) }, events: [] }
    case 'hand-in': {
      const { accepted, said, ...step } = handIn(world.bank, input.form, input.user, at)
      const desk = { ...world.desk, counter: { accepted, said } }
      return afterBank({ ...world, desk }, step, at)
    }
    case 'click':
      return click(world, input.action, at)
    default:
      return input satisfies never
  }
}

/** The browser sends what the page's fields hold; the bank's answer is the next page. */
function click(world: World, action: string, at: Millis): Applied {
  const { session, fields } = world.desk.browser
  const response = request(world.bank, { session, action, fields }, at)
  const banked = afterBank(world, response, at)
  const desk = showPage(banked.world.desk, response.page, response.session)
  const alert = response.page.alerts[0]?.code ?? null
  const { id, title } = response.page
  return {
    world: { ...banked.world, desk },
    events: [...banked.events, { at, lane: 'bank', kind: 'page', id, title, alert }],
  }
}
