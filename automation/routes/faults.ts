import * as z from 'zod'
import { SLOT_BYTES } from '../../firmware/camera-token/flash.ts'
import { MOST_DRIFT, tokenTime } from '../../firmware/clock.ts'
import { activeFaults, tornAt } from '../../lab/faults.ts'
import { BANK_OFFSET_LIMIT, DELAY_LIMIT, OFFSET_LIMIT } from '../../lab/input-schema.ts'
import type { Input } from '../../lab/inputs.ts'
import type { World } from '../../lab/world.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import {
  give,
  perform,
  type RouteContext,
  type Settled,
  settledSchema,
  worldOf,
} from '../context.ts'
import { type Problem, problem } from '../problems.ts'
import { type Route, route } from '../route.ts'
import { tokenOnDesk, tokenParam } from './tokens.ts'

const kindSchema = z.enum([
  'bank-clock',
  'network',
  'mail',
  'phone-clock',
  'token-clock',
  'torn-write',
  'cells',
])

const MAIL_FAULTS = ['none', 'delayed', 'lost', 'junked'] as const
const NETWORK_STATES = ['up', 'cut-before', 'cut-after'] as const

const faultsSchema = z.object({
  active: z
    .array(z.object({ kind: kindSchema, token: z.int().nullable() }))
    .readonly()
    .describe('What is out of order now; `token`: its number, null where it is about none.'),
  bankClock: z.object({ offsetSeconds: z.number() }),
  phoneClock: z.object({ offsetSeconds: z.number() }),
  mail: z.object({
    fault: z.enum(MAIL_FAULTS),
    minutes: z.number(),
    underWay: z.int().describe('Mails that are late already, and will come.'),
  }),
  network: z.object({ state: z.enum(NETWORK_STATES) }),
  tokens: z
    .array(
      z.object({
        token: z.int(),
        clock: z.object({
          offsetSeconds: z.number().describe('How wrong it is now.'),
          driftSecondsPerDay: z.number(),
        }),
        tornWrite: z.object({
          byte: z.int().nullable().describe('null: the next write is not disturbed.'),
        }),
        cells: z.object({
          percent: z.number().nullable().describe('null: it has none to change.'),
        }),
      }),
    )
    .readonly(),
})

/** Everything that can be out of order, as it stands now. */
function faultsOf(world: World): z.infer<typeof faultsSchema> {
  const { faults, phone, tokens, away, now } = world
  const { mail, network, mailUnderWay, bankOffsetMs } = faults
  return {
    active: activeFaults(world).map(({ kind, token }) => ({ kind, token })),
    bankClock: { offsetSeconds: bankOffsetMs / 1000 },
    phoneClock: { offsetSeconds: phone.clockOffsetMs / 1000 },
    mail: { ...mail, underWay: mailUnderWay.length },
    network: { state: network },
    tokens: tokens.flatMap((device, token) => {
      if (away.includes(token)) return []
      const { clock } = device
      const { driftSecondsPerDay } = clock
      const offsetSeconds = (tokenTime(clock, now) - now) / 1000
      return [
        {
          token,
          clock: { offsetSeconds, driftSecondsPerDay },
          tornWrite: { byte: tornAt(world, token) },
          cells: { percent: device.kind === 'camera-token' ? device.battery : null },
        },
      ]
    }),
  }
}

/** Delay of a delayed mail if none is given, minutes; the same as in scenarios. */
const USUAL_DELAY = 10

const faulty = settledSchema.extend({ faults: faultsSchema })

/** Sets a fault and answers with the state of all faults after it. */
async function putFault(
  context: RouteContext,
  input: Input,
): Promise<Result<Settled & { readonly faults: z.infer<typeof faultsSchema> }, Problem>> {
  const done = await give(context, input)
  return done.ok ? ok({ ...done.value, faults: faultsOf(await worldOf(context)) }) : done
}

const read = route({
  method: 'GET',
  path: '/faults',
  operationId: 'getFaults',
  tag: 'fault',
  summary: {
    ja: '今ある故障と、それぞれの値',
    en: 'What is out of order, and how all of it stands',
  },
  answer: faultsSchema,
  run: async (context) => ok(faultsOf(await worldOf(context))),
})

const clear = route({
  method: 'DELETE',
  path: '/faults',
  operationId: 'clearFaults',
  tag: 'fault',
  summary: {
    ja: 'すべての故障を直す（遅れているメールはそのまま届く）',
    en: 'Put everything right; mails that are late already come when they come',
  },
  answer: faulty,
  async run(context) {
    const rights = activeFaults(await worldOf(context)).map(({ right }) => right)
    const done = await perform(
      context,
      rights.map((input) => ({ afterMs: 0, input })),
    )
    return done.ok ? ok({ ...done.value, faults: faultsOf(await worldOf(context)) }) : done
  },
})

const bankClock = route({
  method: 'PUT',
  path: '/faults/bank-clock',
  operationId: 'setBankClock',
  tag: 'fault',
  summary: {
    ja: '金融機関の時計をずらす（秒。0 で正しい時刻）',
    en: 'Set the bank’s clock wrong by so many seconds; 0: it is right',
  },
  body: z.strictObject({
    offsetSeconds: z.number().min(-BANK_OFFSET_LIMIT).max(BANK_OFFSET_LIMIT),
  }),
  answer: faulty,
  run: (context, { body: { offsetSeconds } }) =>
    putFault(context, { kind: 'bank-clock', offsetSeconds }),
})

const phoneClock = route({
  method: 'PUT',
  path: '/faults/phone-clock',
  operationId: 'setPhoneClock',
  tag: 'fault',
  summary: {
    ja: 'スマートフォンの時計をずらす（秒。0 で正しい時刻）',
    en: 'Set the phone’s clock wrong by so many seconds; 0: it is right',
  },
  body: z.strictObject({ offsetSeconds: z.number().min(-OFFSET_LIMIT).max(OFFSET_LIMIT) }),
  answer: faulty,
  run: (context, { body: { offsetSeconds } }) =>
    putFault(context, { kind: 'phone-clock', offsetSeconds }),
})

const mail = route({
  method: 'PUT',
  path: '/faults/mail',
  operationId: 'setMailFault',
  tag: 'fault',
  summary: {
    ja: '以後のメールを遅延（minutes 分）・紛失・迷惑メール扱いにする（none で正常）',
    en: 'Mails sent from now on are delayed (by minutes), lost, or taken for junk; none: they arrive',
  },
  body: z.strictObject({
    fault: z.enum(MAIL_FAULTS),
    minutes: z
      .int()
      .min(0)
      .max(DELAY_LIMIT)
      .optional()
      .describe(`Of delayed mails; ${USUAL_DELAY} where nothing is said.`),
  }),
  answer: faulty,
  run: (context, { body: { fault, minutes = USUAL_DELAY } }) =>
    putFault(context, { kind: 'mail-fault', fault, minutes: fault === 'delayed' ? minutes : 0 }),
})

const network = route({
  method: 'PUT',
  path: '/faults/network',
  operationId: 'setNetwork',
  tag: 'fault',
  summary: {
    ja: '回線を切る（cut-before: 要求が届かない、cut-after: 応答が戻らない、up: 正常）',
    en: 'Cut the line: cut-before, a request never arrives; cut-after, the answer never comes back; up, it is right',
  },
  body: z.strictObject({ state: z.enum(NETWORK_STATES) }),
  answer: faulty,
  run: (context, { body: { state } }) => putFault(context, { kind: 'network', state }),
})

const endSession = route({
  method: 'POST',
  path: '/faults/end-session',
  operationId: 'endBankSession',
  tag: 'fault',
  summary: {
    ja: 'ログイン中のセッションを銀行の側で切る',
    en: 'The bank forgets the session that is logged in',
  },
  answer: faulty,
  run: (context) => putFault(context, { kind: 'end-session' }),
})

/** Battery and memory faults need a camera token: a key-fob's cannot be reached. */
async function cameraToken(context: RouteContext, token: number): Promise<Result<null, Problem>> {
  const device = tokenOnDesk(await worldOf(context), token)
  if (!device.ok) return device
  return device.value.kind === 'camera-token' ? ok(null) : err(problem('wrong-kind-of-token'))
}

const tokenClock = route({
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
  run: (context, { params: { token }, body: { offsetSeconds, driftSecondsPerDay = 0 } }) =>
    putFault(context, { kind: 'token-clock', token, offsetSeconds, driftSecondsPerDay }),
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
  async run(context, { params: { token }, body: { byte } }) {
    const camera = await cameraToken(context, token)
    return camera.ok ? putFault(context, { kind: 'torn-write', token, byte }) : camera
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
  async run(context, { params: { token }, body: { percent } }) {
    const camera = await cameraToken(context, token)
    return camera.ok ? putFault(context, { kind: 'cells', token, percent }) : camera
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
  async run(context, { params: { token } }) {
    const camera = await cameraToken(context, token)
    return camera.ok ? putFault(context, { kind: 'power-cut', token }) : camera
  },
})

export const FAULT_ROUTES: readonly Route[] = [
  read,
  clear,
  bankClock,
  phoneClock,
  mail,
  network,
  endSession,
  tokenClock,
  tornWrite,
  cells,
  powerCut,
]
