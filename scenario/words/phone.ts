import * as z from 'zod'
import { PRESS_MS } from '../../lab/hands.ts'
import { SCAN_LIMIT } from '../../lab/input-schema.ts'
import { tappables } from '../../lab/telling/labels.ts'
import { didYouMean, listed, nearest } from '../../protocol/did-you-mean.ts'
import { type Cannot, cannot, type ScenarioContext } from '../context.ts'
import { isCalled } from '../screens/page.ts'
import { phoneField } from '../screens/phone.ts'
import { factOf } from './mail.ts'
import { label, typed, type Word, word } from './word.ts'

/** What is done on the phone. */
export const PHONE_WORDS: readonly Word[] = [
  word({
    name: 'phone-tap',
    group: 'phone',
    phrases: ['tap <action:text>', 'phone tap <action:text>'],
    main: 'action',
    shape: { action: label },
    explains: [
      'スマートフォンのボタンや行をタップする（名前または表示）。`home` はいつでも使える。',
      "Taps a button or row of the phone's screen, by its action or label; `home` always works.",
    ],
    target: 'action',
    says: ({ action }, called) => [
      `スマートフォンの「${called(action).ja}」をタップする`,
      `tap ${called(action).en} on the phone`,
    ],
    act: (context, { action }) => tap(context, action),
  }),
  word({
    name: 'phone-open-mail',
    group: 'phone',
    phrases: ['phone open mail <mail:text>'],
    main: 'mail',
    shape: { mail: label },
    explains: [
      'スマートフォンのメールを開く（種類または件名の一部。その中で最新のもの）。',
      'Opens the newest mail on the phone of this template, or with this in its subject.',
    ],
    says: ({ mail }) => [
      `スマートフォンでメール「${mail}」を開く`,
      `open the mail ${mail} on the phone`,
    ],
    act: (context, { mail }) => openMail(context, mail),
  }),
  word({
    name: 'phone-type-from-mail',
    group: 'phone',
    phrases: ['phone type <field> from mail <fact:text>'],
    shape: { field: label, fact: label },
    explains: [
      'メールに書かれた値をスマートフォンの欄に入力する。',
      "Types a value out of a mail into a field of the phone's screen.",
    ],
    target: 'field',
    says: ({ field, fact }, called) => [
      `スマートフォンの「${called(field).ja}」にメールの「${fact}」を入力する`,
      `type "${fact}" of the mail into ${called(field).en} on the phone`,
    ],
    act(context, { field, fact }) {
      const value = factOf(context, fact)
      return value.ok ? typeInto(context, field, value.value) : value.error
    },
  }),
  word({
    name: 'phone-type',
    group: 'phone',
    phrases: ['phone type <field> <value:text>'],
    shape: { field: label, value: typed, pace: z.int().min(1).max(60_000).optional() },
    explains: ['スマートフォンの欄に入力する。', "Types into a field of the phone's screen."],
    target: 'field',
    says: ({ field, value }, called) => [
      `スマートフォンの「${called(field).ja}」に「${value}」と入力する`,
      `type ${called(field).en} "${value}" on the phone`,
    ],
    act: (context, { field, value, pace }) => typeInto(context, field, value, pace),
  }),
  word({
    name: 'phone-scan',
    group: 'phone',
    phrases: ['phone scan <text:text>'],
    main: 'text',
    shape: { text: z.string().max(SCAN_LIMIT) },
    explains: [
      'スマートフォンのカメラに二次元コード（`otpauth://…`）を見せる。',
      "Lets the phone's camera see a 2-D code with this text.",
    ],
    says: ({ text }) => [`スマートフォンで「${text}」を読み取る`, `scan ${text} with the phone`],
    act(context, { text }) {
      context.hands.give({ kind: 'phone-scan', text }, PRESS_MS)
      return null
    },
  }),
  word({
    name: 'phone-change',
    group: 'phone',
    phrases: ['change phone', 'change the phone'],
    shape: {},
    explains: [
      '機種変更: 同じアドレスの新しいスマートフォンになり、アプリはなくなる。',
      'A new phone with the same address; the app is gone with the old one.',
    ],
    says: () => ['スマートフォンを機種変更する', 'change the phone'],
    act(context) {
      context.hands.give({ kind: 'phone-change' })
      return null
    },
  }),
]

function tap(context: ScenarioContext, wanted: string): Cannot | null {
  const view = context.hands.screen
  const all = tappables(view)
  const found =
    wanted === 'home'
      ? 'home'
      : all.find(({ action, label: says }) => action === wanted || isCalled(says, wanted))?.action
  if (found !== undefined) {
    context.hands.tap(found)
    return null
  }
  const there = all.map(({ action }) => action)
  const meant = didYouMean(nearest(wanted, there))
  return cannot(
    'no-button',
    `「${wanted}」はスマートフォンの画面「${view.title.ja}」にありません。${meant.ja}あるのは ${listed(there)} です。`,
    `There is no "${wanted}" on the phone's screen ${view.id}.${meant.en} There are: ${listed(there)}.`,
  )
}

function openMail(context: ScenarioContext, wanted: string): Cannot | null {
  const mails = context.hands.world.phone.mailbox.map(({ mail }) => mail)
  const found = mails.findLast(
    ({ template, subject }) =>
      template === wanted || subject.ja.includes(wanted) || subject.en.includes(wanted),
  )
  if (found === undefined) {
    const there = listed(mails.map(({ template }) => template))
    return cannot(
      'no-mail',
      `スマートフォンにメール「${wanted}」はありません。あるのは ${there} です。`,
      `There is no mail ${wanted} on the phone. There are: ${there}.`,
    )
  }
  for (const action of ['home', 'go:mail', `mail:${found.id}`]) context.hands.tap(action)
  return null
}

function typeInto(
  context: ScenarioContext,
  field: string,
  value: string,
  pace?: number,
): Cannot | null {
  const { screen } = context.hands
  const found = phoneField(screen, field)
  if (!found.ok) return found.error
  if (value === '') context.hands.give({ kind: 'phone-type', field: found.value, value: '' })
  context.hands.typeOnPhone(found.value, value, pace)
  return null
}
