import type { Bilingual } from '../../bank/page.ts'
import type { Policy } from '../../bank/policy.ts'
import type { AuditEntry } from '../../bank/types.ts'
import type { ModeName, TokenNotice } from '../../firmware/types.ts'
import type { Input, Lane, WorldEvent } from '../../lab/types.ts'
import type { Millis } from '../../protocol/time.ts'

export type RowTone = 'plain' | 'quiet' | 'good' | 'warn' | 'bad'

/** One line of "what happened": a key of the locales with what it speaks of. */
export interface Row {
  readonly id: string
  readonly at: Millis
  readonly lane: Lane
  readonly tone: RowTone
  /** Below `timeline.` in the locales. */
  readonly key: string
  readonly params: Readonly<Record<string, string>>
  /** Texts of the bank in both languages: the view picks one and passes it as a parameter. */
  readonly texts: Readonly<Record<string, Bilingual>>
}

type Draft = Omit<Row, 'id' | 'at' | 'lane'>

/** A press shorter than this is told without its length. Ours. */
const LONG_MS = 800

/** What of a bank's policy changes how its records are worded. */
type Wording = Pick<Policy, 'slipCounts'>

/**
 * The rows for the events, oldest first. A button's way down and up is one row, and so is
 * everything typed into one field without a pause for something else.
 */
export function rowsOf(events: readonly WorldEvent[], policy: Wording): readonly Row[] {
  const rows: Row[] = []
  const ordinals = new Map<number, number>()
  const pressed = new Map<string, number>()
  for (const event of events) {
    if (event.kind === 'input' && mergedInto(rows, pressed, event.at, event.input)) continue
    const draft = draftOf(event, policy)
    if (draft === null) continue
    const ordinal = ordinals.get(event.at) ?? 0
    ordinals.set(event.at, ordinal + 1)
    rows.push({ id: `${event.at}-${ordinal}`, at: event.at, lane: event.lane, ...draft })
    if (event.kind === 'input' && event.input.kind === 'key-down') {
      pressed.set(event.input.key, rows.length - 1)
    }
  }
  return rows
}

/** Folds an input into a row that is already there; true when nothing more is to be told. */
function mergedInto(rows: Row[], pressed: Map<string, number>, at: Millis, input: Input): boolean {
  if (input.kind === 'key-up') {
    const index = pressed.get(input.key)
    const row = index === undefined ? undefined : rows[index]
    pressed.delete(input.key)
    if (index === undefined || row === undefined) return true
    const heldMs = at - row.at
    if (heldMs >= LONG_MS) {
      const params = { ...row.params, seconds: (heldMs / 1000).toFixed(1) }
      rows[index] = { ...row, key: 'hold', params }
    }
    return true
  }
  if (input.kind !== 'type') return false
  const last = rows.at(-1)
  if (last?.lane !== 'customer' || last.key !== 'type' || last.params.field !== input.field) {
    return false
  }
  rows[rows.length - 1] = { ...last, at, params: typed(input.field, input.value) }
  return true
}

function typed(field: string, value: string): Record<string, string> {
  // What is secret on the page stays secret beside it.
  const secret = /pass/i.test(field)
  return { field, value: secret ? '•'.repeat(value.length) : value }
}

function draft(
  key: string,
  tone: RowTone = 'plain',
  params: Record<string, string> = {},
  texts: Record<string, Bilingual> = {},
): Draft {
  return { key, tone, params, texts }
}

function draftOf(event: WorldEvent, policy: Wording): Draft | null {
  switch (event.kind) {
    case 'input':
      return ofInput(event.input)
    case 'notice':
      return ofNotice(event.notice)
    case 'sound':
      return null
    case 'page': {
      const texts = { title: event.title }
      if (event.alert === null) return draft('page', 'plain', {}, texts)
      return draft('page-alert', alertTone(event.alert), { alert: event.alert }, texts)
    }
    case 'audit':
      return ofAudit(event.entry, policy)
    case 'mail':
      return draft('mail', 'plain', {}, { subject: event.subject })
    default:
      return event satisfies never
  }
}

function ofAudit({ what, detail, user }: AuditEntry, { slipCounts }: Wording): Draft {
  // An empty field never counts as a wrong code, whatever the policy says of slips.
  const counted = what === 'typing-slip' && slipCounts && detail !== 'empty'
  const key = counted ? 'typing-slip-counted' : what
  return draft(`audit.${key}`, 'quiet', { detail, user: user ?? '—' })
}

/** The bank's codes say how bad it is by their letter: `OTP-I03`, `OTP-W20`, `OTP-E11`. */
function alertTone(code: string): RowTone {
  if (/-E\d/.test(code)) return 'bad'
  return /-W\d/.test(code) ? 'warn' : 'plain'
}

function ofInput(input: Input): Draft | null {
  switch (input.kind) {
    case 'key-down':
      return draft('press', 'plain', { key: input.key })
    case 'scan':
      return draft('scan', 'plain', { source: input.source })
    case 'power-cut':
      return draft('power-cut', 'warn')
    case 'type':
      return draft('type', 'plain', typed(input.field, input.value))
    case 'open-mail':
      return draft('open-mail')
    case 'hand-in':
      return draft('hand-in')
    // The page that answers a click says more than the click.
    case 'click':
    case 'key-up':
    case 'time':
      return null
    default:
      return input satisfies never
  }
}

/** Screens worth a line of their own; the others follow from the press before them. */
const TOLD: Partial<Record<ModeName, RowTone>> = {
  camera: 'quiet',
  'device-code-confirm': 'quiet',
  'signature-confirm': 'quiet',
  cancelled: 'warn',
  activated: 'good',
}

function ofNotice(notice: TokenNotice): Draft | null {
  switch (notice.what) {
    case 'powered-on':
      return draft('powered-on')
    case 'powered-off':
      return draft(`powered-off.${notice.why}`, notice.why === 'key' ? 'plain' : 'warn')
    case 'mode': {
      const tone = TOLD[notice.to]
      return tone === undefined ? null : draft(`mode.${notice.to}`, tone)
    }
    case 'device-code':
      return draft('device-code', 'good', { code: grouped(notice.code) })
    case 'signature':
      return draft('signature', 'good', { code: grouped(notice.code) })
    case 'refused':
      return draft('refused', 'bad', { code: notice.code })
    case 'forgot':
      return draft(`forgot.${notice.during}`, 'bad')
    case 'committed':
      return draft('committed', 'good')
    default:
      return notice satisfies never
  }
}

/** `1234 5678 …`, as the LCD groups it. */
export function grouped(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ')
}
