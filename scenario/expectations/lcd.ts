import * as z from 'zod'
import { frameOf } from '../../lab/history/check.ts'
import { hex } from '../../lab/history/hash.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { type ScenarioContext, type TokenName, tokenOf } from '../context.ts'
import { type LcdText, lcdLines, lcdSentence, shownOn } from '../screens/lcd.ts'
import { tokenName } from '../words/word.ts'
import {
  allOf,
  type Expectation,
  expectation,
  lacking,
  listOf,
  type Seen,
  same,
  squeezed,
  texts,
} from './expectation.ts'
import { PATTERN_LIMIT, readPattern } from './pattern.ts'

const DARK: Bilingual = { ja: '消灯', en: 'dark' }
const LIT: Bilingual = { ja: '点灯', en: 'lit' }
const DIGITS: Bilingual = { ja: '番号', en: 'digits' }
const NO_DIGITS: Bilingual = { ja: '番号なし', en: 'no digits' }
const A_TOKEN: Bilingual = { ja: 'トークン', en: 'a token' }

const pattern = z
  .string()
  .min(1)
  .max(PATTERN_LIMIT)
  .superRefine((text, refined) => {
    const read = readPattern(text)
    if (!read.ok) refined.addIssue({ code: 'custom', params: { ...read.error } })
  })

const asked = z.strictObject({
  text: texts.optional(),
  lacks: texts.optional(),
  lines: z.array(z.string().max(200)).max(40).optional(),
  matches: pattern.optional(),
  title: z.string().max(200).optional(),
  left: z.string().max(50).optional(),
  right: z.string().max(50).optional(),
  code: z.string().max(20).optional(),
  dark: z.boolean().optional(),
  token: tokenName.optional(),
})

/** What is expected of a token's display. */
export const LCD_EXPECTATIONS: readonly Expectation[] = [
  expectation({
    name: 'lcd',
    label: ['トークンのLCD', 'token LCD'],
    schema: z.union([texts, asked]),
    explains: [
      'トークンのLCD。文字列は「含まれる」。`dark` は消灯。詳しくは text・lacks・lines（行の完全一致）・matches（正規表現）・title・left・right（ソフトキー）・code（`shown`・`none`・数字）・dark・token。',
      "A token's LCD. A text: it is contained; `dark`: unlit. In detail: text, lacks, lines (exactly), matches (a regular expression), title, left and right (softkeys), code (`shown`, `none` or the digits), dark, token.",
    ],
    examples: ['Ready', 'dark', '{code: shown, right: Done}', '{lines: ["E002", …], token: 2}'],
    check(context, value) {
      if (value === 'dark') return onToken(context, undefined, { dark: true })
      if (typeof value === 'string' || Array.isArray(value)) {
        return onToken(context, undefined, { text: value })
      }
      return onToken(context, value.token, value)
    },
  }),
  expectation({
    name: 'frame',
    label: ['LCDの画素', 'pixels of the LCD'],
    schema: z.union([
      z.string().regex(/^[0-9a-f]{16}$/),
      z.strictObject({ hash: z.string().regex(/^[0-9a-f]{16}$/), token: tokenName.optional() }),
    ]),
    explains: [
      'LCDの全画素のハッシュ（16進16桁）。',
      'The hash of all pixels of the LCD, 16 hex digits.',
    ],
    examples: ['0123456789abcdef'],
    check(context, value) {
      const { hash, token } = typeof value === 'string' ? { hash: value, token: undefined } : value
      const index = tokenOf(context, token)
      if (!index.ok) return { ok: false, expected: same(hash), seen: index.error.text }
      const device = context.hands.world.tokens[index.value]
      const seen = device === undefined ? '-' : hex(frameOf(device, context.hands.now))
      return { ok: seen === hash, expected: same(hash), seen: same(seen) }
    },
  }),
]

type Asked = z.output<typeof asked>

function onToken(context: ScenarioContext, name: TokenName | undefined, value: Asked): Seen {
  const index = tokenOf(context, name)
  if (!index.ok) return { ok: false, expected: A_TOKEN, seen: index.error.text }
  const { world } = context.hands
  const shown = shownOn(world, index.value)
  const whole = lcdSentence(shown)
  const seen = shown.lit ? same(whole) : DARK
  const has = (text: string): boolean => squeezed(whole).includes(squeezed(text))
  const part = (good: boolean, expected: Bilingual): Seen => ({
    ok: good,
    expected,
    seen,
  })
  return allOf([
    value.dark === undefined ? null : part(shown.lit !== value.dark, value.dark ? DARK : LIT),
    value.text === undefined
      ? null
      : allOf(listOf(value.text).map((text) => part(shown.lit && has(text), same(text)))),
    value.lacks === undefined
      ? null
      : allOf(listOf(value.lacks).map((text) => part(!has(text), lacking(text)))),
    value.lines === undefined ? null : sameLines(value.lines, lcdLines(world, index.value)),
    value.matches === undefined
      ? null
      : part(isFound(value.matches, whole), same(`/${value.matches}/`)),
    exactly('題名', 'title', value.title, shown.title),
    exactly('左', 'left', value.left, shown.left),
    exactly('右', 'right', value.right, shown.right),
    value.code === undefined ? null : codeIs(value.code, shown),
  ])
}

function sameLines(wanted: readonly string[], lines: readonly string[]): Seen {
  const [expected, seen] = [wanted.join(' ⏎ '), lines.join(' ⏎ ')]
  return {
    ok: expected === seen,
    expected: same(expected),
    seen: seen === '' ? DARK : same(seen),
  }
}

function exactly(ja: string, en: string, wanted: string | undefined, is: string): Seen | null {
  if (wanted === undefined) return null
  const called = (text: string): Bilingual => ({ ja: `${ja}「${text}」`, en: `${en} "${text}"` })
  return { ok: wanted === is, expected: called(wanted), seen: called(is) }
}

function codeIs(wanted: string, { code, lit }: LcdText): Seen {
  const seen = code === '' ? (lit ? NO_DIGITS : DARK) : same(code)
  if (wanted === 'shown') return { ok: code !== '', expected: DIGITS, seen }
  if (wanted === 'none') return { ok: code === '', expected: NO_DIGITS, seen }
  return { ok: wanted.replaceAll(' ', '') === code, expected: same(wanted), seen }
}

function isFound(pattern: string, text: string): boolean {
  const read = readPattern(pattern)
  return read.ok && read.value(text)
}
