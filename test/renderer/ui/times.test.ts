import { describe, expect, it } from 'vitest'
import { millis } from '../../../protocol/time.ts'
import { virtualAt } from '../../../renderer/bench/virtual-time.ts'
import { calendarDay, spanOf, timeOfDay } from '../../../renderer/ui/format.ts'
import { freshSeed, parseSeed, parseStart, startText } from '../../../renderer/ui/start-time.ts'

const TEN_IN_TOKYO = millis(Date.UTC(2026, 10, 21, 1, 0, 0))

describe('virtual time in a window', () => {
  it('follows wall time at its speed, stands while paused, and never goes before its anchor', () => {
    const anchor = { anchorWall: 5_000, anchorVirtual: TEN_IN_TOKYO }
    expect(virtualAt({ ...anchor, speed: 1 }, 6_500)).toBe(TEN_IN_TOKYO + 1_500)
    expect(virtualAt({ ...anchor, speed: 10 }, 6_500)).toBe(TEN_IN_TOKYO + 15_000)
    expect(virtualAt({ ...anchor, speed: 0 }, 9_999)).toBe(TEN_IN_TOKYO)
    expect(virtualAt({ ...anchor, speed: 10 }, 4_000)).toBe(TEN_IN_TOKYO)
  })

  it('is shown in Japanese time in both languages', () => {
    expect(timeOfDay('ja', TEN_IN_TOKYO)).toBe('10:00:00')
    expect(timeOfDay('en', TEN_IN_TOKYO)).toBe('10:00:00')
    expect(calendarDay('ja', TEN_IN_TOKYO)).toBe('2026年11月21日(土)')
    expect(calendarDay('en', TEN_IN_TOKYO)).toBe('Sat, 21 Nov 2026')
  })

  it('words a span in the unit that says it well', () => {
    expect(spanOf(-5)).toEqual({ unit: 'seconds', count: 0 })
    expect(spanOf(11_200)).toEqual({ unit: 'seconds', count: 12 })
    expect(spanOf(15 * 60_000)).toEqual({ unit: 'minutes', count: 15 })
    expect(spanOf(5 * 3_600_000)).toEqual({ unit: 'hours', count: 5 })
    expect(spanOf(7 * 86_400_000)).toEqual({ unit: 'days', count: 7 })
  })
})

describe('the start of a new session', () => {
  it('reads the date field as the wall clock in Japan, and writes it back', () => {
    expect(parseStart('2026-11-21T10:00')).toEqual({ ok: true, value: TEN_IN_TOKYO })
    expect(startText(TEN_IN_TOKYO)).toBe('2026-11-21T10:00')
  })

  it.each([
    ['', 'no-date'],
    ['2026-11-21', 'no-date'],
    ['2026-13-40T10:00', 'no-date'],
    ['1969-12-31T10:00', 'out-of-range'],
    ['2999-01-01T00:00', 'out-of-range'],
  ])('refuses %j with %s', (text, error) => {
    expect(parseStart(text)).toEqual({ ok: false, error })
  })

  it('takes any short seed, and draws one that it would take', () => {
    expect(parseSeed('  seven ')).toEqual({ ok: true, value: 'seven' })
    expect(parseSeed('  ')).toEqual({ ok: false, error: 'no-seed' })
    expect(parseSeed('x'.repeat(65))).toEqual({ ok: false, error: 'seed-too-long' })
    expect(parseSeed(freshSeed()).ok).toBe(true)
  })
})
