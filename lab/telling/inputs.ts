import type { Input } from '../inputs.ts'
import { inputNote } from './sentences.ts'
import { signed, type Telling, telling } from './telling.ts'

/**
 * A finger that stays on a button this long holds it, ms. Assumption: a deliberate slow press is
 * over by then, and no model's long press is shorter (the camera token's is 2,000 ms, see
 * `firmware/camera-token/model.ts`). This only words what was done: what a press brings about is
 * the firmware's decision.
 */
export const HOLD_MS = 800

/** A button that was pressed and released after so many ms. */
export function tellPress(key: string, heldMs: number): Telling {
  if (heldMs < HOLD_MS) return telling('press', 'plain', { key })
  return telling('hold', 'plain', { key, seconds: (heldMs / 1000).toFixed(1) })
}

/** Check boxes of the bank's lists are named after the user that they tick. */
const TICK = 'select:'

/** What was typed into a field of the bank's page; secret fields stay secret. */
export function tellTyped(field: string, value: string): Telling {
  if (field.startsWith(TICK)) {
    const user = field.slice(TICK.length)
    return telling(value === '' ? 'untick' : 'tick', 'plain', { field, user })
  }
  return telling('type', 'plain', typed(field, value))
}

/** What is typed into a field of the phone. */
export function tellPhoneTyped(field: string, value: string): Telling {
  return telling('phone-type', 'plain', typed(field, value))
}

/** Longest entry that is shown. Assumption: more would push everything else out of sight. */
const LONGEST = 60

function typed(field: string, value: string): Readonly<Record<string, string>> {
  const shown = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value
  const secret = /pass/i.test(field)
  return { field, value: secret ? '•'.repeat(shown.length) : shown }
}

/** What was done to the bench; null if its result says more. */
export function tellInput(input: Input): Telling | null {
  const told = inputTelling(input)
  return inputNote(told.key) === undefined ? null : told
}

/** Every input as data, also those without a note. */
export function inputTelling(input: Input): Telling {
  switch (input.kind) {
    // How long it is held is not known yet.
    case 'key-down':
      return tellPress(input.key, 0)
    case 'key-up':
      return telling('key-up', 'plain', { key: input.key })
    case 'scan':
      return telling('scan', 'plain', { source: input.source })
    case 'cells':
      return telling('cells', 'plain', { percent: String(input.percent) })
    case 'token-clock':
      return telling('token-clock', 'warn', {
        offset: signed(input.offsetSeconds),
        drift: signed(input.driftSecondsPerDay),
      })
    case 'place-token':
      return telling('place-token', 'plain', { stranger: input.what })
    case 'import-tokens':
      return telling('import-tokens', 'plain', { number: String(input.tokens.length) })
    case 'type':
      return tellTyped(input.field, input.value)
    case 'phone-type':
      return tellPhoneTyped(input.field, input.value)
    case 'click':
      return telling('click', 'plain', { action: input.action })
    case 'show-tab':
    case 'close-tab':
      return telling(input.kind, 'plain', { number: String(input.tab) })
    case 'hand-in':
      return telling('hand-in', 'plain', { form: input.form, user: input.user })
    case 'phone-tap':
      return tellTap(input.action)
    case 'phone-clock':
    case 'bank-clock':
      return telling(input.kind, 'warn', { offset: signed(input.offsetSeconds) })
    case 'mail-fault':
      return telling(`mail-fault.${input.fault}`, 'warn', { minutes: String(input.minutes) })
    case 'network':
      return telling(`network.${input.state}`, 'warn')
    case 'torn-write':
      return input.byte === null
        ? telling('torn-write.off', 'warn')
        : telling('torn-write.armed', 'warn', { byte: String(input.byte) })
    case 'tamper':
      return telling('tamper', 'bad')
    case 'power-cut':
    case 'take-away':
    case 'phone-change':
    case 'end-session':
      return telling(input.kind, 'warn')
    case 'open-mail':
    case 'back':
    case 'reload':
    case 'new-tab':
    case 'phone-scan':
    case 'time':
      return telling(input.kind)
    default:
      return input satisfies never
  }
}

/** Taps outside of the app; the app reports its own screens by notices. */
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

function tellTap(action: string): Telling {
  if (action.startsWith('mail:')) return telling('phone-open-mail')
  if (action.startsWith('filter-remove:')) return telling('phone-tap.filter-remove', 'quiet')
  const tap = TAPS[action]
  return telling(tap === undefined ? 'phone-tap' : `phone-tap.${tap}`, 'quiet')
}
