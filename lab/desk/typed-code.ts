import { serialOf as bankSerialOf, tokenInUse } from '../../bank/books/ledger.ts'
import type { SerialRecord } from '../../bank/books/serials.ts'
import type { BankResponse } from '../../bank/site/requests.ts'
import { isGivenTransaction } from '../../bank/verify/fraud.ts'
import type { Transaction } from '../../firmware/camera-token/state.ts'
import { toHex } from '../../protocol/bytes.ts'
import { readCode } from '../../protocol/codes.ts'
import { MINUTE_MS, type Millis } from '../../protocol/time.ts'
import { totpSteps } from '../../protocol/totp.ts'
import { bankTime } from '../clock.ts'
import { type CodeSource, codeOf, codeSources, ownStep } from '../code-sources.ts'
import type { ClockOff, Desk, RefusedCode, World } from '../world.ts'

/**
 * How many steps back a code counts as old. Assumption: nobody keeps a written code longer than a
 * quarter of an hour.
 */
const OLD_STEPS = 15

/**
 * Why the bank has refused the code that was typed into the page, or null: none was typed, or it
 * was accepted. `before` is the world in which the button was pressed.
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
  if (refusal.what === 'code-while-locked') return { why: 'stopped', serial: asked }
  const record = asked === null ? null : bankSerialOf(before.bank, asked)
  const all = codeSources(before, at)
  const against = (clock: Millis): RefusedCode =>
    explain(all, asked, typed, offOf(before, record, clock))
  const why = blamed(against(bankTime(before, at)), against(at), before)
  if (refusal.what !== 'replayed-code') return why
  if (wasAccepted(before, record, typed)) return { why: 'used', serial: asked }
  // Void only because it is older than the last one: nobody typed it before.
  return why.off !== undefined
    ? { ...why, off: { ...why.off, void: true } }
    : { why: 'old', serial: asked }
}

/** Whether exactly this code was accepted before. */
function wasAccepted({ desk }: World, record: SerialRecord | null, typed: string): boolean {
  if (desk.accepted.includes(acceptedCode(typed))) return true
  if (record?.code == null || record.secret === null || record.lastStep === null) return false
  const read = readCode(typed, record.code.digits)
  return read.ok && read.value === totpSteps(record.secret, record.code)(record.lastStep)
}

/** If the right token looks wrong only because of the bank's clock, the bank's clock is named. */
function blamed(why: RefusedCode, byTheRightClock: RefusedCode, { faults }: World): RefusedCode {
  if (why.off === undefined || byTheRightClock.off !== undefined) return why
  const { bankOffsetMs } = faults
  const minutes = Math.max(1, Math.round(Math.abs(bankOffsetMs) / MINUTE_MS))
  const off = { minutes, ahead: bankOffsetMs > 0, void: false }
  return { why: 'bank-clock', serial: why.serial, off }
}

/**
 * How far a source that shows its code `steps` from now is outside the window of `clock`; null: it
 * is inside.
 */
function offOf({ bank }: World, record: SerialRecord | null, clock: Millis) {
  return (source: CodeSource, steps: number): ClockOff | null => {
    const period = source.code.periodSeconds
    const ahead = ownStep(source) - Math.floor(clock / 1000 / period) - (record?.driftSteps ?? 0)
    if (ahead === 0 || Math.abs(ahead + steps) <= bank.policy.windowSteps) return null
    const minutes = Math.max(1, Math.round((Math.abs(ahead) * period) / 60))
    return { minutes, ahead: ahead > 0, void: false }
  }
}

/** The serial whose code the page asked for: the user's own, or the typed one. */
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

function explain(
  all: readonly CodeSource[],
  asked: string | null,
  typed: string,
  offOf: (source: CodeSource, steps: number) => ClockOff | null,
): RefusedCode {
  const own = all.filter(({ serial }) => serial === asked)
  const others = all.filter(({ serial }) => serial !== asked)
  const shows = (source: CodeSource, steps = 0): boolean => is(typed, source, steps)
  for (const steps of [0, -1]) {
    const source = own.find((each) => shows(each, steps))
    if (source === undefined) continue
    const off = offOf(source, steps)
    if (off !== null) return { why: 'clock', serial: asked, off }
    return { why: steps === 0 ? 'clock' : 'old', serial: asked }
  }
  const other = others.find((source) => shows(source) || shows(source, -1))
  if (other !== undefined) return { why: 'other-token', serial: other.serial }
  for (let steps = -2; steps >= -OLD_STEPS; steps--) {
    if (own.some((source) => shows(source, steps))) return { why: 'old', serial: asked }
  }
  if (own.some((source) => nearly(typed, codeOf(source, 0)))) return { why: 'slip', serial: asked }
  return { why: 'unknown', serial: asked }
}

function is(typed: string, source: CodeSource, steps: number): boolean {
  const read = readCode(typed, source.code.digits)
  return read.ok && read.value === codeOf(source, steps)
}

/** Two neighbours swapped, or exactly one digit wrong. */
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

/** How many accepted answers are remembered. Assumption: more than a display keeps. */
const REMEMBERED = 20

/** How `Desk.accepted` names a one-time password; transactions are named by id, in hex. */
function acceptedCode(otp: string): string {
  return `otp:${otp.normalize('NFKC').replace(/\D/g, '')}`
}

/**
 * What the page's answer means: `before` is the world in which the button was pressed. An accepted
 * code is remembered; digits of a transaction that the bank never issued mean that the customer was
 * robbed, whatever this bank answers.
 */
export function answered(
  before: World,
  { effects }: BankResponse,
): Pick<Desk, 'accepted' | 'robbed'> {
  const { desk, bank } = before
  const { fields } = desk.browser
  const right = effects.some(
    (effect) => effect.kind === 'audit' && effect.entry.what === 'code-accepted',
  )
  const digits = fields.transactionCode ?? ''
  if (right) {
    const what = digits === '' ? acceptedCode(fields.otp ?? '') : pendingTransaction(before)
    const accepted = what === null ? desk.accepted : [...desk.accepted, what].slice(-REMEMBERED)
    return { accepted, robbed: desk.robbed }
  }
  const typed = shownTransactions(before).find(({ code }) => {
    const read = readCode(digits, code.length)
    return read.ok && read.value === code
  })
  if (typed === undefined || isGivenTransaction(bank, typed.transaction.transactionId)) {
    return { accepted: desk.accepted, robbed: desk.robbed }
  }
  return { accepted: desk.accepted, robbed: typed.transaction.transactionId }
}

/** Id, in hex, of the transaction that the browser's session waits for; null: none. */
export function pendingTransaction({ bank, desk }: World): string | null {
  const { draft } = bank.sessions.find(({ id }) => id === desk.browser.session) ?? {}
  if (draft?.kind !== 'challenge' && draft?.kind !== 'transfer') return null
  return draft.challenge === null ? null : toHex(draft.challenge.id)
}

/** The transactions whose digits are shown on a camera token of the desk. */
function shownTransactions({
  tokens,
  away,
}: World): readonly { readonly transaction: Transaction; readonly code: string }[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'camera-token' || away.includes(index)) return []
    const mode = token.run?.mode
    return mode?.name === 'transaction-code' ? [mode] : []
  })
}
