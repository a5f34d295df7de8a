import * as z from 'zod'
import type { Mail } from '../../bank/page.ts'
import { codeIn, PRESS_MS } from '../../lab/hands.ts'
import { listed } from '../../protocol/did-you-mean.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import { type Cannot, cannot, type ScenarioContext } from '../context.ts'
import { fieldNamed } from '../screens/page.ts'
import { scan } from './code.ts'
import { label, ofToken, onToken, tokenName, type Word, word } from './word.ts'

/** Which mail: its number from 1, the oldest first; its template; or part of its subject. */
const mailName = z.union([z.int().min(1).max(100_000), z.string().min(1).max(200)])

/** What is done in the mail program on the PC. */
export const MAIL_WORDS: readonly Word[] = [
  word({
    name: 'open-newest-mail',
    group: 'mail',
    phrases: ['open newest mail', 'open the newest mail'],
    shape: {},
    explains: ['最新のメールを開く。', 'Opens the newest mail.'],
    says: () => ['最新のメールを開く', 'open the newest mail'],
    act: (context) => open(context, undefined),
  }),
  word({
    name: 'open-mail',
    group: 'mail',
    phrases: ['open mail <mail:int>', 'open mail <mail:text>'],
    main: 'mail',
    shape: { mail: mailName },
    explains: [
      'メールを開く。番号（古い順に1から）、種類（`activation-code` など）または件名の一部。',
      'Opens a mail: by its number from 1 (the oldest), its template, or a piece of its subject.',
    ],
    says: ({ mail }) => [`メール「${mail}」を開く`, `open mail ${mail}`],
    act: (context, { mail }) => open(context, mail),
  }),
  word({
    name: 'scan-mail-code',
    group: 'code',
    phrases: [
      'scan mail code[ with token <token>]',
      'scan code of mail <mail:int>[ with token <token>]',
    ],
    main: 'mail',
    shape: { mail: mailName.optional(), token: tokenName.optional() },
    explains: [
      'メールの二次元コードをトークンのカメラで読み取る。指定がなければ最新のメール。',
      "Lets the token's camera see the 2-D code of a mail: of the newest unless another is named.",
    ],
    says: ({ mail, token }) => [
      `${ofToken(token)}カメラで${mail === undefined ? '' : `「${mail}」の`}メールの二次元コードを読み取る`,
      `scan the code of ${mail === undefined ? 'the newest mail' : `mail ${mail}`}${onToken(token)}`,
    ],
    act(context, { mail, token }) {
      const wanted = mailOf(context, mail ?? newestWithCode(context))
      if (!wanted.ok) return wanted.error
      const text = codeIn(wanted.value.blocks)
      if (text === null) {
        return cannot(
          'no-code',
          `メール「${wanted.value.subject.ja}」に二次元コードはありません。`,
          `There is no 2-D code in the mail "${wanted.value.subject.en}".`,
        )
      }
      if (context.hands.world.desk.openMail !== wanted.value.id)
        open(context, mail ?? newestWithCode(context))
      return scan(context, text, token)
    },
  }),
  word({
    name: 'type-from-mail',
    group: 'mail',
    phrases: ['type <field> from mail <fact:text>'],
    shape: { field: label, fact: label },
    explains: [
      'メールに書かれた値（表の見出しで指定）をページの欄に入力する。',
      'Types a value out of the newest mail that has it into the page: by the label in the mail.',
    ],
    target: 'field',
    says: ({ field, fact }, called) => [
      `メールの「${fact}」を「${called(field).ja}」に入力する`,
      `type "${fact}" of the mail into ${called(field).en}`,
    ],
    act(context, { field, fact }) {
      const place = fieldNamed(context.hands.page, field)
      if (!place.ok) return place.error
      const value = factOf(context, fact)
      if (!value.ok) return value.error
      context.hands.type(place.value.name, value.value)
      return null
    },
  }),
]

function open(context: ScenarioContext, name: number | string | undefined): Cannot | null {
  const mail = mailOf(context, name)
  if (!mail.ok) return mail.error
  // The time a hand needs to reach the mouse (`Hands.openNewestMail`).
  context.hands.give({ kind: 'open-mail', mail: mail.value.id }, PRESS_MS)
  return null
}

/** The mail on the PC that is meant; if left out, the newest. */
function mailOf(
  { hands }: ScenarioContext,
  name: number | string | undefined,
): Result<Mail, Cannot> {
  const mails = hands.world.desk.mailbox.map(({ mail }) => mail)
  const wanted = typeof name === 'string' && /^[1-9]\d*$/.test(name) ? Number(name) : name
  const found =
    wanted === undefined
      ? mails.at(-1)
      : typeof wanted === 'number'
        ? mails[wanted - 1]
        : mails.findLast(
            ({ template, subject }) =>
              template === wanted || subject.ja.includes(wanted) || subject.en.includes(wanted),
          )
  if (found !== undefined) return ok(found)
  const there = listed(mails.map((mail, n) => `${n + 1} ${mail.template}`))
  return err(
    mails.length === 0
      ? cannot('no-mail', 'メールは届いていません。', 'There is no mail.')
      : cannot(
          'no-mail',
          `メール「${wanted}」はありません。届いているのは ${there} です。`,
          `There is no mail ${wanted}. There are: ${there}.`,
        ),
  )
}

function newestWithCode({ hands }: ScenarioContext): number | undefined {
  const found = hands.world.desk.mailbox.findLastIndex(({ mail }) => codeIn(mail.blocks) !== null)
  return found < 0 ? undefined : found + 1
}

/** The value beside a label in the newest mail that has it, on PC or phone. */
export function factOf({ hands }: ScenarioContext, wanted: string): Result<string, Cannot> {
  const { desk, phone } = hands.world
  const mails = [...desk.mailbox, ...phone.mailbox].map(({ mail }) => mail)
  const labels = new Set<string>()
  for (const mail of mails.toSorted((a, b) => b.at - a.at || b.id - a.id)) {
    for (const block of mail.blocks) {
      if (block.kind !== 'facts') continue
      for (const { label: name, value } of block.rows) {
        if (name.ja === wanted || name.en === wanted) return ok(value.ja)
        labels.add(name.ja)
      }
    }
  }
  return err(
    cannot(
      'no-fact',
      `「${wanted}」と書かれたメールはありません。あるのは ${listed([...labels])} です。`,
      `No mail tells "${wanted}". They tell: ${listed([...labels])}.`,
    ),
  )
}
