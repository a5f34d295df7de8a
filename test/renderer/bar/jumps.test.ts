import { describe, expect, it } from 'vitest'
import { LAST_START, type Millis, millis } from '../../../protocol/time.ts'
import { dateText, jumpTarget, parseJump, timeText } from '../../../renderer/bar/ClockJump.tsx'

/** A moment by the clock in Japan. */
function japan(month: number, day: number, hour: number, minute = 0, second = 0): Millis {
  return millis(Date.UTC(2026, month - 1, day, hour - 9, minute, second))
}

describe('where the clock may jump to', () => {
  const now = japan(11, 24, 10, 3, 12)

  it('is a date and a time of day in Japan', () => {
    expect(parseJump('2026-11-24', '10:04', now)).toEqual({ ok: true, value: japan(11, 24, 10, 4) })
    expect(parseJump('2026-12-01', '00:00:01', now)).toEqual({
      ok: true,
      value: japan(12, 1, 0, 0, 1),
    })
  })

  it('is never past; the present moment is none', () => {
    expect(parseJump('2026-11-24', '10:03:12', now)).toEqual({ ok: true, value: now })
    expect(parseJump('2026-11-24', '10:03:11', now)).toEqual({ ok: false, error: 'past' })
    expect(parseJump('2025-11-25', '10:03:12', now)).toEqual({ ok: false, error: 'past' })
  })

  it.each([
    ['', '10:00', 'no-date'],
    ['2026-11-31', '', 'no-date'],
    ['2026-13-01', '10:00', 'no-date'],
    ['2106-01-01', '00:00', 'out-of-range'],
  ])('is not %j at %j: %s', (date, time, error) => {
    expect(parseJump(date, time, now)).toEqual({ ok: false, error })
  })

  it('ends with the bench’s calendar', () => {
    expect(parseJump('2105-12-31', '23:59:59', now).ok).toBe(true)
    expect(dateText(LAST_START)).toBe('2105-12-31')
  })
})

describe('the leaps that are offered', () => {
  it('lead a minute, half an hour and thirty days on', () => {
    const now = japan(11, 24, 10, 3, 12)
    expect(jumpTarget('minute', now)).toBe(japan(11, 24, 10, 4, 12))
    expect(jumpTarget('half-hour', now)).toBe(japan(11, 24, 10, 33, 12))
    expect(jumpTarget('month', now)).toBe(japan(12, 24, 10, 3, 12))
  })

  it('lead to nine o’clock of the next day in Japan, whatever the day is in UTC', () => {
    expect(jumpTarget('morning', japan(11, 24, 10, 3, 12))).toBe(japan(11, 25, 9))
    expect(jumpTarget('morning', japan(11, 24, 8, 59, 59))).toBe(japan(11, 25, 9))
    expect(jumpTarget('morning', japan(11, 24, 0, 0, 0))).toBe(japan(11, 25, 9))
    expect(jumpTarget('morning', japan(11, 30, 23, 59, 59))).toBe(japan(12, 1, 9))
  })
})

describe('the moment that the fields hold at first', () => {
  it('is the next whole minute, so that it is not past', () => {
    expect(timeText(japan(11, 24, 10, 3, 12))).toBe('10:04:00')
    expect(timeText(japan(11, 24, 10, 3, 0))).toBe('10:03:00')
    expect(dateText(japan(11, 24, 0, 0, 1))).toBe('2026-11-24')
    expect(dateText(japan(11, 23, 23, 59, 59))).toBe('2026-11-23')
  })
})
