import { apply } from '../../../lab/apply.ts'
import { fieldNames } from '../../../lab/desk/desk.ts'
import { Hands } from '../../../lab/hands.ts'
import { createHistory, type History } from '../../../lab/history/history.ts'
import type { Input, Stamped } from '../../../lab/inputs.ts'
import { parseJournal } from '../../../lab/journal/read.ts'
import type { Journal, JournalRecord } from '../../../lab/journal/records.ts'
import { encodeJournal } from '../../../lab/journal/write.ts'
import { startWorld } from '../../../lab/start.ts'
import { activation } from '../../../lab/walks/activation.ts'
import { walk } from '../../../lab/walks/step.ts'
import type { BenchSetup, World } from '../../../lab/world.ts'
import type { Dice } from '../../support/dice.ts'
import { setup } from '../../support/setup.ts'

export const rules = { startWorld, apply }

/** The whole first activation as a customer walks it, cryptography and typing included. */
export function activated(): readonly Stamped[] {
  const hands = new Hands(setup())
  walk(hands, activation('done-yes'))
  return hands.inputs
}

/** A history of one branch. */
export function historyOf(inputs: readonly Stamped[], from: BenchSetup = setup()): History {
  const history = createHistory(rules, from)
  for (const stamped of inputs) history.input(stamped)
  return history
}

export function fileOf(history: History, records: readonly JournalRecord[] = history.records()) {
  return new TextEncoder().encode(encodeJournal({ setup: history.setup, paused: false }, records))
}

/** A file that must be readable. */
export function journalIn(file: Uint8Array): Journal {
  const parsed = parseJournal(file)
  if (!parsed.ok) throw new Error(parsed.error.code)
  return parsed.value
}

/** The world of a branch, computed from the start. */
export function freshWorld(inputs: readonly Stamped[], from: BenchSetup = setup()): World {
  return inputs.reduce((world, stamped) => apply(world, stamped).world, startWorld(from))
}

/** Some next action; keys, typing, clicks, a fob, faults and time. */
export function anything(world: World, { next }: Dice): Input {
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(next() * from.length)]
  const page = world.desk.browser.page
  const actions = page.blocks.flatMap((block) =>
    block.kind === 'buttons' ? block.buttons.map(({ action }) => action) : [],
  )
  const [user] = world.bank.customers
  const value = pick([user?.id, user?.password, 'x', '1234', '']) ?? ''
  const token = Math.floor(next() * world.tokens.length)
  const key = pick(['left', 'centre', 'right'] as const) ?? 'left'
  return (
    pick<Input>([
      { kind: 'key-down', token, key },
      { kind: 'key-up', token, key },
      { kind: 'key-up', token, key: 'centre' },
      { kind: 'key-down', token, key: 'centre' },
      { kind: 'type', field: pick(fieldNames(page)) ?? 'none', value },
      { kind: 'click', action: pick(actions) ?? 'login' },
      { kind: 'open-mail', mail: 1 },
      { kind: 'place-token', what: 'fob-of-another-company' },
      { kind: 'torn-write', token: 0, byte: 7 },
      { kind: 'cells', token: 0, percent: Math.floor(next() * 100) },
      { kind: 'power-cut', token },
      { kind: 'time' },
    ]) ?? { kind: 'time' }
  )
}

/** How much later: mostly at once, now and then past a hold or an auto-off, ms. */
export function laterMs({ next }: Dice): number {
  return [0, 60, 150, 2_100, 26_000, 31_000][Math.floor(next() * 6)] ?? 0
}
