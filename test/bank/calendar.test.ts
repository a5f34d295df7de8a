import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilTime, date, dateTime } from '../../bank/calendar.ts'
import { millis } from '../../protocol/time.ts'

describe('calendar', () => {
  it('agrees with the platform for every day of 600 years and any minute', () => {
    const range = { min: Date.UTC(1900, 0, 1), max: Date.UTC(2500, 0, 1) }
    fc.assert(
      fc.property(fc.integer(range), fc.constantFrom(-11, 0, 5.5, 9), (at, offset) => {
        const there = new Date(at + offset * 3_600_000)
        expect(civilTime(millis(at), offset)).toEqual({
          year: there.getUTCFullYear(),
          month: there.getUTCMonth() + 1,
          day: there.getUTCDate(),
          hour: there.getUTCHours(),
          minute: there.getUTCMinutes(),
        })
      }),
      { seed: 9, numRuns: 2000 },
    )
  })

  it('writes dates of Tokyo in both languages, over a leap day and a year end', () => {
    const leap = millis(Date.UTC(2028, 1, 28, 15, 0))
    expect(date(leap, 9)).toEqual({ ja: '2028年2月29日', en: '29 Feb 2028' })
    const newYear = millis(Date.UTC(2026, 11, 31, 15, 5))
    expect(dateTime(newYear, 9)).toEqual({
      ja: '2027年1月1日 00時05分',
      en: '1 Jan 2027, 00:05',
    })
  })
})
