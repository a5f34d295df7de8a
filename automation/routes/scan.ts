import * as z from 'zod'
import { codeIn, PRESS_MS } from '../../lab/hands.ts'
import { SCAN_LIMIT } from '../../lab/input-schema.ts'
import type { ScanSource } from '../../lab/inputs.ts'
import type { World } from '../../lab/world.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { fromBase64 } from '../../protocol/bytes.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import { perform, type RouteContext, type Settled, settledSchema, worldOf } from '../context.ts'
import { type Problem, problem, problemInWords } from '../problems.ts'
import { bytesSchema, type Route, route } from '../route.ts'
import { pagePicture } from './page.ts'
import { tokenOnDesk, tokenParam } from './tokens.ts'

/** The text of a 2-D code, as a camera reads it. */
export const payloadSchema = z.string().max(SCAN_LIMIT)

/**
 * Longest picture, bytes. Assumption: a screenshot of two 4K screens is the largest that is sent.
 */
const PICTURE_LIMIT = 32 * 1024 * 1024

const regionShape = {
  x: z.number().min(0),
  y: z.number().min(0),
  width: z.number().positive(),
  height: z.number().positive(),
}

const regionSchema = z.strictObject(regionShape)

const scanned = settledSchema.extend({
  text: z.string().describe('What the camera read; UTF-8 is shown as the text that it is.'),
})

/** What the camera is shown. */
const whatSchema = z.union([
  z.strictObject({ text: payloadSchema }).describe('The text of a 2-D code.'),
  z
    .strictObject({
      picture: z.string().max(Math.ceil((PICTURE_LIMIT * 4) / 3) + 4),
      region: regionSchema.optional(),
    })
    .describe('A PNG or JPEG in base64, such as a screenshot; a region of it in pixels.'),
  z
    .strictObject({ mail: z.union([z.int().min(0), z.literal('newest')]) })
    .describe('The code in a mail of the mailbox.'),
  z
    .strictObject({
      page: z.union([z.literal(true), z.strictObject({ region: regionSchema })]),
    })
    .describe(
      'The code on the bank’s page; or a region of `/bank/page.png`, read from its pixels.',
    ),
])

async function payloadOf(
  context: RouteContext,
  world: World,
  what: z.infer<typeof whatSchema>,
): Promise<Result<{ readonly text: string; readonly source: ScanSource }, Problem>> {
  if ('text' in what) return ok({ text: what.text, source: 'script' })
  if ('picture' in what) {
    const file = fromBase64(what.picture)
    if (!file.ok) return err(problem('not-a-picture', 'body.picture', { detail: 'base64' }))
    return readPicture(context, file.value, what.region ?? null)
  }
  if ('page' in what && what.page !== true) {
    return readPicture(context, await pagePicture(world, 'ja'), what.page.region)
  }
  const text = 'mail' in what ? mailCode(world, what.mail) : ok(pageCode(world))
  if (!text.ok) return text
  return text.value === null
    ? err(problem('no-code-there', 'body'))
    : ok({ text: text.value, source: 'desk' })
}

function pageCode({ desk }: World): string | null {
  return codeIn(desk.browser.page.blocks)
}

function mailCode(world: World, which: number | 'newest'): Result<string | null, Problem> {
  const { mailbox } = world.desk
  const found = which === 'newest' ? mailbox.at(-1) : mailbox.find(({ mail }) => mail.id === which)
  if (found !== undefined) return ok(codeIn(found.mail.blocks))
  const choices = mailbox.map(({ mail }) => String(mail.id))
  return err(problem('no-such-mail', 'body.mail', { choices }))
}

async function readPicture(
  context: RouteContext,
  file: Uint8Array,
  region: z.infer<typeof regionSchema> | null,
): Promise<Result<{ readonly text: string; readonly source: ScanSource }, Problem>> {
  const read = await context.reader.read(file, region)
  if (read.ok) return ok({ text: read.value, source: 'picture' })
  return err(problem(read.error.code, 'body', { detail: read.error.detail }))
}

async function scan(
  context: RouteContext,
  token: number,
  seen: { readonly text: string; readonly source: ScanSource },
): Promise<Result<Settled & { readonly text: string }, Problem>> {
  const { text, source } = seen
  const done = await perform(context, [
    { afterMs: PRESS_MS, input: { kind: 'scan', token, source, text } },
  ])
  return done.ok ? ok({ ...done.value, text: readable(text) }) : done
}

/** The payload as text: decoded if it is UTF-8, otherwise one character a byte. */
function readable(text: string): string {
  // A text with characters above 0xff was given as text, not as bytes.
  if (!isBytes(text)) return text
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'))
  } catch {
    return text
  }
}

function isBytes(text: string): boolean {
  return Array.from(text).every((character) => (character.codePointAt(0) ?? 0) <= 0xff)
}

const ERRORS = [
  'no-such-token',
  'no-such-mail',
  'no-code-there',
  'not-a-picture',
  'no-code-in-picture',
  'code-unreadable',
  'another-kind-of-code',
] as const

const scanRoute = route({
  method: 'POST',
  path: '/tokens/{token}/scan',
  operationId: 'scan',
  tag: 'token',
  summary: {
    ja: 'カメラにコードを見せる（文字列、画像、メール、銀行の画面のいずれか）',
    en: 'Show the camera a code: a text, a picture, that of a mail, or that of the bank’s page',
  },
  errors: ERRORS,
  params: tokenParam,
  limit: 2 * PICTURE_LIMIT,
  body: whatSchema,
  answer: scanned,
  async run(context, { params: { token }, body }) {
    const world = await worldOf(context)
    const device = tokenOnDesk(world, token)
    if (!device.ok) return device
    const seen = await payloadOf(context, world, body)
    return seen.ok ? scan(context, token, seen.value) : seen
  },
})

const scanPicture = route({
  method: 'POST',
  path: '/tokens/{token}/scan-picture',
  operationId: 'scanPicture',
  tag: 'token',
  summary: {
    ja: '画像（本文そのもの）をカメラに見せる。x, y, width, height で範囲を指定できる',
    en: 'Show the camera a picture, sent as the body itself; x, y, width, height choose a region',
  },
  errors: ERRORS,
  params: tokenParam,
  query: {
    x: regionShape.x.optional(),
    y: regionShape.y.optional(),
    width: regionShape.width.optional(),
    height: regionShape.height.optional(),
  },
  takes: 'picture',
  limit: PICTURE_LIMIT,
  body: bytesSchema,
  answer: scanned,
  async run(context, { params: { token }, query, body }) {
    const device = tokenOnDesk(await worldOf(context), token)
    if (!device.ok) return device
    const region = regionSchema.safeParse(query)
    const some = Object.keys(query).length > 0
    if (some && !region.success) {
      return err(problemInWords('invalid', HALF_REGION, 'query'))
    }
    const seen = await readPicture(context, body, region.success ? region.data : null)
    return seen.ok ? scan(context, token, seen.value) : seen
  },
})

const HALF_REGION: Bilingual = {
  ja: 'x, y, width, height は四つとも指定するか、すべて省いてください。',
  en: 'Give all of x, y, width, height, or none of them.',
}

export const SCAN_ROUTES: readonly Route[] = [scanRoute, scanPicture]
