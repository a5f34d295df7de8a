import { describe, expect, it } from 'vitest'
import type { AuditCode } from '../../../bank/books/audit.ts'
import { FORM_KINDS } from '../../../bank/books/branch.ts'
import { policies } from '../../../bank/policy/institutions/institutions.ts'
import { DEFAULT_MODEL } from '../../../firmware/camera-token/model.ts'
import type { AppProblem, AppScreen } from '../../../firmware/phone-app/state.ts'
import type { WorldEvent } from '../../../lab/events.ts'
import { Hands } from '../../../lab/hands.ts'
import { type Input, STRANGERS } from '../../../lab/inputs.ts'
import { tellEvent } from '../../../lab/telling/events.ts'
import { HOLD_MS, inputTelling, tellInput, tellPress } from '../../../lab/telling/inputs.ts'
import { instructionOf } from '../../../lab/telling/instructions.ts'
import { foldMoves } from '../../../lab/telling/moves.ts'
import { FORMS, STRANGER_NAMES } from '../../../lab/telling/names.ts'
import { noteOf } from '../../../lab/telling/notes.ts'
import { spanText, type Telling, telling } from '../../../lab/telling/telling.ts'
import { wholeWay } from '../../../lab/walks/whole-way.ts'
import { after } from '../../../protocol/time.ts'
import { START, setup } from '../../support/setup.ts'

const around = { loginId: { ja: '利用者ID', en: 'User ID' }, isKeyFob: false }

const note = (told: Telling | null) => (told === null ? null : noteOf(told, around))

function step(input: Input, hands = new Hands(setup())) {
  const [move] = foldMoves([{ at: after(START, 10), input }], START)
  if (move === undefined) throw new Error('no move')
  return instructionOf(move, hands.world)
}

/** One of every kind, and of every way that is worded by itself. */
const INPUTS: readonly Input[] = [
  { kind: 'key-down', token: 0, key: 'left' },
  { kind: 'key-up', token: 0, key: 'left' },
  { kind: 'scan', token: 0, source: 'screen', text: 'x' },
  { kind: 'power-cut', token: 0 },
  { kind: 'cells', token: 0, percent: 40 },
  { kind: 'token-clock', token: 0, offsetSeconds: 90, driftSecondsPerDay: -5 },
  { kind: 'place-token', what: 'dead-fob' },
  { kind: 'take-away', token: 0 },
  { kind: 'import-tokens', tokens: [] },
  { kind: 'type', field: 'userId', value: 'a' },
  { kind: 'type', field: 'userId', value: '' },
  { kind: 'type', field: 'select:tokkun02', value: 'y' },
  { kind: 'type', field: 'select:tokkun02', value: '' },
  { kind: 'click', action: 'login' },
  { kind: 'click', action: 'nobody-has' },
  { kind: 'open-mail', mail: 1 },
  { kind: 'back' },
  { kind: 'reload' },
  { kind: 'new-tab' },
  { kind: 'show-tab', tab: 2 },
  { kind: 'close-tab', tab: 2 },
  { kind: 'hand-in', form: 'unlock', user: 'tokkun02' },
  { kind: 'phone-tap', action: 'home' },
  { kind: 'phone-tap', action: 'go:mail' },
  { kind: 'phone-tap', action: 'mail:1' },
  { kind: 'phone-tap', action: 'filter-remove:tokkun-direct.example' },
  { kind: 'phone-type', field: 'serviceId', value: '1' },
  { kind: 'phone-scan', text: 'x' },
  { kind: 'phone-clock', offsetSeconds: 0 },
  { kind: 'phone-change' },
  { kind: 'bank-clock', offsetSeconds: 3 },
  { kind: 'mail-fault', fault: 'none', minutes: 0 },
  { kind: 'mail-fault', fault: 'delayed', minutes: 7 },
  { kind: 'mail-fault', fault: 'lost', minutes: 0 },
  { kind: 'mail-fault', fault: 'junked', minutes: 0 },
  { kind: 'network', state: 'up' },
  { kind: 'network', state: 'cut-before' },
  { kind: 'network', state: 'cut-after' },
  { kind: 'end-session' },
  { kind: 'torn-write', token: 0, byte: 7 },
  { kind: 'torn-write', token: 0, byte: null },
  { kind: 'tamper' },
  { kind: 'time' },
]

const JAPANESE = /[぀-ヿ一-鿿]/

describe('an input in words', () => {
  it('is a note of what was done, and a step to be done', () => {
    const press: Input = { kind: 'key-down', token: 0, key: 'right' }
    expect(note(tellInput(press))).toEqual({ ja: '右ボタンを押した', en: 'Right button' })
    const hand: Input = { kind: 'hand-in', form: 'unlock', user: 'tokkun02' }
    expect(note(tellInput(hand))).toEqual({
      ja: '「利用停止の解除」を窓口に提出した（tokkun02）',
      en: 'Handed in at the branch: Lifting of a stop (tokkun02)',
    })
    expect(step(hand)).toEqual({
      ja: '取引店に「利用停止の解除」を提出する（tokkun02）',
      en: 'Hand in at the branch: Lifting of a stop (tokkun02)',
    })
  })

  it('has its parts as data', () => {
    expect(inputTelling({ kind: 'bank-clock', offsetSeconds: 90 })).toEqual({
      key: 'bank-clock',
      tone: 'warn',
      params: { offset: '+90' },
      texts: {},
    })
  })

  it.each(INPUTS)('leaves no place open: $kind', (input) => {
    const said = [note(tellInput(input)), step(input)].filter((text) => text !== null)
    for (const { ja, en } of said) {
      expect([ja, en].join()).not.toMatch(/[{}]/)
      expect(ja).toMatch(JAPANESE)
      expect(en).not.toMatch(JAPANESE)
      expect(en).toMatch(/^[A-Z]/)
    }
  })

  it('has no note where what comes of it says more', () => {
    const silent: readonly Input[] = [
      { kind: 'click', action: 'login' },
      { kind: 'key-up', token: 0, key: 'left' },
      { kind: 'phone-tap', action: 'send' },
      { kind: 'time' },
    ]
    expect(silent.map(tellInput)).toEqual([null, null, null, null])
  })

  it('calls the one button of a key-fob a button', () => {
    const told = tellPress('centre', 0)
    expect(noteOf(told, { ...around, isKeyFob: true })).toEqual({
      ja: 'ボタンを押した',
      en: 'The button',
    })
  })

  it('is a hold from one length on, below every long press of the firmware', () => {
    expect([HOLD_MS - 1, HOLD_MS].map((ms) => tellPress('left', ms).key)).toEqual(['press', 'hold'])
    expect(HOLD_MS).toBeLessThan(DEFAULT_MODEL.longPressMs)
    expect(note(tellPress('left', 2140))).toEqual({
      ja: '左ボタンを長押し（2.1秒）',
      en: 'Left button held 2.1 s',
    })
  })

  it('names a registered payee, and the user ID as the institution does', () => {
    expect(note(tellInput({ kind: 'type', field: 'userId', value: 'x' }))?.ja).toBe(
      '利用者IDに入力: x',
    )
    expect(note(tellInput({ kind: 'type', field: 'payee', value: 'new' }))?.en).not.toMatch(/[{}]/)
  })
})

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

describe('names in words', () => {
  it.each([
    ['every record of the bank', 'audit', AUDIT],
    ['every problem of the app', 'app.problem', PROBLEMS],
    ['every screen of the app', 'app.screen', SCREENS],
  ])('are there for %s', (_what, section, wanted) => {
    for (const name of wanted) {
      const { ja, en } = noteOf(telling(`${section}.${name}`), around)
      expect([ja, en].filter((text) => text === '')).toEqual([])
    }
  })

  it.each([
    ['every form', FORM_KINDS, FORMS],
    ['every token from elsewhere', STRANGERS, STRANGER_NAMES],
  ])('are there for %s', (_what, wanted, section) => {
    const known = new Set(Object.keys(section))
    expect(wanted.filter((name) => !known.has(name))).toEqual([])
  })
})

describe('an event in words', () => {
  it.each(policies.map(({ id }) => id))(
    'has a note for all of the whole way: %s',
    (institution) => {
      const policy = policies.find(({ id }) => id === institution)
      if (policy === undefined) throw new Error('no institution')
      const hands = new Hands(setup('1', institution))
      for (const one of wholeWay(policy)) one.act(hands)
      const notes = hands.events.flatMap((event) => note(tellEvent(event, policy)) ?? [])
      expect(notes.length).toBeGreaterThan(10)
      for (const { ja, en } of notes) expect([ja, en].join()).not.toMatch(/[{}]/)
    },
  )

  it('[S0-15] tells auto-off by itself', () => {
    const event: WorldEvent = {
      at: START,
      lane: 'token',
      kind: 'notice',
      token: 0,
      notice: { what: 'powered-off', why: 'auto-off' },
    }
    expect(note(tellEvent(event, { slipCounts: false }))).toEqual({
      ja: 'オートオフで電源が切れた',
      en: 'Switched itself off (auto-off)',
    })
  })
})

describe('a span', () => {
  it.each([
    [7, '7ミリ秒', '7 ms'],
    [1500, '1.5秒', '1.5 s'],
    [150_000, '2分30秒', '2 min 30 s'],
    [3_900_000, '1時間5分', '1 h 5 min'],
  ])('of %i ms in its largest units', (ms, ja, en) => {
    expect(spanText(ms)).toEqual({ ja, en })
  })
})
