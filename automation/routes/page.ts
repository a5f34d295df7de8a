import * as z from 'zod'
import type { Block, Field, Page } from '../../bank/page.ts'
import { drawPage, PAGE_WIDTH } from '../../evidence/pictures/page.ts'
import { raster } from '../../evidence/pictures/raster.ts'
import type { Language } from '../../evidence/pictures/svg-pen.ts'
import { codeIn } from '../../lab/hands.ts'
import type { Browser, World } from '../../lab/world.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { ok } from '../../protocol/result.ts'
import { worldOf } from '../context.ts'
import { bilingualSchema } from '../problems.ts'
import { bytesSchema, type Route, route } from '../route.ts'

const fieldSchema = z.object({
  name: z.string(),
  label: bilingualSchema,
  type: z.enum(['text', 'password', 'code', 'checkbox', 'select']),
  required: z.boolean(),
  value: z.string().describe('What the customer has typed so far.'),
  digits: z.int().nullable().describe('How many digits are expected; null: no code.'),
  error: bilingualSchema.nullable(),
  options: z.array(z.string()).readonly().describe('What can be chosen; empty: anything.'),
})

const actionSchema = z.object({
  action: z.string(),
  label: bilingualSchema,
  where: z.enum(['page', 'navigation']),
})

export const pageSchema = z.object({
  id: z.string().describe('Stable name: `login`, `top`, `otp-request` …'),
  screenId: z.string().nullable(),
  title: bilingualSchema,
  path: z.string(),
  tab: z.int(),
  user: bilingualSchema.nullable().describe('Who is logged in.'),
  step: z.object({ current: z.int(), of: z.int() }).nullable().describe('Counts from 1.'),
  alerts: z
    .array(z.object({ tone: z.string(), code: z.string(), text: bilingualSchema }))
    .readonly(),
  fields: z.array(fieldSchema).readonly(),
  actions: z.array(actionSchema).readonly(),
  code: z.string().nullable().describe('Text of the 2-D code on the page; null: none.'),
  text: bilingualSchema.describe('All texts of the page, top to bottom.'),
})

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
  async run(context) {
    return ok(pageOf((await worldOf(context)).desk.browser))
  },
})

/** Largest scale. Assumption: a picture 3,200 pixels across is enough for any report. */
const LARGEST_SCALE = 4

const picture = route({
  method: 'GET',
  path: '/bank/page.png',
  operationId: 'getPagePicture',
  tag: 'bank',
  summary: {
    ja: '銀行の画面の画像（PNG、幅 800 × scale）',
    en: 'The bank’s page as a picture: a PNG, 800 × scale pixels across',
  },
  query: {
    scale: z.int().min(1).max(LARGEST_SCALE).optional(),
    lang: z.enum(['ja', 'en']).optional().describe('Japanese where nothing is said.'),
  },
  produces: 'png',
  answer: bytesSchema,
  async run(context, { query: { scale = 1, lang = 'ja' } }) {
    return ok(await pagePicture(await worldOf(context), lang, scale))
  },
})

export const PAGE_ROUTES: readonly Route[] = [page, picture]

/** The bank's page as the customer's browser shows it, as a PNG of 800 × `scale` pixels across. */
export async function pagePicture(
  { desk, bank }: World,
  language: Language,
  scale = 1,
): Promise<Uint8Array> {
  const { page, fields } = desk.browser
  const { bankName, domain } = bank.policy
  const drawing = drawPage(page, fields, { name: bankName[language], domain }, language)
  return (await raster()).png(drawing, PAGE_WIDTH * scale)
}

/** The front tab's page as a tester sees it: what can be read, filled in and clicked. */
function pageOf({ page, fields, tab }: Browser): z.infer<typeof pageSchema> {
  return {
    id: page.id,
    screenId: page.screenId,
    title: page.title,
    path: page.path,
    tab,
    user: page.user,
    step: page.steps && { current: page.steps.current + 1, of: page.steps.labels.length },
    alerts: page.alerts.map(({ tone, code, text }) => ({ tone, code, text })),
    fields: fieldsOf(page).map((field) => ({ ...field, value: fields[field.name] ?? '' })),
    actions: actionsOf(page),
    code: codeIn(page.blocks),
    text: pageText(page),
  }
}

type FieldOf = z.infer<typeof fieldSchema>

/** Everything that can be typed into or ticked. */
export function fieldsOf(page: Page): readonly FieldOf[] {
  return page.blocks.flatMap((block): readonly FieldOf[] => {
    if (block.kind === 'fields') return block.fields.map(fieldOf)
    if (block.kind !== 'table') return []
    return block.rows.flatMap(({ select, cells, ticked }) =>
      select === null ? [] : [tickOf(select, cells, ticked ?? false)],
    )
  })
}

function fieldOf({ name, label, type, required, value, digits, error, options }: Field): FieldOf {
  const values = options?.map((option) => option.value) ?? []
  return { name, label, type, required, value, digits, error, options: values }
}

/** The tick box of a table's row. */
function tickOf(name: string, cells: readonly Bilingual[], ticked: boolean): FieldOf {
  return {
    name,
    label: both(cells, ' '),
    type: 'checkbox',
    required: false,
    value: ticked ? 'true' : '',
    digits: null,
    error: null,
    options: [],
  }
}

/** Everything that can be clicked. */
export function actionsOf(page: Page): readonly z.infer<typeof actionSchema>[] {
  const inPage = page.blocks.flatMap((block) =>
    block.kind === 'buttons'
      ? block.buttons.map(({ action, label }) => ({ action, label, where: 'page' as const }))
      : [],
  )
  const inNav = page.nav.map(({ action, label }) => ({
    action,
    label,
    where: 'navigation' as const,
  }))
  return [...inPage, ...inNav]
}

/** All texts of a page, one a line. */
export function pageText(page: Page): Bilingual {
  const alerts = page.alerts.map(({ text }) => text)
  return both([page.title, ...alerts, ...page.blocks.flatMap(textsOf)], '\n')
}

/** The texts of a block, top to bottom. */
export function textsOf(block: Block): readonly Bilingual[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return [block.text]
    case 'notes':
      return block.items.map(({ ja, en }) => ({ ja: `※ ${ja}`, en: `※ ${en}` }))
    case 'facts':
      return block.rows.map(({ label, value }) => both([label, value], ': '))
    case 'table':
      return [block.columns, ...block.rows.map(({ cells }) => cells)].map((row) => both(row, '\t'))
    case 'code2d':
      return [block.caption]
    case 'fields':
      return block.fields.flatMap(({ label, error }) => (error === null ? [label] : [label, error]))
    case 'buttons':
      return block.buttons.map(({ label }) => label)
    default:
      return block satisfies never
  }
}

export function both(texts: readonly Bilingual[], between: string): Bilingual {
  return {
    ja: texts.map(({ ja }) => ja).join(between),
    en: texts.map(({ en }) => en).join(between),
  }
}
