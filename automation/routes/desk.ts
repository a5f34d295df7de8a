import * as z from 'zod'
import type { Mail } from '../../bank/page.ts'
import { codeIn } from '../../lab/hands.ts'
import { inputSchema } from '../../lab/input-schema.ts'
import { STRANGERS } from '../../lab/inputs.ts'
import { err, ok } from '../../protocol/result.ts'
import { give, perform, settledSchema, worldOf } from '../context.ts'
import { bilingualSchema, problem } from '../problems.ts'
import { type Route, route } from '../route.ts'
import { both, textsOf } from './page.ts'
import { tokenOnDesk, tokenParam } from './tokens.ts'

/**
 * Most inputs of one request, and the longest pause before one, ms. Assumption: enough for a whole
 * scenario.
 */
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
  async run(context, { body }) {
    const given = 'inputs' in body ? body.inputs : [body]
    return perform(
      context,
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
  async run(context, { body: { what } }) {
    const done = await give(context, { kind: 'place-token', what })
    if (!done.ok) return done
    const { tokens } = await worldOf(context)
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
  run: (context, { params: { token } }) => give(context, { kind: 'take-away', token }),
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
  async run(context, { params: { token }, body: { percent } }) {
    const device = tokenOnDesk(await worldOf(context), token)
    if (!device.ok) return device
    if (device.value.kind !== 'camera-token') return err(problem('wrong-kind-of-token'))
    return give(context, { kind: 'cells', token, percent })
  },
})

export const mailSchema = z.object({
  mail: z.int(),
  at: z.number().describe('Virtual time of arrival, ms since the epoch.'),
  from: z.string(),
  to: z.string(),
  template: z.string(),
  subject: bilingualSchema,
  read: z.boolean(),
  code: z.string().nullable().describe('Text of the 2-D code in it; null: none.'),
  text: bilingualSchema,
})

function mailOf(mail: Mail, read: boolean): z.infer<typeof mailSchema> {
  const { id, at, from, to, template, subject, blocks } = mail
  const text = both(blocks.flatMap(textsOf), '\n')
  return { mail: id, at, from, to, template, subject, read, code: codeIn(blocks), text }
}

const mails = route({
  method: 'GET',
  path: '/mails',
  operationId: 'listMails',
  tag: 'desk',
  summary: { ja: '届いたメール（新しいものが最後）', en: 'The mails that arrived, newest last' },
  answer: z.array(mailSchema),
  async run(context) {
    const { desk } = await worldOf(context)
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
  async run(context, { params: { mail } }) {
    const { mailbox } = (await worldOf(context)).desk
    const ids = mailbox.map((item) => item.mail.id)
    if (!ids.includes(mail)) {
      return err(problem('no-such-mail', 'path.mail', { choices: ids.map(String) }))
    }
    return give(context, { kind: 'open-mail', mail })
  },
})

export const DESK_ROUTES: readonly Route[] = [inputs, placeToken, takeAway, cells, mails, openMail]
