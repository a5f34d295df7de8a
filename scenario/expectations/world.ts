import * as z from 'zod'
import type { WorldEvent } from '../../lab/events.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { didYouMean, listed, nearest } from '../../protocol/did-you-mean.ts'
import { type ScenarioContext, tokenOf } from '../context.ts'
import { FACTS, type FactValue, factNamed, NO_USER } from '../facts.ts'
import { MOMENT_PATTERN, readMoment, readTime, TIME_PATTERN, writeMoment } from '../moment.ts'
import { AUDIT_CODES, MAIL_TEMPLATES, nameOrWords, oneOf, PHONE_SCREENS, saying } from '../names.ts'
import { phoneText } from '../screens/phone.ts'
import { tokenName, userName } from '../words/word.ts'
import {
  allOf,
  type Expectation,
  expectation,
  joined,
  listOf,
  type Seen,
  same,
  texts,
} from './expectation.ts'
import { contained } from './page.ts'

const entry = oneOf(['none', ...AUDIT_CODES])

const clockTime = saying(
  (text) => readTime(text) !== null || readMoment(text, 0) !== null,
  (text) => ({
    problem: 'no-moment',
    ja: `「${text}」という日時はありません。10:03、2026-12-04 または 2026-12-04T10:03 の形で指定してください。`,
    en: `There is no such time as "${text}". Write it like 10:03, 2026-12-04 or 2026-12-04T10:03.`,
  }),
).meta({ pattern: `${MOMENT_PATTERN}|${TIME_PATTERN}` })

/** A single word may be part of a subject, unless it looks like a misspelt template. */
function isWordOfSubject(text: string): boolean {
  return !text.includes('-') && nearest(text, ['none', ...MAIL_TEMPLATES]) === null
}

const WHERE = ['pc', 'phone', 'refused', 'nowhere', 'junk', 'delayed', 'lost'] as const

/** Names of facts as keys, so that a misspelt one is reported with its position. */
const factShape = Object.fromEntries(FACTS.map(({ name, takes }) => [name, takes.optional()]))

/** What is expected of mails, of the bank's books, of the phone and of the clock. */
export const WORLD_EXPECTATIONS: readonly Expectation[] = [
  expectation({
    name: 'mail',
    label: ['メール', 'mail'],
    schema: z.union([
      nameOrWords({ ja: 'メール', en: 'mail' }, ['none', ...MAIL_TEMPLATES], isWordOfSubject),
      z.strictObject({
        template: oneOf(MAIL_TEMPLATES).optional(),
        subject: z.string().max(200).optional(),
        where: z.enum(WHERE).optional(),
        count: z.int().min(0).max(1000).optional(),
      }),
    ]),
    explains: [
      '直前の操作で届いたメール。文字列は種類または件名の一部、`none` はなし。`where` は届いた先、`count` は通数。',
      'A mail that the actions before have brought: template or a piece of the subject; `none`: no mail. `where`: what became of it; `count`: how many.',
    ],
    examples: ['accepted', 'none', '{template: token-issue, where: refused}'],
    check: (context, value) => mailIs(context, typeof value === 'string' ? named(value) : value),
  }),
  expectation({
    name: 'audit',
    label: ['銀行の記録', 'record of the bank'],
    schema: z.union([
      entry,
      z.array(entry).min(1).max(50),
      z.strictObject({
        entry: oneOf(AUDIT_CODES),
        user: userName.optional(),
        detail: z.string().max(500).optional(),
        times: z.int().min(0).max(1000).optional(),
      }),
    ]),
    explains: [
      '直前の操作で金融機関が記録した監査項目（`wrong-code` など）。`none` はなし。',
      "Entries that the actions before have left in the bank's audit; `none`: there are none.",
    ],
    examples: ['wrong-code', '[login, code-accepted]', '{entry: wrong-code, times: 4}'],
    check: auditIs,
  }),
  expectation({
    name: 'state',
    label: ['状態', 'state'],
    schema: z.strictObject({
      user: userName.optional(),
      token: tokenName.optional(),
      ...factShape,
    }),
    explains: [
      '状態の表（下記）。`user` と `token` で対象を指定（省略時は tokkun01 と手にしたトークン）。',
      'Named facts, see below. Of `user` (tokkun01 unless told) and `token` (the one in the hand).',
    ],
    examples: ['{activated: true}', '{user: tokkun02, locked: true, codes-left: 0}'],
    check: stateIs,
  }),
  expectation({
    name: 'phone',
    label: ['スマートフォンの画面', 'phone screen'],
    schema: z.union([
      texts,
      z.strictObject({
        screen: oneOf(PHONE_SCREENS).optional(),
        has: texts.optional(),
        lacks: texts.optional(),
        code: z.enum(['shown', 'none']).optional(),
      }),
    ]),
    explains: [
      'スマートフォンの画面の文言。screen（画面の名前）・has・lacks・code。',
      "Words on the phone's screen. In detail: screen (its id), has, lacks, code.",
    ],
    examples: ['すでに使われています', '{screen: code, code: shown}'],
    check({ hands }, value) {
      const { screen } = hands
      const asked = typeof value === 'string' || Array.isArray(value) ? { has: value } : value
      const digits = hands.phoneDigits()
      const wanted = 'code' in asked ? asked.code : undefined
      const id = 'screen' in asked ? asked.screen : undefined
      return allOf([
        id === undefined
          ? null
          : { ok: screen.id === id, expected: same(id), seen: same(screen.id) },
        contained({ ja: phoneText(screen, 'ja'), en: phoneText(screen, 'en') }, asked),
        wanted === undefined
          ? null
          : {
              ok: (digits !== '') === (wanted === 'shown'),
              expected: wanted === 'shown' ? DIGITS : NO_DIGITS,
              seen: digits === '' ? NO_DIGITS : same(digits),
            },
      ])
    },
  }),
  expectation({
    name: 'clock',
    label: ['時刻', 'time'],
    schema: clockTime,
    explains: [
      '仮想時計（`10:03`、`2026-12-04` または日時）。秒を省けば分まで比べる。',
      'The virtual clock: `10:03`, a date, or both; seconds count where they are told.',
    ],
    examples: ['"10:03"', '2026-12-04T00:00:00'],
    check({ hands }, value) {
      const { utcOffsetHours } = hands.world.bank.policy
      const seen = writeMoment(hands.now, utcOffsetHours)
      const wanted = value.replace('T', ' ')
      const known = readTime(value) !== null || readMoment(value, utcOffsetHours) !== null
      const is = readTime(value) === null ? seen : seen.slice(11)
      const padded = /^\d:/.test(wanted) ? `0${wanted}` : wanted
      return { ok: known && is.startsWith(padded), expected: same(value), seen: same(seen) }
    },
  }),
]

const NO_MAIL: Bilingual = { ja: 'メールなし', en: 'no mail' }
const DIGITS: Bilingual = { ja: '番号', en: 'digits' }
const NO_DIGITS: Bilingual = { ja: '番号なし', en: 'no digits' }

/** A fact's value as text; also says so if the user asked for does not exist. */
function inBoth(value: FactValue): Bilingual {
  return value === NO_USER ? { ja: 'その利用者はいません', en: NO_USER } : same(String(value))
}

function named(text: string): { name: string } {
  return { name: text }
}

type MailAsked = {
  readonly name?: string
  readonly template?: string | undefined
  readonly subject?: string | undefined
  readonly where?: (typeof WHERE)[number] | undefined
  readonly count?: number | undefined
}

function mailIs({ hands, since }: ScenarioContext, asked: MailAsked): Seen {
  const { name, template, subject, where, count } = asked
  const mails = hands.events.slice(since).flatMap((event) => (event.kind === 'mail' ? [event] : []))
  const each = mails.map(({ template: id, where: to, subject: { ja, en } }) => ({
    ja: `${id} (${to}) ${ja}`,
    en: `${id} (${to}) ${en}`,
  }))
  const seen = mails.length === 0 ? NO_MAIL : joined(each, ', ')
  if (name === 'none') return { ok: mails.length === 0, expected: NO_MAIL, seen }
  const subjectHas = (mail: (typeof mails)[number], text: string): boolean =>
    mail.subject.ja.includes(text) || mail.subject.en.includes(text)
  const found = mails.filter(
    (mail) =>
      (name === undefined || mail.template === name || subjectHas(mail, name)) &&
      (template === undefined || mail.template === template) &&
      (subject === undefined || subjectHas(mail, subject)) &&
      (where === undefined || mail.where === where),
  )
  const good = count === undefined ? found.length > 0 : found.length === count
  const expected = [name, template, subject, where, count].filter((one) => one !== undefined)
  return { ok: good, expected: same(expected.join(' ')), seen }
}

function stateIs(context: ScenarioContext, value: Readonly<Record<string, unknown>>): Seen {
  const { user, token, ...facts } = value
  const index = tokenOf(
    context,
    typeof token === 'string' || typeof token === 'number' ? token : undefined,
  )
  const of = {
    user: typeof user === 'string' ? user : 'tokkun01',
    token: index.ok ? index.value : null,
  }
  return allOf(
    Object.entries(facts).map(([name, wanted]) => {
      const known = factNamed(name)
      if (known === null) {
        const meant = didYouMean(
          nearest(
            name,
            FACTS.map((one) => one.name),
          ),
        )
        return {
          ok: false,
          expected: same(`${name}: ${String(wanted)}`),
          seen: { ja: `その状態はありません。${meant.ja}`, en: `no such fact.${meant.en}` },
        }
      }
      const is: FactValue = known.read(context.hands.world, of)
      return {
        ok: String(is) === String(wanted),
        expected: same(`${name}: ${String(wanted)}`),
        seen: { ja: `${name}: ${inBoth(is).ja}`, en: `${name}: ${inBoth(is).en}` },
      }
    }),
  )
}

const NO_ENTRY: Bilingual = { ja: '記録なし', en: 'no entry' }

interface AuditAsked {
  readonly entry: string
  readonly user?: string | undefined
  readonly detail?: string | undefined
  readonly times?: number | undefined
}

/** Whether the bank's audit since the last actions contains what is expected. */
function auditIs({ hands, since }: ScenarioContext, value: string | string[] | AuditAsked): Seen {
  const entries = hands.events.slice(since).flatMap(auditOf)
  const each = entries.map(({ what, user }) => (user === null ? what : `${what} (${user})`))
  const seen = entries.length === 0 ? NO_ENTRY : same(listed(each))
  if (value === 'none') return { ok: entries.length === 0, expected: NO_ENTRY, seen }
  if (typeof value === 'string' || Array.isArray(value)) {
    return allOf(
      listOf(value).map((entry) => ({
        ok: entries.some(({ what }) => what === entry),
        expected: same(entry),
        seen,
      })),
    )
  }
  const { entry, user, detail, times } = value
  const found = entries.filter(
    (one) =>
      one.what === entry &&
      (user === undefined || one.user === user) &&
      (detail === undefined || one.detail.includes(detail)),
  )
  const good = times === undefined ? found.length > 0 : found.length === times
  const asked = [entry, user, detail].filter((one) => one !== undefined).join(' ')
  const often =
    times === undefined ? { ja: '', en: '' } : { ja: ` ${times}件`, en: ` ${times} times` }
  const expected = { ja: `${asked}${often.ja}`, en: `${asked}${often.en}` }
  return { ok: good, expected, seen }
}

function auditOf(event: WorldEvent) {
  return event.kind === 'audit' ? [event.entry] : []
}
