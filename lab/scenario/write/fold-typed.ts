import { serialOf } from '../../../firmware/device.ts'
import { KEY_MS } from '../../hands.ts'
import type { Stamped } from '../../types.ts'
import { readCamera, readOtp, SLIPS, slipped } from '../bench/code-reading.ts'
import { shownOn } from '../bench/shown.ts'
import { type Stage, tokenInHand } from '../bench/stage.ts'
import type { Candidate } from './candidate.ts'

const CODE_FIELDS: Readonly<Record<string, string>> = {
  deviceCode: 'device code',
  signature: 'signature',
  transactionCode: 'transaction code',
  otp: 'otp',
}

/** Steps for keystrokes into one field: a code that stands on a display, a password, or the text. */
export function typedCandidates(
  stage: Stage,
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
  // Faster typists have their pace in the file.
  const gaps = value.length - 1
  const pace = gaps < 1 ? KEY_MS : Math.floor((last.at - first.at) / gaps)
  const paced = pace >= KEY_MS ? {} : { pace: Math.max(1, pace) }
  const leadMs = pace >= KEY_MS ? KEY_MS : Math.max(1, pace)
  const of = (step: Candidate['step']): Candidate => ({ step, taken, leadMs })
  const literal =
    kind === 'type'
      ? of({ type: { field, value, ...paced } })
      : of({ 'phone-type': { field, value, ...paced } })
  // The short form only where nothing in it could be taken for another word.
  const plain = 'pace' in paced || !/^[\w@.,-]+$/.test(value) || !/^\w+$/.test(field)
  const short = plain ? [] : [of(`${kind.replace('-', ' ')} ${field} ${value}`)]
  if (kind === 'phone-type') return [...short, literal]
  return [...named(stage, field, value, paced).map(of), ...short, literal]
}

/** ID, password and the button in one: what everybody calls logging in. */
export function loginCandidates(
  { hands }: Stage,
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
  stage: Stage,
  field: string,
  value: string,
  paced: { readonly pace?: number },
): readonly Candidate['step'][] {
  const { world } = stage.hands
  const code = CODE_FIELDS[field]
  if (code !== undefined) return typedCode(stage, code, value, paced)
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
  stage: Stage,
  code: string,
  value: string,
  paced: { readonly pace?: number },
): readonly Candidate['step'][] {
  const { tokens, away } = stage.hands.world
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
    shownOn(stage.hands.world, n).code === '' || away.includes(n) ? [] : [n],
  )
  for (const token of lit) {
    const read = readCamera(stage, token + 1)
    if (read.ok) add(read.value, token === tokenInHand(stage.hands.world) ? null : token + 1)
  }
  if (code === 'otp' && stage.hands.phoneDigits() !== '') {
    const read = readOtp(stage, 'phone', undefined)
    if (read.ok) add(read.value, 'phone')
  }
  return steps
}
