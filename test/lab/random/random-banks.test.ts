import { describe, expect, it } from 'vitest'
import ja from '../../../assets/locales/ja.json'
import { offers } from '../../../bank/counter/offers.ts'
import type { Block } from '../../../bank/page.ts'
import { policies } from '../../../bank/policy/institutions/institutions.ts'
import { renderDevice } from '../../../firmware/device.ts'
import { apply } from '../../../lab/apply.ts'
import { upcoming } from '../../../lab/clock.ts'
import { advise } from '../../../lab/coach/coach.ts'
import { Hands } from '../../../lab/hands.ts'
import { type Input, STRANGERS } from '../../../lab/inputs.ts'
import { phoneView } from '../../../lab/phone/view.ts'
import { startWorld } from '../../../lab/start.ts'
import { walk } from '../../../lab/walks/step.ts'
import { wholeWay } from '../../../lab/walks/whole-way.ts'
import type { World } from '../../../lab/world.ts'
import { after } from '../../../protocol/time.ts'
import { dice } from '../../support/dice.ts'
import { setup } from '../../support/setup.ts'

/** What the coach can say, in Japanese. */
const TOLD = ja.coach

const INPUTS_A_WALK = 1_500
const WALKS = 4

type Roll = (below: number) => number

function pick<T>(roll: Roll, from: readonly T[]): T | undefined {
  return from[roll(from.length)]
}

function actionsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((b) => (b.kind === 'buttons' ? b.buttons.map(({ action }) => action) : []))
}

/** A random next action with bank, tokens, phone and branch. */
function choose(world: World, roll: Roll): Input {
  const { page } = world.desk.browser
  if (roll(50) === 0) return fault(world, roll)
  if (page.id === 'no-connection' && roll(2) === 0) return { kind: 'reload' }
  if (roll(2) === 0) return diligent(world, roll)
  const what = roll(100)
  if (what < 30) return typed(world, roll)
  if (what < 62) {
    const actions = [...actionsOf(page.blocks), ...page.nav.map(({ action }) => action)]
    const action = roll(12) === 0 ? 'transfer-approve' : pick(roll, actions)
    return { kind: 'click', action: action ?? 'nav:top' }
  }
  if (what < 70) return onPhone(world, roll)
  if (what < 78) return { kind: 'key-down', token: roll(world.tokens.length + 1), key: 'centre' }
  if (what < 86) return { kind: 'key-up', token: roll(world.tokens.length + 1), key: 'centre' }
  if (what < 88) return { kind: 'back' }
  if (what < 90) return { kind: 'new-tab' }
  if (what < 92) return { kind: 'show-tab', tab: 1 + roll(6) }
  if (what < 93) return { kind: 'close-tab', tab: 1 + roll(6) }
  if (what < 96) return atBranch(world, roll)
  if (what < 97 && world.tokens.length < 12) {
    return { kind: 'place-token', what: pick(roll, STRANGERS) ?? 'dead-fob' }
  }
  if (what < 98) return { kind: 'tamper' }
  return { kind: 'phone-scan', text: 'otpauth://totp/x?secret=AAAA' }
}

/** Something around the bank goes wrong, or is repaired. */
function fault(world: World, roll: Roll): Input {
  const far = pick(roll, [0, 0, 0, 90, -90, 1800, -1800, 31_622_400, -31_622_400, 0.25]) ?? 0
  const faults: readonly Input[] = [
    { kind: 'bank-clock', offsetSeconds: far },
    {
      kind: 'mail-fault',
      fault: pick(roll, ['none', 'none', 'delayed', 'lost', 'junked'] as const) ?? 'none',
      minutes: roll(90),
    },
    {
      kind: 'network',
      state: pick(roll, ['up', 'up', 'cut-before', 'cut-after'] as const) ?? 'up',
    },
    { kind: 'torn-write', token: roll(world.tokens.length + 1), byte: roll(513) },
    { kind: 'reload' },
    { kind: 'end-session' },
  ]
  return pick(roll, faults) ?? { kind: 'reload' }
}

/** Fills in the page, field by field, then presses one of its buttons. */
function diligent(world: World, roll: Roll): Input {
  const { page, fields } = world.desk.browser
  const names = page.blocks.flatMap((b) => (b.kind === 'fields' ? b.fields.map((f) => f.name) : []))
  const empty = names.find((name) => (fields[name] ?? '') === '')
  if (empty === 'password') {
    const user = world.bank.customers.find(({ id }) => id === fields.userId)
    return { kind: 'type', field: empty, value: user?.password ?? 'nobody' }
  }
  if (empty === 'confirmPassword') {
    const user = world.bank.customers.find(({ name }) => name.ja === page.user?.ja)
    return { kind: 'type', field: empty, value: user?.confirmPassword ?? 'nobody' }
  }
  if (empty !== undefined) return { kind: 'type', field: empty, value: value(world, empty, roll) }
  const onPage = actionsOf(page.blocks)
  const onward = page.nav.map(({ action }) => action).filter((action) => action !== 'nav:logout')
  const action = pick(roll, roll(6) === 0 || onPage.length === 0 ? onward : onPage)
  return { kind: 'click', action: action ?? 'nav:login' }
}

function typed(world: World, roll: Roll): Input {
  const fields = world.desk.browser.page.blocks.flatMap((block) => {
    if (block.kind === 'fields') return block.fields.map(({ name }) => name)
    return block.kind === 'table' ? block.rows.flatMap(({ select }) => select ?? []) : []
  })
  const field = pick(roll, fields) ?? 'nothing'
  return { kind: 'type', field, value: value(world, field, roll) }
}

/** Mostly what the field is for, sometimes what people type instead. */
function value(world: World, field: string, roll: Roll): string {
  const user = pick(roll, world.bank.customers)
  const fob = pick(roll, world.tokens)
  const shown = world.tokens.flatMap((token) =>
    renderDevice(token, world.now).runs.flatMap((run) => (run.role === 'code' ? [run.text] : [])),
  )
  const junk = pick(roll, [
    '',
    '１２３',
    'x'.repeat(3000),
    'あいう',
    '12\n34',
    '000000',
    '-1',
    '9e9',
  ])
  if (roll(8) === 0) return junk ?? ''
  const right: Readonly<Record<string, string | undefined>> = {
    userId: user?.id,
    password: user?.password,
    confirmPassword: world.bank.customers[0]?.confirmPassword,
    otp: pick(roll, shown)?.replaceAll(' ', '') ?? '123456',
    serial: fob === undefined ? '12345678' : String(fob.identity.serial),
    payee: 'new',
    payeeBank: '架空銀行 本店',
    payeeAccount: '7654321',
    payeeName: 'ﾔﾏﾀﾞ',
    amount: String(1 + roll(5000)),
    phoneMail: world.phone.address,
    phoneMail2: world.phone.address,
    startPassword: '2468',
    startPassword2: '2468',
  }
  return right[field] ?? (field.startsWith('select:') ? 'y' : (junk ?? ''))
}

function onPhone(world: World, roll: Roll): Input {
  const view = phoneView(world)
  const actions = view.blocks.flatMap((block) => {
    if (block.kind === 'button') return [block.action]
    return block.kind === 'list' ? block.rows.map(({ action }) => action) : []
  })
  const fields = view.blocks.flatMap((block) => (block.kind === 'field' ? [block.name] : []))
  const field = pick(roll, fields)
  if (field !== undefined && roll(2) === 0) {
    return { kind: 'phone-type', field, value: pick(roll, ['2468', '10112231', '', 'x']) ?? '' }
  }
  return { kind: 'phone-tap', action: pick(roll, [...actions, 'home']) ?? 'home' }
}

function atBranch(world: World, roll: Roll): Input {
  const offer = pick(roll, offers(world.bank.policy))
  const user = pick(roll, world.bank.customers)?.id ?? 'nobody'
  if (offer === undefined) return { kind: 'time' }
  const device = pick(roll, offer.devices)
  return { kind: 'hand-in', form: offer.kind, user, ...(device === undefined ? {} : { device }) }
}

/** Everything taken from the account stands in the statement, and nothing else does. */
function moneyIsConserved(world: World): boolean {
  const { balanceYen, statement } = world.bank.contract
  const before =
    statement[0] === undefined ? balanceYen : statement[0].balanceYen - statement[0].yen
  return statement.reduce((sum, line) => sum + line.yen, before) === balanceYen
}

/** A message without its numbers and typed text, which change from one showing to the next. */
function wordingOf(text: string): string {
  return text.replace(/\d[\d,.]*/g, '#').replace(/「.」/g, '「#」')
}

/** Buttons and menu entries of the page that would not lead to the newest page. */
function deadEnds(world: World): readonly string[] {
  const { page, session } = world.desk.browser
  const open = world.bank.sessions.find(({ id }) => id === session)
  // A page from before, after "back" or in another tab, is refused on purpose.
  if (open === undefined || open.form !== page.form || open.page !== page.id) return []
  const actions = [...actionsOf(page.blocks), ...page.nav.map(({ action }) => action)]
  return actions.filter((action) => {
    const { alerts } = apply(world, { at: world.now, input: { kind: 'click', action } }).world.desk
      .browser.page
    return alerts.some(({ code }) => code === 'WEB-W01' || code === 'WEB-I01' || code === 'WEB-W02')
  })
}

describe.each(policies.map(({ label, id }) => [label, id] as const))('institution %s', (_, id) => {
  it(`wanders for ${WALKS * INPUTS_A_WALK} seeded inputs and never breaks an invariant`, () => {
    const told = new Map<string, string>()
    for (let n = 0; n < WALKS; n++) {
      const { next } = dice(`${id}/${n}`)
      const roll: Roll = (below) => Math.floor(next() * below)
      let world = startWorld(setup(`wander-${n}`, id))
      // Half of the walks begin with everything in use already.
      if (n % 2 === 1) {
        const hands = new Hands(setup(`wander-${n}`, id))
        walk(hands, wholeWay(hands.world.bank.policy))
        world = hands.world
      }
      const used = new Map<string, number>()
      for (let m = 0; m < INPUTS_A_WALK; m++) {
        const jump = roll(60) === 0 ? upcoming(world)[0]?.at : undefined
        const at = jump ?? after(world.now, pick(roll, [0, 100, 1_000, 20_000, 61_000]) ?? 0)
        world = apply(world, { at, input: choose(world, roll) }).world
        for (const { serial, lastStep } of world.bank.serials) {
          if (lastStep === null) continue
          expect(lastStep).toBeGreaterThanOrEqual(used.get(serial) ?? 0)
          used.set(serial, lastStep)
        }
        expect(world.desk.browser.page.blocks.length).toBeGreaterThan(0)
        if (m % 10 === 0) {
          expect([world.desk.browser.page.id, deadEnds(world)]).toEqual([
            world.desk.browser.page.id,
            [],
          ])
        }
        for (const { code, text } of world.desk.browser.page.alerts) {
          const words = wordingOf(text.ja)
          expect([code, told.get(code) ?? words]).toEqual([code, words])
          told.set(code, words)
        }
        expect(TOLD).toHaveProperty(advise(world).key.split('.'))
      }
      expect(moneyIsConserved(world)).toBe(true)
    }
    expect(told.size).toBeGreaterThan(5)
  }, 60_000)
})
