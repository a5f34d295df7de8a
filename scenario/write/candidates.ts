import { serialOf } from '../../firmware/device.ts'
import { codeIn, KEY_MS, PRESS_MS } from '../../lab/hands.ts'
import type { Input, Stamped } from '../../lab/inputs.ts'
import { HOLD_MS } from '../../lab/telling/inputs.ts'
import type { World } from '../../lab/world.ts'
import { type ScenarioContext, tokenInHand } from '../context.ts'
import { readCamera, readOtp, SLIPS, slipped } from '../screens/codes.ts'
import { shownOn } from '../screens/lcd.ts'
import type { TrialRun } from './trial-run.ts'

/** A step that may represent some inputs. */
export interface Candidate {
  readonly step: string | Readonly<Record<string, unknown>>
  /** How many inputs it represents; 0: only the pause. */
  readonly taken: number
  /** How long after the step begins its first input is given. */
  readonly leadMs: number
}

/** Steps that may stand for the inputs from `n` on, the best first. */
export function candidatesFor(
  { context }: TrialRun,
  inputs: readonly Stamped[],
  n: number,
): readonly Candidate[] {
  const first = inputs[n]
  if (first === undefined) return []
  const { world } = context.hands
  const { input } = first
  const hand = (step: Candidate['step']): readonly Candidate[] => [
    { step, taken: 1, leadMs: PRESS_MS },
  ]
  const once = (step: Candidate['step']): readonly Candidate[] => [{ step, taken: 1, leadMs: 0 }]
  switch (input.kind) {
    case 'time':
      return []
    case 'key-down':
      return pressed(world, inputs, n)
    case 'scan':
      return scanned(world, input).flatMap(hand)
    case 'type':
    case 'phone-type':
      return [...loginCandidates(context, inputs, n), ...typedCandidates(context, inputs, n)]
    case 'click':
      return [...loggedOut(input.action), `click ${input.action}`].flatMap(hand)
    case 'open-mail':
      return opened(world, input.mail).flatMap(hand)
    case 'phone-tap':
      return hand(`tap ${input.action}`)
    case 'phone-scan':
      return hand({ 'phone-scan': { text: input.text } })
    case 'hand-in': {
      const { form, user, device } = input
      return once(`hand in ${form} for ${user}${device === undefined ? '' : ` for ${device}`}`)
    }
    case 'power-cut':
      return once(`power cut${onToken(world, input.token)}`)
    case 'cells':
      return once(`cells ${input.percent} %${onToken(world, input.token)}`)
    case 'take-away':
      return once(`take token ${input.token + 1} away`)
    case 'place-token':
      return once(`put ${input.what} on the desk`)
    case 'show-tab':
    case 'close-tab':
      return once(`${input.kind.replace('-', ' ')} ${input.tab}`)
    case 'new-tab':
    case 'back':
    case 'tamper':
    case 'reload':
    case 'end-session':
      return once(input.kind.replace('-', ' '))
    case 'phone-change':
      return once('change phone')
    case 'bank-clock':
    case 'phone-clock':
      return once({ [input.kind]: input.offsetSeconds })
    case 'network':
      return once(`network ${input.state}`)
    // A key held before, and anything rare, is written as it is.
    case 'key-up':
    case 'token-clock':
    case 'torn-write':
    case 'mail-fault':
    case 'import-tokens':
      return []
    default:
      return input satisfies never
  }
}

/** ` on token 2`, unless that token is the default anyway. */
function onToken(world: World, index: number): string {
  return index === tokenInHand(world) ? '' : ` on token ${index + 1}`
}

function loggedOut(action: string): readonly string[] {
  return action === 'nav:logout' ? ['log out'] : []
}

function pressed(world: World, inputs: readonly Stamped[], n: number): readonly Candidate[] {
  const [down, next, third, fourth] = inputs.slice(n, n + 4)
  if (down?.input.kind !== 'key-down' || next === undefined) return []
  const { key, token } = down.input
  const on = onToken(world, token)
  const isKey = (one: Stamped | undefined, kind: 'key-down' | 'key-up', which: string): boolean =>
    one?.input.kind === kind && one.input.token === token && one.input.key === which
  if (
    key === 'left' &&
    isKey(next, 'key-down', 'centre') &&
    isKey(third, 'key-up', 'centre') &&
    isKey(fourth, 'key-up', 'left')
  ) {
    return [{ step: `hold menu${on}`, taken: 4, leadMs: 0 }]
  }
  if (!isKey(next, 'key-up', key)) return []
  const ms = next.at - down.at
  const seconds = Math.floor(ms / 100) / 10
  const steps =
    ms < HOLD_MS
      ? [`press ${key}${on}`]
      : [...(key === 'centre' ? [`hold centre${on}`] : []), `hold ${key} for ${seconds} s${on}`]
  return steps.map((step) => ({ step, taken: 2, leadMs: 0 }))
}

function scanned(
  world: World,
  input: Extract<Input, { kind: 'scan' }>,
): readonly Candidate['step'][] {
  const { text, token } = input
  const with1 = onToken(world, token).replace('on', 'with')
  const { mailbox, browser, openMail } = world.desk
  const mail = mailbox.findLastIndex((item) => codeIn(item.mail.blocks) === text)
  const newest = mailbox.findLastIndex((item) => codeIn(item.mail.blocks) !== null)
  // The word opens the mail itself; a recording may have opened it before, or scanned without it.
  const isOpen = mail >= 0 && mailbox[mail]?.mail.id === openMail
  const ofMail =
    mail < 0 || !isOpen
      ? []
      : [mail === newest ? `scan mail code${with1}` : `scan code of mail ${mail + 1}${with1}`]
  const ofPage = codeIn(browser.page.blocks) === text ? [`scan page code${with1}`] : []
  return [
    ...ofPage,
    ...ofMail,
    with1 === '' ? { 'scan-text': text } : { 'scan-text': { text, token: token + 1 } },
  ]
}

function opened({ desk }: World, id: number): readonly string[] {
  const index = desk.mailbox.findIndex(({ mail }) => mail.id === id)
  if (index < 0) return []
  return [
    ...(index === desk.mailbox.length - 1 ? ['open newest mail'] : []),
    `open mail ${index + 1}`,
  ]
}

const CODE_FIELDS: Readonly<Record<string, string>> = {
  deviceCode: 'device code',
  signature: 'signature',
  transactionCode: 'transaction code',
  otp: 'otp',
}

/** Steps for keystrokes into one field: a code that a display shows, a password, or the text. */
function typedCandidates(
  context: ScenarioContext,
  inputs: readonly Stamped[],
  n: number,
): readonly Candidate[] {
  const first = inputs[n]
  if (first?.input.kind !== 'type' && first?.input.kind !== 'phone-type') return []
  const { kind, field } = first.input
  const rest = inputs.slice(n)
  const end = rest.findIndex(({ input }) => input.kind !== kind || input.field !== field)
  const taken = end < 0 ? rest.length : end
  const last = rest[taken - 1]
  if (last?.input.kind !== kind) return []
  const { value } = last.input
  // The file records the pace of faster typists.
  const gaps = value.length - 1
  const pace = gaps < 1 ? KEY_MS : Math.floor((last.at - first.at) / gaps)
  const paced = pace >= KEY_MS ? {} : { pace: Math.max(1, pace) }
  const leadMs = pace >= KEY_MS ? KEY_MS : Math.max(1, pace)
  const of = (step: Candidate['step']): Candidate => ({ step, taken, leadMs })
  const literal =
    kind === 'type'
      ? of({ type: { field, value, ...paced } })
      : of({ 'phone-type': { field, value, ...paced } })
  // The short form only if nothing in it could be mistaken for another word.
  const plain = 'pace' in paced || !/^[\w@.,-]+$/.test(value) || !/^\w+$/.test(field)
  const short = plain ? [] : [of(`${kind.replace('-', ' ')} ${field} ${value}`)]
  if (kind === 'phone-type') return [...short, literal]
  return [...named(context, field, value, paced).map(of), ...short, literal]
}

/** ID, password and the button together: what everybody calls logging in. */
function loginCandidates(
  { hands }: ScenarioContext,
  inputs: readonly Stamped[],
  n: number,
): readonly Candidate[] {
  const first = inputs[n]?.input
  if (first?.kind !== 'type' || first.field !== 'userId' || hands.page.id !== 'login') return []
  const rest = inputs.slice(n)
  const click = rest.findIndex(({ input }) => input.kind !== 'type')
  const button = rest[click]?.input
  if (button?.kind !== 'click' || button.action !== 'login') return []
  const typed: Record<string, string> = {}
  for (const { input } of rest.slice(0, click)) {
    if (input.kind === 'type') typed[input.field] = input.value
  }
  const user = hands.world.bank.customers.find(
    ({ id, password }) => id === typed.userId && password === typed.password,
  )
  if (user === undefined || Object.keys(typed).length !== 2) return []
  return [{ step: `log in as ${user.id} without code`, taken: click + 1, leadMs: KEY_MS }]
}

function named(
  context: ScenarioContext,
  field: string,
  value: string,
  paced: { readonly pace?: number },
): readonly Candidate['step'][] {
  const { world } = context.hands
  const code = CODE_FIELDS[field]
  if (code !== undefined) return typedCode(context, code, value, paced)
  if (field === 'serial') {
    const token = world.tokens.findIndex((one) => serialOf(one) === value)
    return token < 0 ? [] : [`type serial of token ${token + 1}`]
  }
  const user = world.bank.customers.find(
    (one) =>
      (field === 'password' && one.password === value) ||
      (field === 'confirmPassword' && one.confirmPassword === value),
  )
  if (user !== undefined) {
    return [`type ${field === 'password' ? 'password' : 'confirm password'} of ${user.id}`]
  }
  const ticked = /^select:(\S+)$/.exec(field)?.[1]
  return ticked !== undefined && value === 'y' ? [`tick ${ticked}`] : []
}

function typedCode(
  context: ScenarioContext,
  code: string,
  value: string,
  paced: { readonly pace?: number },
): readonly Candidate['step'][] {
  const { tokens, away } = context.hands.world
  const steps: Candidate['step'][] = []
  const add = (digits: string, token: number | string | null): void => {
    for (const slip of [undefined, ...SLIPS]) {
      if (slip === 'previous minute' || slipped(digits, slip) !== value) continue
      const args = {
        ...(slip === undefined ? {} : { slip }),
        ...(token === null ? {} : { token }),
        ...paced,
      }
      const simple = Object.keys(args).length === 0
      steps.push(simple ? `type ${code}` : { [`type-${code.replace(' ', '-')}`]: args })
      return
    }
  }
  const lit = tokens.flatMap((_, n) =>
    shownOn(context.hands.world, n).code === '' || away.includes(n) ? [] : [n],
  )
  for (const token of lit) {
    const read = readCamera(context, token + 1)
    if (read.ok) add(read.value, token === tokenInHand(context.hands.world) ? null : token + 1)
  }
  if (code === 'otp' && context.hands.phoneDigits() !== '') {
    const read = readOtp(context, 'phone', undefined)
    if (read.ok) add(read.value, 'phone')
  }
  return steps
}
