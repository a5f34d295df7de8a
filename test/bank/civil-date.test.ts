import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilTime } from '../../bank/calendar.ts'
import { civilMillis, nextMidnight } from '../../bank/civil-date.ts'
import { exactTime, paddedTime } from '../../bank/exact-time.ts'
import { millis } from '../../protocol/time.ts'

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
