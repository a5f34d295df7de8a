import { describe, expect, it } from 'vitest'
import en from '../../assets/locales/en.json'
import ja from '../../assets/locales/ja.json'
import type { AuditCode } from '../../bank/books/audit.ts'
import { FORM_KINDS } from '../../bank/books/branch.ts'
import type { SerialRecord } from '../../bank/books/serials.ts'
import type { UserClass } from '../../bank/books/users.ts'
import type { TokenKind } from '../../bank/policy/schema.ts'
import type { AppProblem, AppScreen } from '../../firmware/phone-app/state.ts'
import type { Deadline } from '../../lab/clock.ts'
import type { Lane } from '../../lab/events.ts'
import { STRANGERS } from '../../lab/inputs.ts'
import { JUMPS } from '../../renderer/bar/ClockJump.tsx'

/** Types have no list of their own: a record of all names is one, and the compiler keeps it whole. */
const names = <T extends string>(all: Record<T, 0>): readonly string[] => Object.keys(all)

const AUDIT = names<AuditCode>({
  login: 0,
  'login-refused': 0,
  logout: 0,
  'session-timeout': 0,
  'mail-requested': 0,
  'typing-slip': 0,
  'wrong-device-code': 0,
  'device-code-accepted': 0,
  'wrong-signature': 0,
  registered: 0,
  'code-1-expired': 0,
  'code-2-expired': 0,
  locked: 0,
  initialised: 0,
  'initialise-refused': 0,
  'form-handed-in': 0,
  'form-done': 0,
  refused: 0,
  'code-accepted': 0,
  'wrong-code': 0,
  'replayed-code': 0,
  'code-while-locked': 0,
  resynchronised: 0,
  'resync-asked': 0,
  'token-issued': 0,
  'token-sent': 0,
  'parcel-arrived': 0,
  'soft-token-set-up': 0,
  'use-started': 0,
  'start-refused': 0,
  'registration-skipped': 0,
  released: 0,
  revoked: 0,
  'revoke-refused': 0,
  unlocked: 0,
  'unlock-refused': 0,
  'challenge-shown': 0,
  'challenge-expired': 0,
  'transfer-booked': 0,
  'transfer-refused': 0,
  'fee-debited': 0,
  'deactivation-shown': 0,
  'mail-bounced': 0,
})

const DEADLINES = names<Deadline['what']>({
  'long-press': 0,
  'auto-off': 0,
  'session-timeout': 0,
  'form-due': 0,
  'mail-code-expires': 0,
  'screen-code-expires': 0,
  'display-off': 0,
  'code-changes': 0,
  parcel: 0,
  'start-date': 0,
  'skip-ends': 0,
  'issue-possible': 0,
  'challenge-expires': 0,
  'soft-issue-expires': 0,
  'monthly-fee': 0,
  'mail-arrives': 0,
})

const PROBLEMS = names<AppProblem>({
  'service-id': 0,
  'user-id': 0,
  password: 0,
  unknown: 0,
  'wrong-password': 0,
  'already-in-use': 0,
  expired: 0,
  locked: 0,
  full: 0,
  twice: 0,
  'bad-otpauth': 0,
})

const SCREENS = names<AppScreen['name']>({
  'first-start': 0,
  sending: 0,
  'initial-setup': 0,
  'display-name': 0,
  code: 0,
  list: 0,
  'delete-confirm': 0,
  'export-warning': 0,
  export: 0,
})

const LANES = names<Lane>({ customer: 0, token: 0, phone: 0, bank: 0, mail: 0, clock: 0 })
const CLASSES = names<UserClass>({ master: 0, administrator: 0, general: 0 })
const KINDS = names<TokenKind>({ 'camera-token': 0, 'key-fob': 0, 'phone-app': 0 })
const SERIAL_STATES = names<SerialRecord['state']>({
  stock: 0,
  sent: 0,
  free: 0,
  'in-use': 0,
  barred: 0,
})

describe.each([
  ['Japanese', ja],
  ['English', en],
])('the words in %s', (_, words) => {
  it.each([
    ['every record of the bank', AUDIT, words.timeline.audit],
    ['every deadline on the bar', DEADLINES, words.bar.deadline],
    ['every deadline in the calendar', DEADLINES, words.calendar.what],
    ['every preset of the clock', JUMPS, words.calendar.preset],
    ['every problem of the app', PROBLEMS, words.timeline.app.problem],
    ['every screen of the app', SCREENS, words.timeline.app.screen],
    ['every lane', LANES, words.timeline.lane],
    ['every form', FORM_KINDS, words.timeline.form],
    ['every token from elsewhere', STRANGERS, words.timeline.stranger],
    ['every class of user', CLASSES, words.records.class],
    ['every kind of token', KINDS, words.records.kind],
    ['every state of a serial', SERIAL_STATES, words.records['serial-state']],
  ])('are there for %s', (_what, wanted, section) => {
    const known = new Set(Object.keys(section))
    expect(wanted.filter((name) => !known.has(name))).toEqual([])
  })
})
