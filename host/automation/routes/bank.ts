import * as z from 'zod'
import { NAME_LIMIT, TYPED_LIMIT } from '../../../lab/input-schema.ts'
import type { World } from '../../../lab/types.ts'
import { err, ok } from '../../../protocol/result.ts'
import { give, perform, worldOf } from '../bench.ts'
import { type Problem, problem } from '../problems.ts'
import { type Route, route } from '../route.ts'
import { settledSchema } from '../schemas.ts'
import { actionsOf, bilingualSchema, fieldsOf, pageOf, pageSchema } from '../views/page.ts'

const name = z.string().min(1).max(NAME_LIMIT)

/** Time between two keystrokes, ms. Ours, as a customer's hands have it in `lab/hands.ts`. */
const KEYSTROKE_MS = 150

const page = route({
  method: 'GET',
  path: '/bank/page',
  operationId: 'getPage',
  tag: 'bank',
  summary: {
    ja: '銀行の画面（入力欄、操作、メッセージ、文字、二次元コード）',
    en: 'The bank’s page: fields, actions, messages, texts, 2-D code',
  },
  answer: pageSchema,
  async run(bench) {
    return ok(pageOf((await worldOf(bench)).desk.browser))
  },
})

/** Why a value cannot stand in a field of the page; null: it can. */
function unfit({ desk }: World, field: string, value: string, where: string): Problem | null {
  const fields = fieldsOf(desk.browser.page)
  const found = fields.find((one) => one.name === field)
  if (found === undefined) {
    return problem('no-such-field', where, { choices: fields.map((one) => one.name) })
  }
  const { options } = found
  return options.length === 0 || options.includes(value)
    ? null
    : problem('no-such-option', where, { choices: options })
}

const type = route({
  method: 'POST',
  path: '/bank/type',
  operationId: 'type',
  tag: 'bank',
  summary: {
    ja: '入力欄に打ち込む（keystrokes: true で一文字ずつ、150 ms おきに）',
    en: 'Type into a field; with keystrokes: true one key after the other, 150 ms apart',
  },
  errors: ['no-such-field', 'no-such-option'],
  body: z.strictObject({
    field: name,
    value: z.string().max(TYPED_LIMIT),
    keystrokes: z.boolean().optional(),
  }),
  answer: settledSchema,
  async run(bench, { body: { field, value, keystrokes = false } }) {
    const problemThere = unfit(await worldOf(bench), field, value, 'body.field')
    if (problemThere !== null) return err(problemThere)
    if (!keystrokes || value === '') return give(bench, { kind: 'type', field, value })
    const characters = [...value]
    return perform(
      bench,
      characters.map((_, n) => ({
        afterMs: KEYSTROKE_MS,
        input: { kind: 'type', field, value: characters.slice(0, n + 1).join('') },
      })),
    )
  },
})

const fill = route({
  method: 'POST',
  path: '/bank/fill',
  operationId: 'fill',
  tag: 'bank',
  summary: {
    ja: '複数の入力欄を一度に埋める（ひとつでも無ければ何もしない）',
    en: 'Fill in several fields at once; nothing is done where one of them is missing',
  },
  errors: ['no-such-field', 'no-such-option'],
  body: z.strictObject({ fields: z.record(name, z.string().max(TYPED_LIMIT)) }),
  answer: settledSchema,
  async run(bench, { body: { fields } }) {
    const world = await worldOf(bench)
    const entries = Object.entries(fields)
    for (const [field, value] of entries) {
      const problemThere = unfit(world, field, value, `body.fields.${field}`)
      if (problemThere !== null) return err(problemThere)
    }
    return perform(
      bench,
      entries.map(([field, value]) => ({ afterMs: 0, input: { kind: 'type', field, value } })),
    )
  },
})

const click = route({
  method: 'POST',
  path: '/bank/click',
  operationId: 'click',
  tag: 'bank',
  summary: {
    ja: '画面のボタンやメニューを押す',
    en: 'Click a button or a menu entry of the page',
  },
  errors: ['no-such-action'],
  body: z.strictObject({ action: name }),
  answer: settledSchema.extend({
    page: z.string().describe('Name of the page that came.'),
    alerts: z.array(z.string()).readonly().describe('Codes of its messages.'),
  }),
  async run(bench, { body: { action } }) {
    const choices = actionsOf((await worldOf(bench)).desk.browser.page).map((one) => one.action)
    if (!choices.includes(action)) {
      return err(problem('no-such-action', 'body.action', { choices }))
    }
    const done = await give(bench, { kind: 'click', action })
    if (!done.ok) return done
    const { id, alerts } = (await worldOf(bench)).desk.browser.page
    return ok({ ...done.value, page: id, alerts: alerts.map(({ code }) => code) })
  },
})

const back = route({
  method: 'POST',
  path: '/bank/back',
  operationId: 'back',
  tag: 'bank',
  summary: { ja: 'ブラウザの「戻る」', en: 'The browser’s “back”' },
  answer: settledSchema,
  run: (bench) => give(bench, { kind: 'back' }),
})

const customers = route({
  method: 'GET',
  path: '/bank/customers',
  operationId: 'listCustomers',
  tag: 'bank',
  summary: {
    ja: '架空の利用者とそのパスワード',
    en: 'The fictional users, with their passwords',
  },
  answer: z.array(
    z.object({
      id: z.string(),
      name: bilingualSchema,
      role: z.enum(['master', 'administrator', 'general']),
      password: z.string(),
      confirmPassword: z.string(),
      mail: z.string(),
      registration: z.string(),
      locked: z.boolean(),
    }),
  ),
  async run(bench) {
    const { bank } = await worldOf(bench)
    return ok(
      bank.customers.map(({ id, name: called, role, password, confirmPassword, ...more }) => {
        const { mail, registration, locked } = more
        const { state } = registration
        return {
          id,
          name: called,
          role,
          password,
          confirmPassword,
          mail,
          registration: state,
          locked,
        }
      }),
    )
  },
})

export const BANK_ROUTES: readonly Route[] = [page, type, fill, click, back, customers]
