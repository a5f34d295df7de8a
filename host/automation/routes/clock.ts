import * as z from 'zod'
import { upcoming } from '../../../lab/deadlines.ts'
import type { Bilingual } from '../../../protocol/bilingual.ts'
import { err, ok } from '../../../protocol/result.ts'
import { after } from '../../../protocol/time.ts'
import { settled, stateOf, worldOf } from '../bench.ts'
import { conditionSchema } from '../condition.ts'
import { momentSchema, readGiven } from '../moment.ts'
import { problem, problemInWords } from '../problems.ts'
import { type Route, route } from '../route.ts'
import { settledSchema } from '../schemas.ts'
import { vainWait } from '../unmet.ts'
import { WITHIN, waitUntil } from '../wait.ts'

const speedSchema = z
  .union([z.literal(0), z.literal(1), z.literal(10)])
  .describe('0: it stands; 1: as fast as real time; 10: ten times.')

/** How many deadlines are told. Ours: years of monthly fees are no help to anybody. */
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
  async run(bench, { body }) {
    return settled(bench, await bench.host.command({ kind: 'speed', speed: body.speed }))
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
  async run(bench, { body }) {
    const { host } = bench
    if ('toNextDeadline' in body) {
      return settled(bench, await host.command({ kind: 'next-deadline' }))
    }
    if ('ms' in body) {
      const { now } = await worldOf(bench)
      const far = !Number.isSafeInteger(now + body.ms)
      if (far) return err(problem('nothing-to-wait-for', 'body.ms'))
      return settled(bench, await host.command({ kind: 'pass-to', at: after(now, body.ms) }))
    }
    const at = readGiven(body.to)
    return settled(bench, await host.command({ kind: 'pass-to', at }))
  },
})

const wait = route({
  method: 'POST',
  path: '/wait-until',
  operationId: 'waitUntil',
  tag: 'clock',
  summary: {
    ja: '条件が満たされるまで待つ。止まっている時計は進められ、動いている時計は見守られる',
    en: 'Wait until a condition holds: a clock that stands is put forward, one that runs is watched',
  },
  errors: ['did-not-come'],
  body: conditionSchema.extend({ within: WITHIN }),
  answer: settledSchema.extend({ waitedMs: z.number().describe('Virtual time that passed.') }),
  async run(bench, { body: { within = DEFAULT_WAIT_MS, ...condition } }) {
    const { token: _, ...asked } = condition
    if (Object.keys(asked).length === 0) {
      return err(problemInWords('invalid', NOTHING_ASKED, 'body', CONDITIONS))
    }
    const from = (await worldOf(bench)).now
    const met = await waitUntil(bench, condition, within)
    const snapshot = await bench.host.snapshot()
    if (met) return ok({ ...stateOf(snapshot), waitedMs: snapshot.world.now - from })
    const waited = snapshot.world.now - from
    return err(problemInWords('did-not-come', vainWait(snapshot.world, condition, waited), 'body'))
  },
})

const DEFAULT_WAIT_MS = 60_000

const NOTHING_ASKED: Bilingual = {
  ja: '何を待つかがありません。choices の項目をひとつ以上指定してください（例: {"mode": "device-code"}）。',
  en: 'Nothing is waited for. Give one or more of those in choices, such as {"mode": "device-code"}.',
}

const CONDITIONS = Object.keys(conditionSchema.shape).filter((name) => name !== 'token')

export const CLOCK_ROUTES: readonly Route[] = [read, speed, advance, wait]
