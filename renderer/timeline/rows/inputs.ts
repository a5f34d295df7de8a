import type { Input } from '../../../lab/inputs.ts'
import { draft, type RowDraft } from './row.ts'

/** Check boxes of the bank's lists are named after the user that they tick. */
const TICK = 'select:'

/** What is typed into a field of the bank's page. What is secret on the page stays secret here. */
export function typedRow(field: string, value: string): RowDraft {
  if (field.startsWith(TICK)) {
    const user = field.slice(TICK.length)
    return draft(value === '' ? 'untick' : 'tick', 'plain', { field, user })
  }
  return draft('type', 'plain', typed(field, value))
}

/** What is typed into a field of the phone. */
export function phoneTypedRow(field: string, value: string): RowDraft {
  return draft('phone-type', 'plain', typed(field, value))
}

/** More of one entry is not told: what was pasted would push all else out of sight. Ours. */
const LONGEST = 60

function typed(field: string, value: string): Record<string, string> {
  const shown = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value
  const secret = /pass/i.test(field)
  return { field, value: secret ? '•'.repeat(shown.length) : shown }
}

/** The row for what was done to the bench; null where what comes of it says more. */
export function ofInput(input: Input): RowDraft | null {
  switch (input.kind) {
    case 'key-down':
      return draft('press', 'plain', { key: input.key })
    case 'scan':
      return draft('scan', 'plain', { source: input.source })
    case 'power-cut':
      return draft('power-cut', 'warn')
    // The token tells of its new cells itself.
    case 'cells':
      return draft('cells', 'plain', { percent: String(input.percent) })
    case 'token-clock':
      return draft('token-clock', 'warn', {
        offset: signed(input.offsetSeconds),
        drift: signed(input.driftSecondsPerDay),
      })
    case 'place-token':
      return draft('place-token', 'plain', { stranger: input.what })
    case 'take-away':
      return draft('take-away', 'warn')
    case 'import-tokens':
      return draft('import-tokens', 'plain', { number: String(input.tokens.length) })
    case 'type':
      return typedRow(input.field, input.value)
    case 'open-mail':
      return draft('open-mail')
    case 'back':
      return draft('back')
    case 'new-tab':
      return draft('new-tab')
    case 'show-tab':
      return draft('show-tab', 'plain', { number: String(input.tab) })
    case 'close-tab':
      return draft('close-tab', 'plain', { number: String(input.tab) })
    case 'hand-in':
      return draft('hand-in', 'plain', { form: input.form, user: input.user })
    case 'phone-tap':
      return ofTap(input.action)
    case 'phone-type':
      return phoneTypedRow(input.field, input.value)
    case 'phone-scan':
      return draft('phone-scan')
    case 'phone-clock':
      return draft('phone-clock', 'warn', { offset: signed(input.offsetSeconds) })
    case 'phone-change':
      return draft('phone-change', 'warn')
    case 'reload':
      return draft('reload')
    case 'bank-clock':
      return draft('bank-clock', 'warn', { offset: signed(input.offsetSeconds) })
    case 'mail-fault':
      return draft(`mail-fault.${input.fault}`, 'warn', { minutes: String(input.minutes) })
    case 'network':
      return draft(`network.${input.state}`, 'warn')
    case 'end-session':
      return draft('end-session', 'warn')
    case 'torn-write':
      return input.byte === null
        ? draft('torn-write.off', 'warn')
        : draft('torn-write.armed', 'warn', { byte: String(input.byte) })
    case 'tamper':
      return draft('tamper', 'bad')
    // The page that answers a click says more than the click.
    case 'click':
    case 'key-up':
    case 'time':
      return null
    default:
      return input satisfies never
  }
}

/** Taps outside of the app, whose own screens are told by its notices. */
const TAPS: Readonly<Record<string, string>> = {
  home: 'home',
  'go:mail': 'mail',
  'go:settings': 'settings',
  'go:app': 'app',
  'open-link': 'store',
  install: 'install',
  'filter:on': 'filter-on',
  'filter:off': 'filter-off',
  'filter:add': 'filter-add',
}

function ofTap(action: string): RowDraft | null {
  if (action.startsWith('mail:')) return draft('phone-open-mail')
  if (action.startsWith('filter-remove:')) return draft('phone-tap.filter-remove', 'quiet')
  const tap = TAPS[action]
  return tap === undefined ? null : draft(`phone-tap.${tap}`, 'quiet')
}

/** `+90`, `-5`, `0`. */
function signed(n: number): string {
  return n > 0 ? `+${n}` : String(n)
}

/** The token that an input is about, by its number. */
export function tokenOfInput(input: Input): number | null {
  return 'token' in input ? input.token : null
}
