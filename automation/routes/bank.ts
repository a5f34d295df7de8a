import * as z from 'zod'
import { NAME_LIMIT, TYPED_LIMIT } from '../../lab/input-schema.ts'
import type { World } from '../../lab/world.ts'
import { err, ok } from '../../protocol/result.ts'
import { give, perform, settledSchema, worldOf } from '../context.ts'
import { bilingualSchema, type Problem, problem } from '../problems.ts'
import { type Route, route } from '../route.ts'
import { actionsOf, fieldsOf } from './page.ts'

const name = z.string().min(1).max(NAME_LIMIT)

/** Time between two keystrokes, ms. Assumption: an unhurried typist, as in `lab/hands.ts`. */
const KEYSTROKE_MS = 150

/** Why a field of the page does not take a value; null: it does. */
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
  async run(context, { body: { field, value, keystrokes = false } }) {
    const problemThere = unfit(await worldOf(context), field, value, 'body.field')
    if (problemThere !== null) return err(problemThere)
    if (!keystrokes || value === '') return give(context, { kind: 'type', field, value })
    const characters = [...value]
    return perform(
      context,
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
  async run(context, { body: { fields } }) {
    const world = await worldOf(context)
    const entries = Object.entries(fields)
    for (const [field, value] of entries) {
      const problemThere = unfit(world, field, value, `body.fields.${field}`)
      if (problemThere !== null) return err(problemThere)
    }
    return perform(
      context,
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
  async run(context, { body: { action } }) {
    const choices = actionsOf((await worldOf(context)).desk.browser.page).map((one) => one.action)
    if (!choices.includes(action)) {
      return err(problem('no-such-action', 'body.action', { choices }))
    }
    const done = await give(context, { kind: 'click', action })
    if (!done.ok) return done
    const { id, alerts } = (await worldOf(context)).desk.browser.page
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
  run: (context) => give(context, { kind: 'back' }),
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
  async run(context) {
    const { bank } = await worldOf(context)
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

export const BANK_ROUTES: readonly Route[] = [type, fill, click, back, customers]
