import { describe, expect, it } from 'vitest'
import en from '../../assets/locales/en.json'
import ja from '../../assets/locales/ja.json'
import type { SerialRecord } from '../../bank/books/serials.ts'
import type { UserClass } from '../../bank/books/users.ts'
import type { TokenKind } from '../../bank/policy/schema.ts'
import type { Deadline } from '../../lab/clock.ts'
import type { Lane } from '../../lab/events.ts'
import { JUMPS } from '../../renderer/bar/ClockJump.tsx'

/** Types have no list of their own: a record of all names is one, and the compiler keeps it whole. */
const names = <T extends string>(all: Record<T, 0>): readonly string[] => Object.keys(all)

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
    ['every deadline on the bar', DEADLINES, words.bar.deadline],
    ['every deadline in the calendar', DEADLINES, words.calendar.what],
    ['every preset of the clock', JUMPS, words.calendar.preset],
    ['every lane', LANES, words.timeline.lane],
    ['every class of user', CLASSES, words.records.class],
    ['every kind of token', KINDS, words.records.kind],
    ['every state of a serial', SERIAL_STATES, words.records['serial-state']],
  ])('are there for %s', (_what, wanted, section) => {
    const known = new Set(Object.keys(section))
    expect(wanted.filter((name) => !known.has(name))).toEqual([])
  })
})
