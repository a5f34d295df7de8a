import * as z from 'zod'
import { activeFaults } from '../../../lab/faults/active.ts'
import { BANK_OFFSET_LIMIT, DELAY_LIMIT, OFFSET_LIMIT } from '../../../lab/input-schema.ts'
import type { Input } from '../../../lab/types.ts'
import { ok, type Result } from '../../../protocol/result.ts'
import { type Bench, give, perform, type Settled, worldOf } from '../bench.ts'
import type { Problem } from '../problems.ts'
import { type Route, route } from '../route.ts'
import { settledSchema } from '../schemas.ts'
import { faultsOf, faultsSchema, MAIL_FAULTS, NETWORK_STATES } from '../views/faults.ts'

/** A delayed mail is so late where nothing is said, minutes. As in scenarios. */
const USUAL_DELAY = 10

export const faulty = settledSchema.extend({ faults: faultsSchema })

/** Gives a fault and tells how everything stands then. */
export async function putFault(
  bench: Bench,
  input: Input,
): Promise<Result<Settled & { readonly faults: z.infer<typeof faultsSchema> }, Problem>> {
  const done = await give(bench, input)
  return done.ok ? ok({ ...done.value, faults: faultsOf(await worldOf(bench)) }) : done
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
  run: async (bench) => ok(faultsOf(await worldOf(bench))),
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
  async run(bench) {
    const rights = activeFaults(await worldOf(bench)).map(({ right }) => right)
    const done = await perform(
      bench,
      rights.map((input) => ({ afterMs: 0, input })),
    )
    return done.ok ? ok({ ...done.value, faults: faultsOf(await worldOf(bench)) }) : done
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
  run: (bench, { body: { offsetSeconds } }) =>
    putFault(bench, { kind: 'bank-clock', offsetSeconds }),
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
  run: (bench, { body: { offsetSeconds } }) =>
    putFault(bench, { kind: 'phone-clock', offsetSeconds }),
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
  run: (bench, { body: { fault, minutes = USUAL_DELAY } }) =>
    putFault(bench, { kind: 'mail-fault', fault, minutes: fault === 'delayed' ? minutes : 0 }),
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
  run: (bench, { body: { state } }) => putFault(bench, { kind: 'network', state }),
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
  run: (bench) => putFault(bench, { kind: 'end-session' }),
})

export const FAULT_ROUTES: readonly Route[] = [
  read,
  clear,
  bankClock,
  phoneClock,
  mail,
  network,
  endSession,
]
