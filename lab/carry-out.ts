import { handIn } from '../bank/bank.ts'
import { setClock } from '../firmware/clock.ts'
import type { Millis } from '../protocol/time.ts'
import { click, newTab, reload, tamper } from './browse.ts'
import { closeTab, goBack, openMail, showTab, typeInto } from './desk.ts'
import { bankTime } from './faults/bank-clock.ts'
import { giveFault } from './faults/give.ts'
import { armTornWrite } from './faults/torn-write.ts'
import { importTokens } from './imports.ts'
import { givePhone } from './phone/give.ts'
import { placeStranger } from './strangers.ts'
import type { Applied, Desk, Input, World } from './types.ts'
import { afterBank, tellToken } from './wires.ts'

/** What one input does to the world, at its own time. */
export function carryOut(
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
      return giveToken(world, input, at)
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
      return givePhone(world, input, at)
    case 'bank-clock':
    case 'mail-fault':
    case 'network':
    case 'end-session':
      return giveFault(world, input, at)
    default:
      return input satisfies never
  }
}

type TokenInput = Extract<Input, { readonly token: number }>

/** A token that is not on the desk cannot be touched. */
function giveToken(start: World, input: TokenInput, at: Millis): Applied {
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

/** Which token the person has in the hand after this input. */
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
    // The end of a press that counted already; clock and flash are the bench's work, not the hand's.
    case 'key-up':
    case 'token-clock':
    case 'torn-write':
      return world
    default:
      return kind satisfies never
  }
}

export function quiet(world: World): Applied {
  return { world, events: [] }
}

function onDesk(world: World, desk: Desk): Applied {
  return quiet({ ...world, desk })
}
