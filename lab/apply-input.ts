import { advance, handIn } from '../bank/bank.ts'
import { addFobs } from '../bank/books/imported-fobs.ts'
import { serialOf } from '../bank/books/ledger.ts'
import { endSession } from '../bank/deadlines.ts'
import { setClock } from '../firmware/clock.ts'
import { serialOf as serialOfDevice } from '../firmware/device.ts'
import { equalBytes, fromHex } from '../protocol/bytes.ts'
import { after, DAY_MS, type Millis } from '../protocol/time.ts'
import { bankTime } from './clock.ts'
import { click, newTab, reload, tamper } from './desk/browse.ts'
import { closeTab, goBack, openMail, showTab, typeInto } from './desk/desk.ts'
import type { Applied, WorldEvent } from './events.ts'
import { keyFob, placeStranger } from './factory.ts'
import { armTornWrite } from './faults.ts'
import type { ImportedToken, Input } from './inputs.ts'
import { changedPhone, tapPhone } from './phone/phone.ts'
import { afterBank, tellApp, tellToken } from './wires.ts'
import type { Desk, Phone, World } from './world.ts'

/** What one input does to the world, at its own time. */
export function applyInput(
  world: World,
  input: Exclude<Input, { kind: 'time' }>,
  at: Millis,
): Applied {
  switch (input.kind) {
    case 'key-down':
    case 'key-up':
    case 'scan':
    case 'power-cut':
    case 'cells':
    case 'token-clock':
    case 'take-away':
    case 'torn-write':
      return applyTokenInput(world, input, at)
    case 'place-token':
      return quiet(placeStranger(world, input.what, at))
    case 'import-tokens':
      return importTokens(world, input.tokens, at)
    case 'type':
      return onDesk(world, typeInto(world.desk, input.field, input.value))
    case 'click':
      return click(world, input.action, at)
    case 'back':
      return onDesk(world, goBack(world.desk))
    case 'reload':
      return reload(world, at)
    case 'new-tab':
      return newTab(world, at)
    case 'show-tab':
      return onDesk(world, showTab(world.desk, input.tab))
    case 'close-tab':
      return onDesk(world, closeTab(world.desk, input.tab))
    case 'tamper':
      return tamper(world, at)
    case 'open-mail':
      return onDesk(world, openMail(world.desk, input.mail))
    case 'hand-in': {
      const { form, user, device } = input
      const request = { kind: form, user, ...(device === undefined ? {} : { device }) }
      const { accepted, said, ...step } = handIn(world.bank, request, bankTime(world, at))
      const desk = { ...world.desk, counter: { accepted, said } }
      return afterBank({ ...world, desk }, step, at)
    }
    case 'phone-tap':
    case 'phone-type':
    case 'phone-scan':
    case 'phone-clock':
    case 'phone-change':
      return applyPhoneInput(world, input, at)
    case 'bank-clock':
    case 'mail-fault':
    case 'network':
    case 'end-session':
      return applyFaultInput(world, input, at)
    default:
      return input satisfies never
  }
}

type TokenInput = Extract<Input, { readonly token: number }>

/** A token that is not on the desk cannot be used. */
function applyTokenInput(start: World, input: TokenInput, at: Millis): Applied {
  const { token } = input
  const device = start.tokens[token]
  if (device === undefined || start.away.includes(token)) return quiet(start)
  const world = handled(start, input)
  switch (input.kind) {
    case 'key-down':
    case 'key-up':
      return tellToken(world, token, { kind: input.kind, key: input.key }, at)
    case 'scan':
      return tellToken(world, token, { kind: 'scan', text: input.text }, at)
    case 'power-cut':
      return tellToken(world, token, { kind: 'power-cut' }, at)
    case 'cells':
      return tellToken(world, token, { kind: 'cells', percent: input.percent }, at)
    case 'token-clock': {
      const tokens = world.tokens.map((t, i) => (i === token ? setClock(t, input, at) : t))
      return quiet({ ...world, tokens })
    }
    case 'take-away':
      return quiet({ ...world, away: [...world.away, token] })
    case 'torn-write':
      return quiet(armTornWrite(world, token, input.byte))
    default:
      return input satisfies never
  }
}

/** Which token the person is holding after this input. */
function handled(world: World, { kind, token }: TokenInput): World {
  const { desk } = world
  switch (kind) {
    case 'key-down':
    case 'scan':
    case 'cells':
    case 'power-cut':
      return { ...world, desk: { ...desk, inHand: token } }
    case 'take-away':
      return desk.inHand === token ? { ...world, desk: { ...desk, inHand: null } } : world
    // The end of a press that counted already; clock and flash are changed by the bench, not by
    // hand.
    case 'key-up':
    case 'token-clock':
    case 'torn-write':
      return world
    default:
      return kind satisfies never
  }
}

function quiet(world: World): Applied {
  return { world, events: [] }
}

function onDesk(world: World, desk: Desk): Applied {
  return quiet({ ...world, desk })
}

type FaultInput = Extract<Input, { kind: 'bank-clock' | 'mail-fault' | 'network' | 'end-session' }>

/** Causes a fault, or ends it. */
function applyFaultInput(world: World, input: FaultInput, at: Millis): Applied {
  const { faults } = world
  switch (input.kind) {
    case 'bank-clock': {
      const bankOffsetMs = Math.round(input.offsetSeconds * 1000)
      const set: World = { ...world, faults: { ...faults, bankOffsetMs } }
      // A clock set forward triggers at once what was due in between, as on a server that wakes up.
      return afterBank(set, advance(set.bank, bankTime(set, at)), at)
    }
    case 'mail-fault': {
      const minutes = input.fault === 'delayed' ? input.minutes : 0
      return quiet({ ...world, faults: { ...faults, mail: { fault: input.fault, minutes } } })
    }
    case 'network':
      return quiet({ ...world, faults: { ...faults, network: input.state } })
    case 'end-session': {
      const { session } = world.desk.browser
      return session === null ? quiet(world) : afterBank(world, endSession(world.bank, session), at)
    }
    default:
      return input satisfies never
  }
}

type PhoneInput = Extract<Input, { kind: `phone-${string}` }>

/** What is done with the phone: its own screens are handled here, the app's by the app. */
function applyPhoneInput(world: World, input: PhoneInput, at: Millis): Applied {
  const { phone } = world
  const inApp = phone.place === 'app' && phone.app !== null
  switch (input.kind) {
    case 'phone-tap':
      return inApp && input.action !== 'home'
        ? tellApp(world, { kind: 'tap', action: input.action }, at)
        : withPhone(world, tapPhone(phone, input.action))
    case 'phone-type':
      return inApp
        ? tellApp(world, { kind: 'type', field: input.field, value: input.value }, at)
        : withPhone(world, { ...phone, typed: { ...phone.typed, [input.field]: input.value } })
    case 'phone-scan':
      return inApp
        ? tellApp(world, { kind: 'scan', text: input.text }, at)
        : withPhone(world, phone)
    case 'phone-clock':
      return withPhone(world, { ...phone, clockOffsetMs: Math.round(input.offsetSeconds * 1000) })
    case 'phone-change':
      return withPhone(world, changedPhone(phone))
    default:
      return input satisfies never
  }
}

function withPhone(world: World, phone: Phone): Applied {
  return { world: { ...world, phone }, events: [] }
}

/**
 * Days until expiry if the file gives no expiry date. Assumption: five years, as fobs usually last.
 */
const GOOD_FOR_DAYS = 1826

/**
 * Key-fobs from a file: they lie on the desk, and the mock bank has sent them to this company, so
 * that they can be registered here while a staging server elsewhere knows them too. A serial that
 * is on the desk already is left out.
 */
function importTokens(start: World, tokens: readonly ImportedToken[], now: Millis): Applied {
  const events: WorldEvent[] = []
  let world = start
  for (const token of tokens) {
    const done = importOne(world, token, now)
    world = done.world
    events.push(...done.events)
  }
  return { world, events }
}

function importOne(world: World, token: ImportedToken, now: Millis): Applied {
  const { serial, digits, periodSeconds, algorithm } = token
  const secret = fromHex(token.secretHex)
  if (!secret.ok || liesThere(world, serial)) return { world, events: [] }
  const code = { digits, periodSeconds, algorithm }
  const expires = token.expires ?? after(now, GOOD_FOR_DAYS * DAY_MS)
  const device = keyFob({
    kind: 'key-fob',
    serial,
    secret: secret.value,
    code,
    expires,
    madeAt: now,
    buttons: 'one',
  })
  const banked = afterBank(world, addFobs(world.bank, [token], bankTime(world, now)), now)
  const known = serialOf(banked.world.bank, serial)
  // Another token has that serial at the bank; the two could not be told apart.
  if (known !== null && !equalBytes(known.secret ?? new Uint8Array(0), secret.value)) {
    return banked
  }
  return {
    world: { ...banked.world, tokens: [...banked.world.tokens, device] },
    events: banked.events,
  }
}

/** Whether a token with this serial is on the desk. */
function liesThere({ tokens, away }: World, serial: string): boolean {
  return tokens.some((token, index) => serialOfDevice(token) === serial && !away.includes(index))
}
