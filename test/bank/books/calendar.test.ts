import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  civilMillis,
  civilTime,
  date,
  dateTime,
  exactTime,
  nextMidnight,
  paddedTime,
} from '../../../bank/calendar.ts'
import { millis } from '../../../protocol/time.ts'

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

const TOKYO = 9

describe('dates', () => {
  it('are the inverse of the calendar, to the minute', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e9 }),
        fc.constantFrom(-11, -3.5, 0, 5.5, 9),
        (n, h) => {
          const at = millis(n * 60_000)
          expect(civilMillis(civilTime(at, h), h)).toBe(at)
        },
      ),
    )
  })

  it('know the leap day: a year after 29 February it is 1 March', () => {
    const leap = { year: 2028, month: 2, day: 29, hour: 8, minute: 0 }
    expect(civilTime(civilMillis(leap, TOKYO), TOKYO)).toEqual(leap)
    expect(civilTime(civilMillis({ ...leap, year: 2029 }, TOKYO), TOKYO)).toEqual({
      year: 2029,
      month: 3,
      day: 1,
      hour: 8,
      minute: 0,
    })
  })

  it('begin anew at midnight in the zone of the bank, on either side of it', () => {
    const midnight = Date.UTC(2026, 10, 30, 15)
    expect(nextMidnight(millis(midnight - 1), TOKYO)).toBe(midnight)
    expect(nextMidnight(millis(midnight), TOKYO)).toBe(midnight + 86_400_000)
  })

  it('are written with two digits, to the minute and to the second', () => {
    const at = millis(Date.UTC(2012, 3, 5, 1, 6, 9, 999))
    expect(paddedTime(at, TOKYO)).toEqual({
      ja: '2012年04月05日 10時06分',
      en: '5 Apr 2012, 10:06',
    })
    expect(exactTime(at, TOKYO)).toEqual({
      ja: '2012年04月05日 10時06分09秒',
      en: '5 Apr 2012, 10:06:09',
    })
  })
})
