import { codeIn, PRESS_MS } from '../../hands.ts'
import type { Input, Stamped, World } from '../../types.ts'
import { tokenInHand } from '../bench/stage.ts'
import type { Candidate } from './candidate.ts'
import { loginCandidates, typedCandidates } from './fold-typed.ts'
import type { Recorder } from './recorder.ts'

/** A finger that stays longer holds the button, ms. Assumption: between a slow press and the shortest long press. */
const SHORT_PRESS_MS = 700

/** Steps that may stand for the inputs from `n` on, the best first. */
export function candidatesFor(
  { stage }: Recorder,
  inputs: readonly Stamped[],
  n: number,
): readonly Candidate[] {
  const first = inputs[n]
  if (first === undefined) return []
  const { world } = stage.hands
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
      return [...loginCandidates(stage, inputs, n), ...typedCandidates(stage, inputs, n)]
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
    // A key that was held before, or what is rare: as it is.
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

/** ` on token 2`, unless it is the one that is meant anyway. */
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
    ms <= SHORT_PRESS_MS
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
  // The word opens the mail by itself; a recording has done it before, or scans without.
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
