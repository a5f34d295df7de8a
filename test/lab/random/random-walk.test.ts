import { expect, it } from 'vitest'
import type { Customer } from '../../../bank/books/users.ts'
import { instances } from '../../../firmware/camera-token/camera-token.ts'
import { renderScreen } from '../../../firmware/camera-token/screen.ts'
import { KEYS, type Key } from '../../../firmware/camera-token/state.ts'
import { apply } from '../../../lab/apply.ts'
import { fieldNames } from '../../../lab/desk/desk.ts'
import type { WorldEvent } from '../../../lab/events.ts'
import { codeIn } from '../../../lab/hands.ts'
import type { Input, Stamped } from '../../../lab/inputs.ts'
import { startWorld } from '../../../lab/start.ts'
import type { World } from '../../../lab/world.ts'
import { equalBytes } from '../../../protocol/bytes.ts'
import { readCode, signatureCode } from '../../../protocol/codes.ts'
import { after } from '../../../protocol/time.ts'
import { cameraOf } from '../../support/camera.ts'
import { dice } from '../../support/dice.ts'
import { setup } from '../../support/setup.ts'

const WALKS = 50
const INPUTS_A_WALK = 2_100

/** Whole numbers from 0 up to, not including, `below`. */
function rollsOf(seed: string): (below: number) => number {
  const { next } = dice(seed)
  return (below) => Math.floor(next() * below)
}

type Dice = ReturnType<typeof rollsOf>

function pick<T>(roll: Dice, from: readonly T[]): T | undefined {
  return from[roll(from.length)]
}

/** A random next action; half of them follow the procedure, the rest do not. */
function nextInput(world: World, roll: Dice, held: Set<Key>): { input: Input; laterMs: number } {
  const laterMs =
    pick(roll, [0, 50, 150, 400, 900, 2_100, roll(12_000), roll(40) === 0 ? 31_000 : 60]) ?? 0
  return { input: choose(world, roll, held), laterMs }
}

/** Now and then a fault, and mostly repaired soon. */
function fault(roll: Dice): Input {
  const right = roll(3) > 0
  const faults: readonly Input[] = [
    { kind: 'bank-clock', offsetSeconds: right ? 0 : roll(7200) - 3600 },
    {
      kind: 'mail-fault',
      fault: right ? 'none' : (pick(roll, ['delayed', 'lost', 'junked'] as const) ?? 'none'),
      minutes: roll(10),
    },
    { kind: 'network', state: right ? 'up' : roll(2) === 0 ? 'cut-before' : 'cut-after' },
    { kind: 'torn-write', token: 0, byte: right ? null : roll(513) },
    { kind: 'end-session' },
    { kind: 'reload' },
  ]
  // Sessions end less often than the rest, or every walk would be spent at the login.
  return pick(roll, roll(8) === 0 ? faults : faults.slice(0, 4)) ?? { kind: 'time' }
}

function choose(world: World, roll: Dice, held: Set<Key>): Input {
  if (roll(60) === 0) return fault(roll)
  if (world.desk.browser.page.id === 'no-connection' && roll(2) === 0) return { kind: 'reload' }
  const what = roll(100)
  if (what < 46) return key(world, roll, held)
  if (what < 62) return { kind: 'scan', token: 0, source: 'script', text: something(world, roll) }
  if (what < 76) return typed(world, roll)
  if (what < 92) return { kind: 'click', action: action(world, roll) }
  if (what < 97) return { kind: 'open-mail', mail: roll(6) }
  if (what < 99) return { kind: 'time' }
  return roll(4) === 0
    ? { kind: 'hand-in', form: 'token-reset', user: 'tokkun01' }
    : { kind: 'power-cut', token: 0 }
}

function key(world: World, roll: Dice, held: Set<Key>): Input {
  const up = pick(roll, [...held])
  if (up !== undefined && roll(3) > 0) {
    held.delete(up)
    return { kind: 'key-up', token: 0, key: up }
  }
  const off = cameraOf(world).run === null
  const down = roll(10) < 6 ? (off ? 'centre' : 'right') : (pick(roll, KEYS) ?? 'left')
  held.add(down)
  return { kind: 'key-down', token: 0, key: down }
}

function something(world: World, roll: Dice): string {
  const mails = world.desk.mailbox.flatMap(({ mail }) => codeIn(mail.blocks) ?? [])
  const shown = codeIn(world.desk.browser.page.blocks)
  const wanted = [mails.at(-1), shown, pick(roll, mails)].flatMap((text) => text ?? [])
  const text = pick(roll, wanted) ?? 'https://foreign.example/'
  if (roll(6) > 0) return text
  const at = roll(text.length)
  return `${text.slice(0, at)}${pick(roll, [...'0AZ:% '])}${text.slice(at + 1)}`
}

function typed(world: World, roll: Dice): Input {
  const field = pick(roll, fieldNames(world.desk.browser.page)) ?? 'nothing'
  return { kind: 'type', field, value: value(world, field, roll) }
}

function value(world: World, field: string, roll: Dice): string {
  const user = world.bank.customers[0]
  if (field === 'userId') return user?.id ?? ''
  if (field === 'password') return roll(12) === 0 ? 'wrong' : (user?.password ?? '')
  if (field === 'confirmPassword') return user?.confirmPassword ?? ''
  if (field.startsWith('select:')) return 'y'
  const { runs } = renderScreen(cameraOf(world), world.now)
  const digits = runs
    .filter((run) => run.role === 'code')
    .map((run) => run.text)
    .join('')
  if (roll(10) > 0) return digits
  return digits.replace(/\d/, String(roll(10)))
}

function action(world: World, roll: Dice): string {
  const { page } = world.desk.browser
  const buttons = page.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
  const primary = buttons.filter((button) => button.tone === 'primary')
  if (primary.length > 0 && roll(10) < 7) return pick(roll, primary)?.action ?? ''
  const all = [...buttons, ...page.nav].map((button) => button.action)
  return pick(roll, [...all, 'nav:otp', 'no-such-action']) ?? ''
}

/** What must hold after every single input, whatever was done. */
function checkInvariants(
  before: World,
  now: World,
  stamped: Stamped,
  events: readonly WorldEvent[],
  issued: Uint8Array[],
): void {
  const token = cameraOf(now)
  const old = cameraOf(before)

  // No commit without the last Yes, and nothing else changes the contents of the flash.
  const commits = events.filter((e) => e.kind === 'notice' && e.notice.what === 'committed')
  const changed = !equalBytes(token.flash, old.flash)
  if (changed) expect(commits.length === 1 || torn(before)).toBe(true)
  if (commits.length > 0 || changed) {
    expect(stamped.input).toMatchObject({ kind: 'key-down', key: 'right' })
    expect(old.run?.mode.name).toBe('signature-confirm')
    expect(commits.length).toBeLessThanOrEqual(1)
  }
  // What the token holds was issued by the bank on a page.
  for (const instance of instances(token)) {
    expect(issued.some((known) => equalBytes(known, instance.key))).toBe(true)
  }
  // Off means that RAM is empty and the screen dark; on means that it is lit.
  const screen = renderScreen(token, now.now)
  expect(screen.lit).toBe(token.run !== null)
  // No session survives switching off, and there is none right after switching on.
  const power = events.filter((e) => e.kind === 'notice' && /^powered-o(n|ff)$/.test(e.notice.what))
  if (power.length > 0 || token.run === null) expect(token.run?.session ?? null).toBeNull()
  // The bank registers only on the right signature, and confirms nothing without a good code.
  now.bank.customers.forEach((user, n) => {
    const was = before.bank.customers[n]
    if (was !== undefined) checkRegistration(was, user, stamped, before)
  })
  expect(now.now).toBe(stamped.at)
}

/** Whether the token's next write stops half-way. */
function torn({ faults }: World): boolean {
  return faults.tornWrites.length > 0
}

function checkRegistration(was: Customer, user: Customer, stamped: Stamped, before: World): void {
  const { registration } = user
  if (registration.state !== 'registered') return
  expect(registration.confirmed).toBe(false)
  if (was.registration.state === 'registered') return
  const { browser } = before.desk
  const again = stamped.input.kind === 'reload'
  if (again) expect(browser.sent?.action).toBe('submit-signature')
  else expect(stamped.input).toEqual({ kind: 'click', action: 'submit-signature' })
  const fields = again ? browser.sent?.fields : browser.fields
  if (was.registration.state !== 'code-2-shown') throw new Error('registered out of order')
  const { key: k, message1, message2 } = was.registration
  const typedCode = readCode(fields?.signature ?? '', 8)
  expect(typedCode).toEqual({ ok: true, value: signatureCode(k, message1, message2) })
}

it(`wanders for ${WALKS * INPUTS_A_WALK} seeded inputs and never breaks an invariant`, () => {
  let inputs = 0
  let commits = 0
  let registered = 0
  for (let n = 0; n < WALKS; n++) {
    const roll = rollsOf(`walk-${n}`)
    const held = new Set<Key>()
    const issued: Uint8Array[] = []
    let world = startWorld(setup(`walk-${n}`))
    for (let i = 0; i < INPUTS_A_WALK; i++) {
      const { input, laterMs } = nextInput(world, roll, held)
      const stamped = { at: after(world.now, laterMs), input }
      const applied = apply(world, stamped)
      for (const { registration } of applied.world.bank.customers) {
        if (registration.state === 'code-2-shown' && !issued.includes(registration.key)) {
          issued.push(registration.key)
        }
      }
      checkInvariants(world, applied.world, stamped, applied.events, issued)
      for (const event of applied.events) {
        if (event.kind === 'notice' && event.notice.what === 'committed') commits++
        if (event.kind === 'audit' && event.entry.what === 'registered') registered++
      }
      world = applied.world
      inputs++
    }
  }
  expect(inputs).toBeGreaterThanOrEqual(100_000)
  // The walk must have reached a registration and a commit, or it would prove little.
  expect(registered).toBeGreaterThan(0)
  expect(commits).toBeGreaterThan(0)
}, 300_000)
