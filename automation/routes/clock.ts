import * as z from 'zod'
import { upcoming } from '../../lab/clock.ts'
import { millisSchema } from '../../lab/input-schema.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { err, ok } from '../../protocol/result.ts'
import { after, type Millis, millis } from '../../protocol/time.ts'
import { readMoment } from '../../scenario/moment.ts'
import { settled, settledSchema, worldOf } from '../context.ts'
import { problem } from '../problems.ts'
import { type Route, route } from '../route.ts'

/** Hours that Tokyo's clocks are ahead of UTC; Japan has no summer time. */
const TOKYO_HOURS = 9

const MOMENT: Bilingual = {
  ja: '日本時間の日時（例: 2026-11-24T10:00）、時差つきの日時（例: 2026-11-24T10:00:00+09:00）、または 1970 年からのミリ秒',
  en: 'a moment in Tokyo (2026-11-24T10:00), one with its zone (2026-11-24T10:00:00+09:00), or ms since the epoch',
}

const zoned = z.iso.datetime({ offset: true })

/** null: there is no such moment. */
function momentOf(given: string | number): Millis | null {
  const at =
    typeof given === 'number'
      ? given
      : (readMoment(given, TOKYO_HOURS) ??
        (zoned.safeParse(given).success ? Date.parse(given) : Number.NaN))
  const read = millisSchema.safeParse(at)
  return read.success ? millis(read.data) : null
}

/** A moment as testers write it, here as in scenarios and on the command line; ms for programs. */
export const momentSchema = z
  .union([z.int().min(0), z.string()])
  .refine((given) => momentOf(given) !== null, { params: { wanted: MOMENT } })
  .meta({
    description: MOMENT.en,
    examples: ['2026-11-24T10:00', '2026-11-24T10:00:00+09:00', 1_795_482_000_000],
  })

/** The virtual time of a moment that passed the schema. */
export function readGiven(given: string | number): Millis {
  const at = momentOf(given)
  if (at === null) throw new RangeError('not read by its schema')
  return at
}

const speedSchema = z
  .union([z.literal(0), z.literal(1), z.literal(10)])
  .describe('0: it stands; 1: as fast as real time; 10: ten times.')

/** Most deadlines in an answer. Assumption: years of monthly fees help nobody. */
const MOST_DEADLINES = 50

const read = route({
  method: 'GET',
  path: '/clock',
  operationId: 'getClock',
  tag: 'clock',
  summary: {
    ja: '仮想時刻、速さ、これから来る期限',
    en: 'Virtual time, its speed, and the deadlines ahead',
  },
  answer: z.object({
    at: z.number(),
    iso: z.string().describe('The same in UTC.'),
    speed: speedSchema,
    deadlines: z.array(z.object({ at: z.number(), what: z.string() })),
  }),
  async run({ host }) {
    const { world, clock } = await host.snapshot()
    const deadlines = upcoming(world).slice(0, MOST_DEADLINES)
    return ok({
      at: world.now,
      iso: new Date(world.now).toISOString(),
      speed: clock.speed,
      deadlines: deadlines.map(({ at, what }) => ({ at, what })),
    })
  },
})

const speed = route({
  method: 'PUT',
  path: '/clock/speed',
  operationId: 'setSpeed',
  tag: 'clock',
  summary: { ja: '時計の速さを決める（0 で止める）', en: 'Set the clock’s speed; 0 stops it' },
  body: z.strictObject({ speed: speedSchema }),
  answer: settledSchema,
  async run(context, { body }) {
    return settled(context, await context.host.command({ kind: 'speed', speed: body.speed }))
  },
})

const advance = route({
  method: 'POST',
  path: '/clock/advance',
  operationId: 'advance',
  tag: 'clock',
  summary: {
    ja: '時間を進める（長さ、時刻、または次の期限まで）。途中の期限はその時刻に起きる',
    en: 'Let time pass: by so much, to a moment, or to the next deadline; what is due happens on the way',
  },
  errors: ['nothing-to-wait-for'],
  body: z.union([
    z.strictObject({ ms: z.int().min(0) }),
    z.strictObject({ to: momentSchema }),
    z.strictObject({ toNextDeadline: z.literal(true) }),
  ]),
  answer: settledSchema,
  async run(context, { body }) {
    const { host } = context
    if ('toNextDeadline' in body) {
      return settled(context, await host.command({ kind: 'next-deadline' }))
    }
    if ('ms' in body) {
      const { now } = await worldOf(context)
      const far = !Number.isSafeInteger(now + body.ms)
      if (far) return err(problem('nothing-to-wait-for', 'body.ms'))
      return settled(context, await host.command({ kind: 'pass-to', at: after(now, body.ms) }))
    }
    const at = readGiven(body.to)
    return settled(context, await host.command({ kind: 'pass-to', at }))
  },
})

export const CLOCK_ROUTES: readonly Route[] = [read, speed, advance]
