import * as z from 'zod'
import { codeIn, PRESS_MS } from '../../../lab/hands.ts'
import type { ScanSource, World } from '../../../lab/types.ts'
import { fromBase64 } from '../../../protocol/base64.ts'
import type { Bilingual } from '../../../protocol/bilingual.ts'
import { err, ok, type Result } from '../../../protocol/result.ts'
import { type Bench, perform, type Settled, worldOf } from '../bench.ts'
import { type Problem, problem, problemInWords } from '../problems.ts'
import { type Route, route } from '../route.ts'
import {
  bytesSchema,
  PICTURE_LIMIT,
  payloadSchema,
  regionSchema,
  regionShape,
  settledSchema,
  tokenParam,
} from '../schemas.ts'
import { tokenOnDesk } from '../views/lcd.ts'
import { pagePicture } from '../views/page-picture.ts'

const scanned = settledSchema.extend({
  text: z.string().describe('What the camera read; UTF-8 is shown as the text that it is.'),
})

/** What the lens is held over. */
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
  bench: Bench,
  world: World,
  what: z.infer<typeof whatSchema>,
): Promise<Result<{ readonly text: string; readonly source: ScanSource }, Problem>> {
  if ('text' in what) return ok({ text: what.text, source: 'script' })
  if ('picture' in what) {
    const file = fromBase64(what.picture)
    if (!file.ok) return err(problem('not-a-picture', 'body.picture', { detail: 'base64' }))
    return readPicture(bench, file.value, what.region ?? null)
  }
  if ('page' in what && what.page !== true) {
    return readPicture(bench, await pagePicture(world, 'ja'), what.page.region)
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
  bench: Bench,
  file: Uint8Array,
  region: z.infer<typeof regionSchema> | null,
): Promise<Result<{ readonly text: string; readonly source: ScanSource }, Problem>> {
  const read = await bench.reader.read(file, region)
  if (read.ok) return ok({ text: read.value, source: 'picture' })
  return err(problem(read.error.code, 'body', { detail: read.error.detail }))
}

async function scan(
  bench: Bench,
  token: number,
  seen: { readonly text: string; readonly source: ScanSource },
): Promise<Result<Settled & { readonly text: string }, Problem>> {
  const { text, source } = seen
  const done = await perform(bench, [
    { afterMs: PRESS_MS, input: { kind: 'scan', token, source, text } },
  ])
  return done.ok ? ok({ ...done.value, text: readable(text) }) : done
}

/** What the camera's bytes say: UTF-8 where they are, one character a byte otherwise. */
function readable(text: string): string {
  // Given as a text with more than bytes in it: nothing to be read.
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
  async run(bench, { params: { token }, body }) {
    const world = await worldOf(bench)
    const device = tokenOnDesk(world, token)
    if (!device.ok) return device
    const seen = await payloadOf(bench, world, body)
    return seen.ok ? scan(bench, token, seen.value) : seen
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
  async run(bench, { params: { token }, query, body }) {
    const device = tokenOnDesk(await worldOf(bench), token)
    if (!device.ok) return device
    const region = regionSchema.safeParse(query)
    const some = Object.keys(query).length > 0
    if (some && !region.success) {
      return err(problemInWords('invalid', HALF_REGION, 'query'))
    }
    const seen = await readPicture(bench, body, region.success ? region.data : null)
    return seen.ok ? scan(bench, token, seen.value) : seen
  },
})

const HALF_REGION: Bilingual = {
  ja: 'x, y, width, height は四つとも指定するか、すべて省いてください。',
  en: 'Give all of x, y, width, height, or none of them.',
}

export const SCAN_ROUTES: readonly Route[] = [scanRoute, scanPicture]
