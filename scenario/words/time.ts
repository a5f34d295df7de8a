import * as z from 'zod'
import { upcoming } from '../../lab/clock.ts'
import { LAST_MOMENT } from '../../lab/input-schema.ts'
import { listed } from '../../protocol/did-you-mean.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS, type Millis, millis } from '../../protocol/time.ts'
import { type Cannot, cannot, type ScenarioContext } from '../context.ts'
import {
  MOMENT_PATTERN,
  midnight,
  readMoment,
  readTime,
  TIME_PATTERN,
  writeMoment,
} from '../moment.ts'
import { DEADLINES } from '../names.ts'
import { type Word, word } from './word.ts'

const UNITS = {
  ms: 1,
  s: 1000,
  second: 1000,
  seconds: 1000,
  min: MINUTE_MS,
  minute: MINUTE_MS,
  minutes: MINUTE_MS,
  h: HOUR_MS,
  hour: HOUR_MS,
  hours: HOUR_MS,
  day: DAY_MS,
  days: DAY_MS,
} as const

/** Longest single wait: the century of the messages' clock. */
const LONGEST = LAST_MOMENT

/** Time that passes. */
export const TIME_WORDS: readonly Word[] = [
  word({
    name: 'wait-for',
    group: 'time',
    phrases: ['wait for <what>'],
    main: 'what',
    shape: { what: z.enum(DEADLINES) },
    explains: [
      '時間がもたらす次の出来事（`auto-off`、`parcel` など）まで待つ。',
      'Waits for something that time brings: `auto-off`, `parcel`, `session-timeout` …',
    ],
    says: ({ what }) => [`${what}まで待つ`, `wait for ${what}`],
    act(context, { what }) {
      if (context.hands.waitFor(what)) return null
      const ahead = listed([...new Set(upcoming(context.hands.world).map((one) => one.what))])
      return cannot(
        'nothing-ahead',
        `「${what}」は予定されていません。予定されているのは ${ahead} です。`,
        `Nothing brings ${what} now. What lies ahead: ${ahead}.`,
      )
    },
  }),
  word({
    name: 'wait-until',
    group: 'time',
    phrases: ['wait until <time:text>'],
    main: 'time',
    shape: {
      time: z
        .string()
        .regex(new RegExp(`${MOMENT_PATTERN}|${TIME_PATTERN}`))
        .refine(isWhen),
    },
    explains: [
      '時刻（`08:09`）または日時（`2026-12-03T23:59:59`）まで待つ。',
      'Waits until a time of this day (`08:09`) or a date and time (`2026-12-03T23:59:59`).',
    ],
    says: ({ time }) => [`${time}まで待つ`, `wait until ${time}`],
    act(context, { time }) {
      const { utcOffsetHours } = context.hands.world.bank.policy
      const ofDay = readTime(time)
      const at =
        ofDay === null
          ? readMoment(time, utcOffsetHours)
          : millis(midnight(context.hands.now, 0, utcOffsetHours) + ofDay)
      return go(context, at, time)
    },
  }),
  word({
    name: 'next-day',
    group: 'time',
    phrases: ['next day[ <time>]', 'next day at <time>'],
    main: 'time',
    shape: { time: z.string().regex(new RegExp(TIME_PATTERN)).refine(isWhen).optional() },
    explains: [
      '翌日の時刻まで待つ（省略すると09:00）。',
      'Waits until a time of the next day; 09:00 unless told.',
    ],
    says: ({ time = '09:00' }) => [`翌日${time}まで待つ`, `next day ${time}`],
    act(context, { time = '09:00' }) {
      const ofDay = readTime(time)
      const { utcOffsetHours } = context.hands.world.bank.policy
      const day = midnight(context.hands.now, 1, utcOffsetHours)
      return go(context, ofDay === null ? null : millis(day + ofDay), time)
    },
  }),
  word({
    name: 'wait',
    group: 'time',
    phrases: ['wait <for:num> <unit>', 'wait <for:num>'],
    main: 'for',
    shape: { for: z.number().min(0), unit: z.enum(unitNames()).optional() },
    explains: [
      '待つ: `wait 30 s`、`wait 2 days`（単位がなければ秒）。',
      'Lets time pass: `wait 30 s`, `wait 2 days`; seconds where no unit is told.',
    ],
    says: (args) => [
      `${args.for} ${args.unit ?? 's'} 待つ`,
      `wait ${args.for} ${args.unit ?? 's'}`,
    ],
    act(context, args) {
      const ms = Math.round(args.for * UNITS[args.unit ?? 's'])
      const at = context.hands.now + ms
      return go(context, at > LONGEST ? null : millis(at), String(args.for))
    },
  }),
]

function go(context: ScenarioContext, at: Millis | null, said: string): Cannot | null {
  const { hands } = context
  if (at === null || at > LAST_MOMENT) {
    return cannot(
      'no-moment',
      `「${said}」という日時はありません。`,
      `There is no moment "${said}".`,
    )
  }
  if (at < hands.now) {
    const { utcOffsetHours } = hands.world.bank.policy
    const now = writeMoment(hands.now, utcOffsetHours)
    return cannot(
      'past',
      `「${said}」は過ぎています（現在 ${now}）。日付を付けるか、next day を使ってください。`,
      `${said} has passed: it is ${now}. Give the date, or say "next day".`,
    )
  }
  hands.waitUntil(at)
  return null
}

/** Whether such a time or day exists; the zone does not matter for that. */
function isWhen(text: string): boolean {
  return readTime(text) !== null || readMoment(text, 0) !== null
}

function unitNames(): (keyof typeof UNITS)[] {
  return Object.keys(UNITS).filter((name): name is keyof typeof UNITS => Object.hasOwn(UNITS, name))
}
