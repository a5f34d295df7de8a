import * as z from 'zod'
import { MOST_DRIFT } from '../../../firmware/clock.ts'
import { SLOT_BYTES } from '../../../firmware/flash.ts'
import { OFFSET_LIMIT } from '../../../lab/input-schema.ts'
import { err, ok, type Result } from '../../../protocol/result.ts'
import { type Bench, worldOf } from '../bench.ts'
import { type Problem, problem } from '../problems.ts'
import { type Route, route } from '../route.ts'
import { tokenParam } from '../schemas.ts'
import { tokenOnDesk } from '../views/lcd.ts'
import { faulty, putFault } from './faults.ts'

/** Faults of cells and memory are those of a camera token: a key-fob has neither to get at. */
async function cameraToken(bench: Bench, token: number): Promise<Result<null, Problem>> {
  const device = tokenOnDesk(await worldOf(bench), token)
  if (!device.ok) return device
  return device.value.kind === 'camera-token' ? ok(null) : err(problem('wrong-kind-of-token'))
}

const clock = route({
  method: 'PUT',
  path: '/faults/tokens/{token}/clock',
  operationId: 'setTokenClock',
  tag: 'fault',
  summary: {
    ja: 'トークンの時計をずらす（秒）。driftSecondsPerDay は 1 日あたりの進み（秒）',
    en: 'Set a token’s clock wrong by so many seconds; driftSecondsPerDay: gained a day from now on',
  },
  errors: ['no-such-token'],
  params: tokenParam,
  body: z.strictObject({
    offsetSeconds: z.number().min(-OFFSET_LIMIT).max(OFFSET_LIMIT),
    driftSecondsPerDay: z
      .number()
      .min(-MOST_DRIFT)
      .max(MOST_DRIFT)
      .optional()
      .describe('0 where nothing is said.'),
  }),
  answer: faulty,
  run: (bench, { params: { token }, body: { offsetSeconds, driftSecondsPerDay = 0 } }) =>
    putFault(bench, { kind: 'token-clock', token, offsetSeconds, driftSecondsPerDay }),
})

const tornWrite = route({
  method: 'PUT',
  path: '/faults/tokens/{token}/torn-write',
  operationId: 'setTornWrite',
  tag: 'fault',
  summary: {
    ja: '次のフラッシュ書き込みを指定したバイトで途切れさせる（null で取り消し）',
    en: 'The token’s next flash write ends after so many bytes; null: it does not',
  },
  errors: ['no-such-token', 'wrong-kind-of-token'],
  params: tokenParam,
  body: z.strictObject({ byte: z.int().min(0).max(SLOT_BYTES).nullable() }),
  answer: faulty,
  async run(bench, { params: { token }, body: { byte } }) {
    const camera = await cameraToken(bench, token)
    return camera.ok ? putFault(bench, { kind: 'torn-write', token, byte }) : camera
  },
})

const cells = route({
  method: 'PUT',
  path: '/faults/tokens/{token}/cells',
  operationId: 'setCells',
  tag: 'fault',
  summary: {
    ja: '残量を指定した電池に入れ替える（%）',
    en: 'Put cells with so many percent into a camera token',
  },
  errors: ['no-such-token', 'wrong-kind-of-token'],
  params: tokenParam,
  body: z.strictObject({ percent: z.int().min(0).max(100) }),
  answer: faulty,
  async run(bench, { params: { token }, body: { percent } }) {
    const camera = await cameraToken(bench, token)
    return camera.ok ? putFault(bench, { kind: 'cells', token, percent }) : camera
  },
})

const powerCut = route({
  method: 'POST',
  path: '/faults/tokens/{token}/power-cut',
  operationId: 'cutPower',
  tag: 'fault',
  summary: { ja: '電池を抜いてすぐ戻す', en: 'Pull the cells out and put them back' },
  errors: ['no-such-token', 'wrong-kind-of-token'],
  params: tokenParam,
  answer: faulty,
  async run(bench, { params: { token } }) {
    const camera = await cameraToken(bench, token)
    return camera.ok ? putFault(bench, { kind: 'power-cut', token }) : camera
  },
})

export const TOKEN_FAULT_ROUTES: readonly Route[] = [clock, tornWrite, cells, powerCut]
