import { policyOf } from '../../../bank/policy/institutions/institutions.ts'
import type { Policy } from '../../../bank/policy/schema.ts'
import { after, millis } from '../../../protocol/time.ts'
import { apply } from '../../apply.ts'
import { Hands, PRESS_MS } from '../../hands.ts'
import { phoneView } from '../../phone/view.ts'
import type { BenchSetup, Input, Stamped, World, WorldEvent } from '../../types.ts'
import { walk } from '../../walks/step.ts'
import { wholeWay } from '../../walks/whole.ts'
import { startWorld } from '../../world.ts'
import { tappables } from '../bench/on-phone.ts'
import { presetsFor, reachPreset } from '../presets/presets.ts'
import { Sights } from './sights.ts'

/** A working day's morning in Tokyo, as scenarios start: 2026-11-24T10:00+09:00. */
const START = millis(1_795_482_000_000)
/** Most moves of one tour, against a site without end. Assumption: several times what an institution needs. */
const MOST_MOVES = 6000

/**
 * Walks every whole way and every start state of an institution, and clicks on each page whatever
 * can be clicked: what was met on the way. Pure, and slow (a second or so): for reference, not for
 * checks.
 */
export function tour(policy: Policy): Sights {
  const setup = setupOf(policy)
  const sights = new Sights()
  const queue: World[] = []
  const look = (world: World, events: readonly WorldEvent[]): void => {
    sights.events(events)
    const isNew = sights.page(world.desk.browser.page)
    if (sights.screen(phoneView(world)) || isNew) queue.push(world)
  }
  for (const inputs of ways(policy, setup)) {
    let world = startWorld(setup)
    look(world, [])
    for (const stamped of inputs) {
      const applied = apply(world, stamped)
      world = applied.world
      look(world, applied.events)
    }
  }
  for (let moves = 0; queue.length > 0 && moves < MOST_MOVES; ) {
    const world = queue.shift()
    if (world === undefined) break
    for (const inputs of movesOn(world)) {
      moves += 1
      let here = world
      for (const input of inputs) {
        const applied = apply(here, { at: after(here.now, PRESS_MS), input })
        here = applied.world
        look(here, applied.events)
      }
    }
  }
  return sights
}

function setupOf(policy: Policy): BenchSetup {
  const setup = { seed: '1', start: START, institution: policy.id }
  return policyOf(policy.id) === null ? { ...setup, policy } : setup
}

/** The inputs of every whole way, and of every start state; a way that is barred is none. */
function ways(policy: Policy, setup: BenchSetup): readonly (readonly Stamped[])[] {
  const walks = policy.tokens.map((kind) => {
    const hands = new Hands(setup)
    try {
      walk(hands, wholeWay(policy, kind))
    } catch {
      // What was walked up to there is worth a look all the same.
    }
    return hands.inputs
  })
  const presets = presetsFor(policy).flatMap(({ id }) => {
    const reached = reachPreset(setup, [id, 'logged-in'])
    const alone = reached.ok ? reached : reachPreset(setup, [id])
    return alone.ok ? [alone.value] : []
  })
  return [...walks, ...presets]
}

type Move = readonly Input[]

/** Whatever can be clicked, with the page as it is and filled in, and whatever can be tapped. */
function movesOn(world: World): readonly Move[] {
  const { page } = world.desk.browser
  const buttons = page.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
  const nav = page.nav.map(({ action }): Input => ({ kind: 'click', action }))
  const clicks = buttons.map(({ action }): Input => ({ kind: 'click', action }))
  const filled = fillings(world)
  return [
    ...[...clicks, ...nav].map((input) => [input]),
    ...(filled.length === 0 ? [] : clicks.map((input) => [...filled, input])),
    ...tappables(phoneView(world)).map(({ action }): Move => [{ kind: 'phone-tap', action }]),
  ]
}

/** Every box of a list ticked, and the confirmation password where it is asked for. */
function fillings({ bank, desk }: World): readonly Input[] {
  const { page, session } = desk.browser
  const id = bank.sessions.find((one) => one.id === session)?.user
  const user = bank.customers.find((one) => one.id === id)
  return page.blocks.flatMap((block): readonly Input[] => {
    if (block.kind === 'table') {
      return block.rows.flatMap(({ select }) =>
        select === null ? [] : [{ kind: 'type', field: select, value: 'y' }],
      )
    }
    if (block.kind !== 'fields' || user === undefined) return []
    return block.fields.flatMap(({ name }) =>
      name === 'confirmPassword'
        ? [{ kind: 'type', field: name, value: user.confirmPassword }]
        : [],
    )
  })
}
