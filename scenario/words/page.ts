import * as z from 'zod'
import { codeIn, KEY_MS } from '../../lab/hands.ts'
import { MASTER } from '../../lab/walks/step.ts'
import { type Cannot, cannot, type ScenarioContext, tokenOf, userOf } from '../context.ts'
import { shownOn } from '../screens/lcd.ts'
import { actionNamed, fieldNamed, optionOf } from '../screens/page.ts'
import { scan, typeCode } from './code.ts'
import { label, typed, userName, type Word, word } from './word.ts'

/** Logging in and out of the bank's site. */
export const LOGIN_WORDS: readonly Word[] = [
  word({
    name: 'log-in',
    group: 'page',
    phrases: ['log in[ as <user>][ <code:text>]', 'login[ as <user>][ <code:text>]'],
    main: 'user',
    shape: { user: userName.optional(), code: z.enum(['with code', 'without code']).optional() },
    explains: [
      'IDとパスワードでログインする。番号を求められたら入力する（`without code` では入力しない）。',
      'Logs in with ID and password, and with the code where one is asked for (`without code`: not).',
    ],
    says: ({ user = MASTER, code }) => [
      `${user}でログインする${code === 'without code' ? '（番号は入力しない）' : ''}`,
      `log in as ${user}${code === undefined ? '' : ` ${code}`}`,
    ],
    act: (context, { user = MASTER, code }) =>
      enter(context, user) ?? (code === 'without code' ? null : giveCode(context)),
  }),
  word({
    name: 'log-out',
    group: 'page',
    phrases: ['log out', 'logout'],
    shape: {},
    explains: ['ログアウトする。', 'Logs out.'],
    says: () => ['ログアウトする', 'log out'],
    act(context) {
      const there = actionNamed(context.hands.page, 'nav:logout')
      if (!there.ok) return there.error
      context.hands.click('nav:logout')
      return null
    },
  }),
]

/**
 * Types ID and password. It fails if somebody is still logged in: scenarios must log out
 * explicitly.
 */
function enter(context: ScenarioContext, id: string): Cannot | null {
  const user = userOf(context, id)
  if (!user.ok) return user.error
  const { hands } = context
  const { page } = hands
  if (page.user !== null) {
    return cannot(
      'logged-in',
      `${page.user.ja}さんがログイン中です。先にログアウトしてください。`,
      `${page.user.en} is logged in. Log out first.`,
    )
  }
  // If nobody is logged in, the bank's address opens the login page from anywhere.
  if (page.id !== 'login') hands.click('nav:login')
  hands.type('userId', user.value.id)
  hands.type('password', user.value.password)
  hands.click('login')
  return null
}

/** Types the code for the login, if it asks for one. */
export function giveCode(context: ScenarioContext): Cannot | null {
  const { hands } = context
  if (hands.page.id === 'login-otp') {
    const failed = typeCode(context, 'otp', true)
    if (failed !== null) return failed
    hands.click('submit-login-otp')
  }
  if (hands.page.id === 'login-challenge') {
    const failed = scanChallenge(context) ?? typeCode(context, 'transactionCode', false)
    if (failed !== null) return failed
    hands.click('submit-login-code')
  }
  return null
}

/** Switches the camera token on, scans the page's code, and goes on to its digits. */
export function scanChallenge(context: ScenarioContext): Cannot | null {
  const index = tokenOf(context, undefined)
  if (!index.ok) return index.error
  const { hands } = context
  const text = codeIn(hands.page.blocks)
  if (text === null) return cannot('no-code', '二次元コードがありません。', 'There is no 2-D code.')
  if (hands.mode(index.value) === 'off') hands.longPress(index.value)
  hands.press('right', index.value)
  const failed = scan(context, text)
  if (failed !== null) return failed
  // Page by page until the digits come.
  for (let n = 0; n < 10 && shownOn(hands.world, index.value).code === ''; n++) {
    hands.press('right', index.value)
  }
  return null
}

/** How long after the previous action a click follows, ms. As for `Hands.click`. */
const PACE = z.int().min(1).max(60_000).optional()

/** What the customer does on the bank's page. */
export const PAGE_WORDS: readonly Word[] = [
  word({
    name: 'click',
    group: 'page',
    phrases: ['click <action:text>'],
    main: 'action',
    shape: { action: label },
    explains: [
      'ページのボタン・リンク・メニューをクリックする。名前、または表示どおりの日本語・英語。',
      'Clicks a button, link or menu entry of the page, by its name or its Japanese or English label.',
    ],
    target: 'action',
    says: ({ action }, called) => [
      `「${called(action).ja}」をクリックする`,
      `click ${called(action).en}`,
    ],
    act(context, { action }) {
      const found = actionNamed(context.hands.page, action)
      if (!found.ok) return found.error
      context.hands.click(found.value)
      return null
    },
  }),
  word({
    name: 'choose',
    group: 'page',
    phrases: ['choose <value> in <field:text>'],
    shape: { field: label, value: typed },
    explains: [
      '選択欄で1つ選ぶ（値または表示名）。',
      'Chooses one of a list: by its value or its label.',
    ],
    target: 'field',
    says: ({ field, value }, called) => [
      `「${called(field).ja}」で「${value}」を選ぶ`,
      `choose ${value} in ${called(field).en}`,
    ],
    act(context, { field, value }) {
      const found = fieldNamed(context.hands.page, field)
      if (!found.ok) return found.error
      const option = optionOf(found.value, value)
      if (!option.ok) return option.error
      context.hands.give({ kind: 'type', field: found.value.name, value: option.value }, KEY_MS)
      return null
    },
  }),
  word({
    name: 'tick',
    group: 'page',
    phrases: ['tick <user>'],
    main: 'user',
    shape: { user: label },
    explains: [
      '一覧で利用者にチェックを付ける（利用者IDまたは欄の名前）。',
      'Ticks a user of the list, or a box by its name.',
    ],
    target: 'user',
    says: ({ user }, called) => [
      `「${called(user).ja}」にチェックを付ける`,
      `tick ${called(user).en}`,
    ],
    act(context, { user }) {
      const row = fieldNamed(context.hands.page, `select:${user}`)
      const found = row.ok ? row : fieldNamed(context.hands.page, user)
      if (!found.ok) return found.error
      context.hands.give({ kind: 'type', field: found.value.name, value: 'y' }, KEY_MS)
      return null
    },
  }),
  ...(['password', 'confirm-password'] as const).map((which) =>
    word({
      name: `type-${which}`,
      group: 'page',
      phrases: [`type ${which.replace('-', ' ')} of <user>`],
      main: 'user',
      shape: { user: userName },
      explains:
        which === 'password'
          ? ['利用者のパスワードを入力する。', "Types a user's password."]
          : ['利用者の確認用パスワードを入力する。', "Types a user's confirmation password."],
      says: ({ user }) => [
        `${user}の${which === 'password' ? '' : '確認用'}パスワードを入力する`,
        `type ${which.replace('-', ' ')} of ${user}`,
      ],
      act(context, { user }) {
        const field = which === 'password' ? 'password' : 'confirmPassword'
        const person = userOf(context, user)
        if (!person.ok) return person.error
        const found = fieldNamed(context.hands.page, field)
        if (!found.ok) return found.error
        context.hands.type(field, person.value[field])
        return null
      },
    }),
  ),
  ...(['back', 'new-tab'] as const).map((kind) =>
    word({
      name: kind,
      group: 'page',
      phrases: kind === 'back' ? ['back', 'go back'] : ['new tab', 'open new tab'],
      shape: {},
      explains:
        kind === 'back'
          ? ['ブラウザの「戻る」。', "The browser's back."]
          : ['金融機関の新しいタブを開く。', 'A new tab with the bank in it.'],
      says: () =>
        kind === 'back' ? ['ブラウザで戻る', 'go back'] : ['新しいタブを開く', 'open a new tab'],
      act(context) {
        context.hands.give({ kind })
        return null
      },
    }),
  ),
  ...(['show-tab', 'close-tab'] as const).map((kind) =>
    word({
      name: kind,
      group: 'page',
      phrases: [`${kind.replace('-', ' ')} <tab:int>`],
      main: 'tab',
      shape: { tab: z.int().min(1).max(1_000_000) },
      explains:
        kind === 'show-tab'
          ? ['タブを前に出す（開いた順に1から）。', 'Brings a tab to the front; they count from 1.']
          : ['タブを閉じる。', 'Closes a tab.'],
      says: ({ tab }) =>
        kind === 'show-tab'
          ? [`タブ${tab}を表示する`, `show tab ${tab}`]
          : [`タブ${tab}を閉じる`, `close tab ${tab}`],
      act(context, { tab }) {
        context.hands.give({ kind, tab })
        return null
      },
    }),
  ),
  // The last word, since it accepts any field and any text.
  word({
    name: 'type',
    group: 'page',
    phrases: ['type <field> <value:text>'],
    shape: { field: label, value: typed, pace: PACE },
    explains: [
      'ページの欄に1文字ずつ入力する。欄は名前または表示名。`pace` は1文字あたりのミリ秒。',
      'Types into a field of the page, key by key. The field by its name or label; `pace`: ms a key.',
    ],
    target: 'field',
    says: ({ field, value }, called) => [
      `「${called(field).ja}」に「${value}」と入力する`,
      `type ${called(field).en} "${value}"`,
    ],
    act(context, { field, value, pace }) {
      const found = fieldNamed(context.hands.page, field)
      if (!found.ok) return found.error
      if (value === '') context.hands.give({ kind: 'type', field: found.value.name, value: '' })
      context.hands.type(found.value.name, value, pace)
      return null
    },
  }),
]
