import type { AuditEntry } from '../../../bank/books/audit.ts'
import type { Policy } from '../../../bank/policy/schema.ts'
import type { WorldEvent } from '../../../lab/events.ts'
import type { Input } from '../../../lab/inputs.ts'
import type { Millis } from '../../../protocol/time.ts'
import { ofInput, phoneTypedRow, tokenOfInput, typedRow } from './inputs.ts'
import { ofApp, ofNotice } from './notices.ts'
import { draft, type Row, type RowDraft, type RowTone } from './row.ts'

export { grouped, type Row, type RowTone } from './row.ts'

/** A press shorter than this is told without its length. Ours. */
const LONG_MS = 800

/** What of a bank's policy changes how its records are worded. */
type Wording = Pick<Policy, 'slipCounts'>

/** Grows the rows as the bench goes on: nothing that was told is computed again. */
export interface RowMaker {
  /** What came of input `n` (from 1; 0: not known which). `byTime`: nobody did anything then. */
  add(events: readonly WorldEvent[], n: number, byTime: boolean): void
  /** Nothing else came of a passing of time: it gets a row of its own. */
  passed(at: Millis, n: number): void
  /** All of them, oldest first; the same array until something is added. */
  rows(): readonly Row[]
}

export function createRowMaker(policy: Wording): RowMaker {
  const rows: Row[] = []
  const ordinals = new Map<number, number>()
  const pressed = new Map<string, number>()
  let shown: readonly Row[] = []
  let changed = false

  function push(row: Omit<Row, 'id'>): void {
    const ordinal = ordinals.get(row.at) ?? 0
    ordinals.set(row.at, ordinal + 1)
    rows.push({ id: `${row.at}-${ordinal}`, ...row })
  }

  return {
    add(events, n, byTime) {
      for (const event of events) {
        changed = true
        if (event.kind === 'input' && mergedInto(rows, pressed, n, event.at, event.input)) continue
        const said = draftOf(event, policy)
        if (said === null) continue
        const { at, lane } = event
        push({ at, n, lane, byTime, token: tokenOf(event), ...said })
        if (event.kind === 'input' && event.input.kind === 'key-down') {
          pressed.set(buttonOf(event.input), rows.length - 1)
        }
      }
    },
    passed(at, n) {
      changed = true
      push({ at, n, lane: 'clock', byTime: true, token: null, ...draft('time-passed', 'quiet') })
    },
    rows() {
      if (changed) shown = rows.slice()
      changed = false
      return shown
    },
  }
}

/**
 * The rows for the events, oldest first. A button's way down and up is one row, and so is
 * everything typed into one field without a pause for something else.
 */
export function rowsOf(events: readonly WorldEvent[], policy: Wording): readonly Row[] {
  const maker = createRowMaker(policy)
  maker.add(events, 0, false)
  return maker.rows()
}

/** One button of one token. */
function buttonOf(input: Extract<Input, { kind: 'key-down' | 'key-up' }>): string {
  return `${input.token}/${input.key}`
}

function tokenOf(event: WorldEvent): number | null {
  if (event.kind === 'input') return tokenOfInput(event.input)
  return event.kind === 'notice' ? event.token : null
}

/** Folds an input into a row that is already there; true when nothing more is to be told. */
function mergedInto(
  rows: Row[],
  pressed: Map<string, number>,
  n: number,
  at: Millis,
  input: Input,
): boolean {
  if (input.kind === 'key-up') {
    released(rows, pressed, at, buttonOf(input))
    return true
  }
  if (input.kind !== 'type' && input.kind !== 'phone-type') return false
  const last = rows.at(-1)
  const row = input.kind === 'type' ? typedRow : phoneTypedRow
  const said = row(input.field, input.value)
  if (last?.lane !== 'customer' || last.params.field !== input.field) return false
  // The same name on the phone and on the page are two fields.
  if (last.key.startsWith('phone-') !== said.key.startsWith('phone-')) return false
  rows[rows.length - 1] = { ...last, at, n, ...said }
  return true
}

function released(rows: Row[], pressed: Map<string, number>, at: Millis, button: string): void {
  const index = pressed.get(button)
  const row = index === undefined ? undefined : rows[index]
  pressed.delete(button)
  if (index === undefined || row === undefined) return
  const heldMs = at - row.at
  if (heldMs < LONG_MS) return
  const params = { ...row.params, seconds: (heldMs / 1000).toFixed(1) }
  rows[index] = { ...row, key: 'hold', params }
}

function draftOf(event: WorldEvent, policy: Wording): RowDraft | null {
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
      return draft(`mail-${event.where}`, MAIL_TONES[event.where], {}, { subject: event.subject })
    case 'app':
      return ofApp(event.notice)
    case 'parcel':
      return draft('parcel', 'good', { number: String(event.tokens.length) })
    default:
      return event satisfies never
  }
}

const MAIL_TONES = {
  pc: 'plain',
  phone: 'plain',
  refused: 'warn',
  nowhere: 'bad',
  junk: 'warn',
  delayed: 'warn',
  lost: 'bad',
} as const satisfies Record<Extract<WorldEvent, { kind: 'mail' }>['where'], RowTone>

function ofAudit(entry: AuditEntry, policy: Wording): RowDraft {
  const { detail, user } = entry
  return draft(`audit.${auditKey(entry, policy)}`, 'quiet', { detail, user: user ?? '—' })
}

/** Key of the sentence for one of the bank's records, below `timeline.audit.`. */
export function auditKey({ what, detail }: AuditEntry, { slipCounts }: Wording): string {
  // The mail with the password for the phone app, not the one with code 1.
  if (what === 'mail-requested' && detail.startsWith('password to')) return 'mail-password'
  // An empty field never counts as a wrong code, whatever the policy says of slips.
  return what === 'typing-slip' && slipCounts && detail !== 'empty' ? 'typing-slip-counted' : what
}

/** The bank's codes say how bad it is by their letter: `OTP-I03`, `OTP-W20`, `OTP-E11`. */
function alertTone(code: string): RowTone {
  if (/-E\d/.test(code)) return 'bad'
  return /-W\d/.test(code) ? 'warn' : 'plain'
}
