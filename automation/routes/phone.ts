import * as z from 'zod'
import type { PhoneBlock, PhoneView } from '../../firmware/phone-app/state.ts'
import { NAME_LIMIT, TYPED_LIMIT } from '../../lab/input-schema.ts'
import { phoneView } from '../../lab/phone/view.ts'
import { err, ok } from '../../protocol/result.ts'
import { give, settledSchema, worldOf } from '../context.ts'
import { bilingualSchema, problem } from '../problems.ts'
import { type Route, route } from '../route.ts'
import { payloadSchema } from './scan.ts'

const name = z.string().min(1).max(NAME_LIMIT)

const screenSchema = z.object({
  id: z.string(),
  title: bilingualSchema,
  texts: z.array(bilingualSchema).readonly(),
  fields: z.array(z.object({ name: z.string(), label: bilingualSchema, value: z.string() })),
  actions: z.array(z.object({ action: z.string(), label: bilingualSchema })),
  code: z.string().describe('The digits shown; empty: none.'),
  code2d: z.string().nullable().describe('Text of the 2-D code shown; null: none.'),
})

const HOME = { action: 'home', label: { ja: 'ホーム', en: 'Home' } }

function screenOf(view: PhoneView): z.infer<typeof screenSchema> {
  const { id, title, back, blocks } = view
  const of = <K extends PhoneBlock['kind']>(kind: K): Extract<PhoneBlock, { kind: K }>[] =>
    blocks.filter((block): block is Extract<PhoneBlock, { kind: K }> => block.kind === kind)
  return {
    id,
    title,
    texts: of('text').map(({ text }) => text),
    fields: of('field').map(({ name: field, label, value }) => ({ name: field, label, value })),
    actions: [
      HOME,
      ...(back === null ? [] : [{ action: back, label: { ja: '戻る', en: 'Back' } }]),
      ...of('button').map(({ action, label }) => ({ action, label })),
      ...of('list').flatMap(({ rows }) =>
        rows.map(({ action, detail }) => ({ action, label: detail })),
      ),
    ],
    code: of('code')[0]?.digits ?? '',
    code2d: of('code2d')[0]?.payload ?? null,
  }
}

const screen = route({
  method: 'GET',
  path: '/phone/screen',
  operationId: 'getPhone',
  tag: 'phone',
  summary: { ja: '電話の画面', en: 'The phone’s screen' },
  answer: screenSchema,
  async run(context) {
    return ok(screenOf(phoneView(await worldOf(context))))
  },
})

const tap = route({
  method: 'POST',
  path: '/phone/tap',
  operationId: 'phoneTap',
  tag: 'phone',
  summary: { ja: '電話の画面を押す', en: 'Tap a button, link or row of the phone' },
  errors: ['no-such-action'],
  body: z.strictObject({ action: name }),
  answer: settledSchema,
  async run(context, { body: { action } }) {
    const { actions } = screenOf(phoneView(await worldOf(context)))
    const choices = actions.map((one) => one.action)
    return choices.includes(action)
      ? give(context, { kind: 'phone-tap', action })
      : err(problem('no-such-action', 'body.action', { choices }))
  },
})

const type = route({
  method: 'POST',
  path: '/phone/type',
  operationId: 'phoneType',
  tag: 'phone',
  summary: { ja: '電話の入力欄に打ち込む', en: 'Type into a field of the phone' },
  errors: ['no-such-field'],
  body: z.strictObject({ field: name, value: z.string().max(TYPED_LIMIT) }),
  answer: settledSchema,
  async run(context, { body: { field, value } }) {
    const { fields } = screenOf(phoneView(await worldOf(context)))
    const choices = fields.map((one) => one.name)
    return choices.includes(field)
      ? give(context, { kind: 'phone-type', field, value })
      : err(problem('no-such-field', 'body.field', { choices }))
  },
})

const scan = route({
  method: 'POST',
  path: '/phone/scan',
  operationId: 'phoneScan',
  tag: 'phone',
  summary: { ja: '電話のカメラにコードを見せる', en: 'Show the phone’s camera the text of a code' },
  body: z.strictObject({ text: payloadSchema }),
  answer: settledSchema,
  run: (context, { body: { text } }) => give(context, { kind: 'phone-scan', text }),
})

export const PHONE_ROUTES: readonly Route[] = [screen, tap, type, scan]
