import * as z from 'zod'
import { inputSchema } from '../../../lab/input-schema.ts'
import { STRANGERS } from '../../../lab/types.ts'
import { err, ok } from '../../../protocol/result.ts'
import { give, perform, worldOf } from '../bench.ts'
import { problem } from '../problems.ts'
import { type Route, route } from '../route.ts'
import { settledSchema, tokenParam } from '../schemas.ts'
import { tokenOnDesk } from '../views/lcd.ts'
import { mailOf, mailSchema } from '../views/page.ts'

/** Most inputs of one request, and the longest time between two, ms. Ours. */
const MOST_INPUTS = 1000
const LONGEST_PAUSE_MS = 31 * 86_400_000

const afterMs = z
  .int()
  .min(0)
  .max(LONGEST_PAUSE_MS)
  .optional()
  .describe('Virtual time to let pass before it, ms; 0 where nothing is said.')

const inputs = route({
  method: 'POST',
  path: '/inputs',
  operationId: 'giveInputs',
  tag: 'desk',
  summary: {
    ja: '入力をそのまま渡す（ひとつ、または順番どおりの列。列は全部か、まったくなしか）',
    en: 'Give raw inputs: one, or several in order; of several all are given, or none',
  },
  errors: ['no-such-token', 'no-such-tab', 'desk-full'],
  body: z.union([
    z.strictObject({ input: inputSchema, afterMs }),
    z.strictObject({
      inputs: z
        .array(z.strictObject({ input: inputSchema, afterMs }))
        .min(1)
        .max(MOST_INPUTS),
    }),
  ]),
  answer: settledSchema,
  async run(bench, { body }) {
    const given = 'inputs' in body ? body.inputs : [body]
    return perform(
      bench,
      given.map((one) => ({ afterMs: one.afterMs ?? 0, input: one.input })),
    )
  },
})

const placeToken = route({
  method: 'POST',
  path: '/tokens',
  operationId: 'placeToken',
  tag: 'desk',
  summary: {
    ja: '銀行から届いたのではないトークンを机に置く',
    en: 'Put a token on the desk that the bank did not send',
  },
  errors: ['desk-full'],
  body: z.strictObject({ what: z.enum(STRANGERS) }),
  answer: settledSchema.extend({ token: z.int() }),
  async run(bench, { body: { what } }) {
    const done = await give(bench, { kind: 'place-token', what })
    if (!done.ok) return done
    const { tokens } = await worldOf(bench)
    return ok({ ...done.value, token: tokens.length - 1 })
  },
})

const takeAway = route({
  method: 'DELETE',
  path: '/tokens/{token}',
  operationId: 'takeTokenAway',
  tag: 'desk',
  summary: { ja: 'トークンを机から取り去る', en: 'Take a token off the desk' },
  errors: ['no-such-token'],
  params: tokenParam,
  answer: settledSchema,
  run: (bench, { params: { token } }) => give(bench, { kind: 'take-away', token }),
})

const cells = route({
  method: 'PUT',
  path: '/tokens/{token}/battery',
  operationId: 'changeCells',
  tag: 'desk',
  summary: { ja: '電池を入れ替える', en: 'Put other cells into a camera token' },
  errors: ['no-such-token', 'wrong-kind-of-token'],
  params: tokenParam,
  body: z.strictObject({ percent: z.int().min(0).max(100) }),
  answer: settledSchema,
  async run(bench, { params: { token }, body: { percent } }) {
    const device = tokenOnDesk(await worldOf(bench), token)
    if (!device.ok) return device
    if (device.value.kind !== 'camera-token') return err(problem('wrong-kind-of-token'))
    return give(bench, { kind: 'cells', token, percent })
  },
})

const mails = route({
  method: 'GET',
  path: '/mails',
  operationId: 'listMails',
  tag: 'desk',
  summary: { ja: '届いたメール（新しいものが最後）', en: 'The mails that arrived, newest last' },
  answer: z.array(mailSchema),
  async run(bench) {
    const { desk } = await worldOf(bench)
    return ok(desk.mailbox.map(({ mail, read }) => mailOf(mail, read)))
  },
})

const openMail = route({
  method: 'POST',
  path: '/mails/{mail}/open',
  operationId: 'openMail',
  tag: 'desk',
  summary: { ja: 'メールを開く', en: 'Open a mail' },
  errors: ['no-such-mail'],
  params: { mail: z.int().min(0) },
  answer: settledSchema,
  async run(bench, { params: { mail } }) {
    const { mailbox } = (await worldOf(bench)).desk
    const ids = mailbox.map((item) => item.mail.id)
    if (!ids.includes(mail)) {
      return err(problem('no-such-mail', 'path.mail', { choices: ids.map(String) }))
    }
    return give(bench, { kind: 'open-mail', mail })
  },
})

export const DESK_ROUTES: readonly Route[] = [inputs, placeToken, takeAway, cells, mails, openMail]
