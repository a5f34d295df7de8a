import { describe, expect, it } from 'vitest'
import { isCameraOn } from '../../../firmware/camera-token/camera-token.ts'
import { screenCode } from '../../../firmware/camera-token/screen.ts'
import { after, millis } from '../../../protocol/time.ts'
import {
  type TransactionField,
  transactionCode,
  transactionMatch,
} from '../../../protocol/transaction.ts'
import { FORM, INSTANCE_KEY, LOGIN, ready, scanning, TRANSFER, type3 } from '../support/bank-rig.ts'
import type { Rig } from '../support/rig.ts'

/** 48 characters: the longest payee name, with voiced marks. */
const LONG_NAME = 'ﾄｸﾃｲﾋｴｲﾘｶﾂﾄﾞｳﾎｳｼﾞﾝﾆﾎﾝｱｵｿﾞﾗﾌﾟﾛｼﾞｴｸﾄｽｲｼﾝｷﾖｳｷﾞｶｲﾎﾝﾌ'

/** Scanned: the first screen of a transfer. */
function shown(fields: readonly TransactionField[] = TRANSFER): Rig {
  const rig = scanning()
  rig.scan(type3(rig, { fields }))
  return rig
}

/** Presses `Next` up to the code; what every screen before it said, one after the other. */
function readThrough(rig: Rig): string[] {
  const said: string[] = []
  while (rig.mode === 'transaction') {
    said.push(...rig.screen.runs.filter((run) => run.role === 'body').map((run) => run.text))
    rig.press('right')
  }
  return said
}

describe('a transfer', () => {
  it('shows currency, amount, payee account and payee name, then the code, then Ready', () => {
    const rig = shown()
    expect(isCameraOn(rig.token)).toBe(false)
    expect(rig.sounds.at(-1)).toBe('read')
    expect(rig.lcd).toEqual([
      'Transfer 1/2',
      'Currency',
      'JPY',
      'Amount',
      '1,234,567',
      'Payee bank',
      'ﾐﾗｲ ｴｷﾏｴ',
      'Cancel | Next',
    ])
    expect(screenCode(rig.screen)).toBeNull()
    rig.press('right')
    expect(rig.lcd).toEqual([
      'Transfer 2/2',
      'Payee account',
      'ﾌﾂｳ 1234567',
      'Payee name',
      'ｶ)ｱｵｿﾞﾗｼﾖｳｼﾞ',
      'Back | Next',
    ])
    expect(rig.notices('transaction-code')).toEqual([])
    const at = rig.now
    rig.press('right')
    const code = transactionCode(INSTANCE_KEY, TRANSFER, at, FORM)
    expect(rig.lcd).toEqual([
      'Transfer code',
      `${code.slice(0, 4)} ${code.slice(4)}`,
      'Back | Done',
    ])
    rig.press('right')
    expect(rig.mode).toBe('home-ready')
    const told = { purpose: 'transfer', transactionId: '01'.repeat(8) }
    const [details] = rig.notices('transaction-shown')
    expect(details).toEqual({ what: 'transaction-shown', ...told, fields: TRANSFER })
    const [answer] = rig.notices('transaction-code')
    expect(answer).toEqual({ what: 'transaction-code', ...told, code })
  })

  it('Back goes a screen back, from the code to the details; Cancel home', () => {
    const rig = shown()
    rig.press('right', 'left')
    expect(rig.lcd[0]).toBe('Transfer 1/2')
    rig.press('right', 'right')
    const code = screenCode(rig.screen)
    rig.press('left')
    expect(rig.lcd[0]).toBe('Transfer 2/2')
    expect(screenCode(rig.screen)).toBeNull()
    rig.press('right')
    expect(screenCode(rig.screen)).toBe(code)
    rig.press('left', 'left', 'left')
    expect(rig.mode).toBe('home-ready')
  })

  it('the code is of the minute of the press, also after Back', () => {
    const rig = shown()
    rig.press('right', 'right', 'left')
    rig.wait(25_000)
    rig.press('left')
    rig.wait(25_000)
    rig.press('right')
    rig.wait(25_000)
    rig.press('right')
    const code = screenCode(rig.screen) ?? ''
    const match = transactionMatch(INSTANCE_KEY, TRANSFER, code, rig.now, {
      ...FORM,
      windowSteps: 0,
    })
    expect(match).toBe(0)
    expect(rig.notices('transaction-code')).toHaveLength(2)
    expect(code).not.toBe(transactionCode(INSTANCE_KEY, TRANSFER, millis(rig.now - 75_000), FORM))
  })

  it('the longest names are on the LCD whole, over several screens', () => {
    expect(LONG_NAME).toHaveLength(48)
    const fields: TransactionField[] = [
      { label: 'payee-bank', value: 'ﾄｳｷﾖｳﾐﾗｲｼﾝﾖｳｷﾝｺ ﾎﾝﾃﾝｴｲｷﾞﾖｳﾌﾞ' },
      { label: 'payee-name', value: LONG_NAME },
      { label: 'operation', value: 'A'.repeat(48) },
    ]
    for (const lcd of [
      { width: 320, height: 240 },
      { width: 240, height: 240 },
      { width: 160, height: 128 },
    ]) {
      const rig = scanning({ lcd })
      rig.scan(type3(rig, { fields }))
      const pages = new Set<string>()
      const said: string[] = []
      while (rig.mode === 'transaction') {
        const bottom = lcd.height - 48
        for (const run of rig.screen.runs.filter(({ role }) => role === 'body')) {
          expect(run.x + run.width).toBeLessThanOrEqual(lcd.width)
          expect(run.y + run.height).toBeLessThanOrEqual(bottom)
          expect(run.text).not.toMatch(/^[ﾞﾟ]/)
          if (run.height === 24) said.push(run.text)
        }
        pages.add(rig.lcd[0] ?? '')
        rig.press('right')
      }
      expect(said.join('')).toBe(fields.map(({ value }) => value).join(''))
      expect(pages.size).toBeGreaterThan(1)
      expect(rig.mode).toBe('transaction-code')
    }
  })

  it('exactly the fields that were shown make the code', () => {
    const rig = shown()
    expect(readThrough(rig)).toEqual([
      'Currency',
      'JPY',
      'Amount',
      '1,234,567',
      'Payee bank',
      'ﾐﾗｲ ｴｷﾏｴ',
      'Payee account',
      'ﾌﾂｳ 1234567',
      'Payee name',
      'ｶ)ｱｵｿﾞﾗｼﾖｳｼﾞ',
    ])
    const code = screenCode(rig.screen) ?? ''
    for (const i of TRANSFER.keys()) {
      const other = TRANSFER.map((f, j) => (i === j ? { ...f, value: `${f.value}1` } : f))
      const window = { ...FORM, windowSteps: 1 }
      expect(transactionMatch(INSTANCE_KEY, other, code, rig.now, window)).toBeNull()
    }
  })

  it.each([
    ['0', '0'],
    ['999', '999'],
    ['1000', '1,000'],
    ['12345678.50', '12,345,678.50'],
    ['1,5', '1,5'],
    ['-2000', '-2000'],
  ])('the amount %s is shown as %s', (value, text) => {
    expect(shown([{ label: 'amount', value }]).lcd[2]).toBe(text)
  })
})

describe('a login', () => {
  it('shows that it is one: title, user and time', () => {
    const rig = scanning()
    rig.scan(type3(rig, { purpose: 'login', fields: LOGIN }))
    expect(rig.lcd).toEqual([
      'Login 1/1',
      'User ID',
      'aozora01',
      'Date',
      '2026-11-21 10:05',
      'Cancel | Next',
    ])
    rig.press('right')
    expect(rig.lcd[0]).toBe('Login code')
    expect(rig.notices('transaction-code')).toMatchObject([{ purpose: 'login' }])
  })

  it('something else is called neither login nor transfer', () => {
    const rig = scanning()
    const fields = [{ label: 'operation', value: 'UNLOCK USER' }] as const
    rig.scan(type3(rig, { purpose: 'other', fields }))
    expect(rig.lcd.slice(0, 3)).toEqual(['Confirm 1/1', 'Operation', 'UNLOCK USER'])
    rig.press('right')
    expect(rig.lcd[0]).toBe('Code')
  })
})

describe('time', () => {
  it('[S0-15] auto-off at any of the screens: nothing is left, and it can be scanned again', () => {
    for (const presses of [0, 1, 2]) {
      const rig = shown()
      for (let i = 0; i < presses; i += 1) rig.press('right')
      rig.wait(29_800)
      expect(rig.mode).not.toBeNull()
      rig.wait(200)
      expect(rig.mode).toBeNull()
      expect(rig.notices('forgot')).toEqual([])
      rig.hold()
      rig.press('right')
      rig.scan(type3(rig))
      expect(rig.mode).toBe('transaction')
    }
  })

  it('codes follow the clock of the token: the bank sees a drift of one step, and not of two', () => {
    for (const [offsetSeconds, match] of [
      [0, 0],
      [60, 1],
      [-60, -1],
      [120, null],
    ] as const) {
      const rig = shown()
      rig.token = { ...rig.token, clock: { ...rig.token.clock, offsetSeconds } }
      readThrough(rig)
      const code = screenCode(rig.screen) ?? ''
      const window = { ...FORM, windowSteps: 1 }
      // The press was 200 ms ago; the rig starts at a full minute, so that this is one step.
      expect(transactionMatch(INSTANCE_KEY, TRANSFER, code, rig.now, window)).toBe(match)
    }
  })

  it('a clock that gains 12 s a day is a step ahead after five days', () => {
    const rig = ready()
    const clock = { offsetSeconds: 0, driftSecondsPerDay: 12, since: rig.now }
    rig.token = { ...rig.token, clock }
    rig.wait(5 * 86_400_000)
    rig.hold()
    rig.press('right')
    rig.scan(type3(rig))
    readThrough(rig)
    const code = screenCode(rig.screen) ?? ''
    expect(code).toBe(transactionCode(INSTANCE_KEY, TRANSFER, after(rig.now, 60_000), FORM))
  })
})
