import * as z from 'zod'
import type { Bilingual, Block, Page } from '../../bank/page.ts'
import { codeIn } from '../../lab/hands.ts'
import { ALERT_CODES, nameOrWords, oneOf, PAGE_IDS, TITLE_WORDS } from '../names.ts'
import { isCalled } from '../screens/page.ts'
import {
  allOf,
  type Expectation,
  expectation,
  joined,
  lacking,
  listOf,
  type Seen,
  same,
  squeezed,
  texts,
} from './expectation.ts'

const text = z.string().min(1).max(2000)
const alertCode = oneOf(['none', ...ALERT_CODES])

/** What is expected of the bank's page, of the code that was typed into it, and of the counter. */
export const PAGE_EXPECTATIONS: readonly Expectation[] = [
  expectation({
    name: 'page',
    label: ['画面', 'page'],
    schema: nameOrWords({ ja: 'ページ', en: 'page' }, PAGE_IDS, (word) =>
      TITLE_WORDS.includes(word),
    ),
    explains: ['表示中のページ（名前または題名）。', 'The page in front, by its id or its title.'],
    examples: ['top', 'otp-request'],
    check({ hands }, value) {
      const { id, title } = hands.page
      const codes = hands.alerts.join(' ')
      const beside = codes === '' ? '' : ` (${codes})`
      return {
        ok: id === value || isCalled(title, value),
        expected: same(value),
        seen: same(`${id}${beside}`),
      }
    },
  }),
  expectation({
    name: 'alert',
    label: ['メッセージ番号', 'message'],
    schema: z.union([alertCode, z.strictObject({ code: alertCode, text: texts.optional() })]),
    explains: [
      'ページのメッセージ番号。`none` はメッセージなし。`text` で文言も。',
      'Code of a message on the page; `none`: there is none. With `text`: it says so.',
    ],
    examples: ['OTP-E31', 'none', '{code: OTP-E31, text: あと4回}'],
    check({ hands }, value) {
      const wanted = typeof value === 'string' ? { code: value } : value
      const seen = joined(
        hands.page.alerts.map(({ code, text: { ja, en } }) => ({
          ja: `${code} ${ja}`,
          en: `${code} ${en}`,
        })),
        ', ',
      )
      if (wanted.code === 'none') {
        return { ok: hands.page.alerts.length === 0, expected: NO_MESSAGE, seen }
      }
      const found = hands.page.alerts.filter(({ code }) => code === wanted.code)
      const says = 'text' in wanted && wanted.text !== undefined ? listOf(wanted.text) : []
      const good = found.some((alert) =>
        says.every((part) => alert.text.ja.includes(part) || alert.text.en.includes(part)),
      )
      const expected = same([wanted.code, ...says].join(' '))
      return { ok: good, expected, seen: seen.en === '' ? NO_MESSAGE : seen }
    },
  }),
  expectation({
    name: 'page-text',
    label: ['画面の文言', 'text of the page'],
    schema: z.union([texts, z.strictObject({ has: texts.optional(), lacks: texts.optional() })]),
    explains: [
      'ページの文言（日本語または英語）に含まれる・含まれない。',
      'Words of the page, in either language: those that are there, and (`lacks`) those that are not.',
    ],
    examples: ['停止中', '{has: [tokkun01, tokkun02], lacks: 停止中}'],
    check({ hands }, value) {
      const asked = typeof value === 'string' || Array.isArray(value) ? { has: value } : value
      const both = { ja: pageText(hands.page, 'ja'), en: pageText(hands.page, 'en') }
      return contained(both, asked)
    },
  }),
  expectation({
    name: 'code-on-page',
    label: ['画面の二次元コード', '2-D code on the page'],
    schema: z.boolean(),
    explains: ['ページに二次元コードがあるか。', 'Whether there is a 2-D code on the page.'],
    examples: ['true'],
    check({ hands }, value) {
      const there = codeIn(hands.page.blocks) !== null
      return { ok: there === value, expected: thereOrNot(value), seen: thereOrNot(there) }
    },
  }),
  expectation({
    name: 'fields',
    label: ['入力欄の値', 'values of fields'],
    schema: z.record(z.string().min(1).max(200), z.string().max(2000)),
    explains: ['ページの欄に入っている値。', 'What stands in fields of the page.'],
    examples: ['{otp: ""}'],
    check({ hands }, value) {
      const { fields } = hands.world.desk.browser
      return allOf(
        Object.entries(value).map(([name, wanted]) => {
          const is = fields[name] ?? ''
          const holds = (value: string): Bilingual => ({
            ja: `${name}「${value}」`,
            en: `${name} "${value}"`,
          })
          return { ok: is === wanted, expected: holds(wanted), seen: holds(is) }
        }),
      )
    },
  }),
  expectation({
    name: 'refused-code',
    label: ['拒否の理由', 'reason of the refusal'],
    schema: z.enum(['none', 'used', 'stopped', 'other-token', 'old', 'clock', 'slip', 'unknown']),
    explains: [
      'ワンタイムパスワードが拒否された本当の理由（画面には出ない）。',
      'Why a one-time password was really refused, which the page does not say.',
    ],
    examples: ['used', 'clock'],
    check({ hands }, value) {
      const why = hands.world.desk.refusedCode?.why ?? 'none'
      return { ok: why === value, expected: same(value), seen: same(why) }
    },
  }),
  expectation({
    name: 'counter',
    label: ['窓口の返答', 'answer of the counter'],
    schema: text,
    explains: [
      '窓口の返答: `accepted`、`refused`、または文言の一部。',
      "The counter's answer to the last form: `accepted`, `refused`, or a piece of what was said.",
    ],
    examples: ['accepted', '2,200円'],
    check({ hands }, value) {
      const { counter } = hands.world.desk
      const seen = counter === null ? NO_ANSWER : answered(counter)
      const verdict = counter?.accepted === (value === 'accepted')
      const isVerdict = value === 'accepted' || value === 'refused'
      const said = [counter?.said.ja, counter?.said.en].some((one) => one?.includes(value) === true)
      return { ok: counter !== null && (isVerdict ? verdict : said), expected: same(value), seen }
    },
  }),
]

const NO_MESSAGE: Bilingual = { ja: 'メッセージなし', en: 'no message' }
const NO_ANSWER: Bilingual = { ja: '返答なし', en: 'no answer' }

function thereOrNot(there: boolean): Bilingual {
  return there ? { ja: 'あり', en: 'there' } : { ja: 'なし', en: 'not there' }
}

function answered({ accepted, said }: { accepted: boolean; said: Bilingual }): Bilingual {
  return {
    ja: `${accepted ? '受理' : '不受理'}: ${said.ja}`,
    en: `${accepted ? 'accepted' : 'refused'}: ${said.en}`,
  }
}

/** Whether a text contains certain words and lacks others, in either language. */
export function contained(
  both: Bilingual,
  asked: {
    readonly has?: string | readonly string[] | undefined
    readonly lacks?: string | readonly string[] | undefined
  },
): Seen {
  const has = (part: string): boolean =>
    [both.ja, both.en].some((one) => squeezed(one).includes(squeezed(part)))
  const seen = { ja: shortened(squeezed(both.ja)), en: shortened(squeezed(both.en)) }
  return allOf([
    ...listOf(asked.has ?? []).map((part) => ({ ok: has(part), expected: same(part), seen })),
    ...listOf(asked.lacks ?? []).map((part) => ({
      ok: !has(part),
      expected: lacking(part),
      seen,
    })),
  ])
}

/** A page's text, shortened for a report. Assumption: a screenful of text. */
function shortened(text: string): string {
  return text.length > 600 ? `${text.slice(0, 600)} …` : text
}

/** All text on a page, in one language. */
function pageText(page: Page, language: 'ja' | 'en'): string {
  return [
    page.title[language],
    page.screenId ?? '',
    ...page.alerts.map((alert) => alert.text[language]),
    ...page.blocks.map((block) => blockText(block, language)),
  ].join(' ')
}

function blockText(block: Block, language: 'ja' | 'en'): string {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return block.text[language]
    case 'notes':
      return block.items.map((item) => item[language]).join(' ')
    case 'facts':
      return block.rows.map(({ label, value }) => `${label[language]} ${value[language]}`).join(' ')
    case 'table':
      return [block.columns, ...block.rows.map(({ cells }) => cells)]
        .map((cells) => cells.map((cell) => cell[language]).join(' '))
        .join(' ')
    case 'code2d':
      return block.caption[language]
    case 'fields':
      return block.fields
        .map((one) =>
          [one.label, one.hint, one.error].map((part) => part?.[language] ?? '').join(' '),
        )
        .join(' ')
    case 'buttons':
      return block.buttons.map((one) => one.label[language]).join(' ')
    default:
      return block satisfies never
  }
}
