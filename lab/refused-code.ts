import { serialOf as bankSerialOf, tokenInUse } from '../bank/ledger.ts'
import type { BankResponse } from '../bank/types.ts'
import { fobTime } from '../firmware/key-fob/key-fob.ts'
import { readCode } from '../protocol/codes.ts'
import { after, type Millis, millis } from '../protocol/time.ts'
import { type TotpOptions, totp } from '../protocol/totp.ts'
import type { RefusedCode } from './refused-code-types.ts'
import type { World } from './types.ts'

/** How far back a code is called an old one, steps. Ours. */
const OLD_STEPS = 15

/** One source of codes on the desk, with what its own clock says. */
interface Source {
  readonly serial: string
  readonly secret: Uint8Array
  readonly code: TotpOptions
  readonly own: Millis
}

/**
 * Why the bank has refused the code that was typed into the page, or null: none was typed, or it
 * was taken. `before` is the world in which the button was pressed.
 */
export function refusedCode(before: World, response: BankResponse, at: Millis): RefusedCode | null {
  const typed = before.desk.browser.fields.otp
  if (typed === undefined) return null
  const audits = response.effects.flatMap((effect) =>
    effect.kind === 'audit' ? [effect.entry] : [],
  )
  const refusal = audits.find(({ what }) =>
    ['wrong-code', 'replayed-code', 'code-while-locked', 'resync-asked'].includes(what),
  )
  if (refusal === undefined) return null
  const asked = askedSerial(before, refusal.user)
  if (refusal.what === 'replayed-code') return { why: 'used', serial: asked }
  if (refusal.what === 'code-while-locked') return { why: 'stopped', serial: asked }
  return explain(sources(before, at), asked, typed)
}

/** The serial that the page asked a code of: the user's own, or the one that he typed. */
function askedSerial(world: World, user: string | null): string | null {
  const customer = world.bank.customers.find(({ id }) => id === user)
  const typed = world.desk.browser.fields.serial?.normalize('NFKC').replace(/\D/g, '')
  const inUse = customer === undefined ? null : tokenInUse(customer)
  if (typed !== undefined && bankSerialOf(world.bank, typed) !== null) return typed
  if (inUse !== null) return inUse
  return customer?.enrolment.state === 'issued' && customer.enrolment.kind === 'phone-app'
    ? customer.enrolment.userId
    : null
}

function explain(all: readonly Source[], asked: string | null, typed: string): RefusedCode {
  const own = all.filter(({ serial }) => serial === asked)
  const others = all.filter(({ serial }) => serial !== asked)
  const shows = (source: Source, steps = 0): boolean => is(typed, source, steps)
  if (own.some((source) => shows(source) || shows(source, -1)))
    return { why: 'clock', serial: asked }
  const other = others.find((source) => shows(source) || shows(source, -1))
  if (other !== undefined) return { why: 'other-token', serial: other.serial }
  for (let steps = -2; steps >= -OLD_STEPS; steps--) {
    if (own.some((source) => shows(source, steps))) return { why: 'old', serial: asked }
  }
  if (own.some((source) => nearly(typed, codeOf(source, 0)))) return { why: 'slip', serial: asked }
  return { why: 'unknown', serial: asked }
}

/** Every key-fob that lies on the desk, and every contract in the phone's app. */
function sources(world: World, at: Millis): readonly Source[] {
  const fobs = world.tokens.flatMap((token, index) => {
    if (token.kind !== 'key-fob' || token.faulty || world.away.includes(index)) return []
    const { serial, secret, code } = token.identity
    return [{ serial, secret, code, own: fobTime(token, at) }]
  })
  const { app, clockOffsetMs } = world.phone
  const contracts = (app?.contracts ?? []).map(({ userId, secret, code }) => {
    return { serial: userId, secret, code, own: after(at, clockOffsetMs) }
  })
  return [...fobs, ...contracts]
}

function codeOf({ secret, code, own }: Source, steps: number): string {
  const then = own + steps * code.periodSeconds * 1000
  return totp(secret, millis(Math.max(0, then)), code)
}

function is(typed: string, source: Source, steps: number): boolean {
  const read = readCode(typed, source.code.digits)
  return read.ok && read.value === codeOf(source, steps)
}

/** Two neighbours swapped, or exactly one digit other. */
function nearly(typed: string, right: string): boolean {
  const read = readCode(typed, right.length)
  if (!read.ok) return false
  const wrong = [...right].flatMap((digit, n) => (read.value[n] === digit ? [] : [n]))
  if (wrong.length === 1) return true
  const [a = 0, b = 0] = wrong
  return (
    wrong.length === 2 && b === a + 1 && read.value[a] === right[b] && read.value[b] === right[a]
  )
}
