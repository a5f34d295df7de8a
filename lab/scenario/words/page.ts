import * as z from 'zod'
import { KEY_MS } from '../../hands.ts'
import { actionNamed, fieldNamed, optionOf } from '../bench/on-page.ts'
import { userOf } from '../bench/stage.ts'
import { label, typed, userName } from './args.ts'
import { type Word, word } from './word.ts'

/** How long after the pointer came there a click follows, ms. As `Hands.click`. */
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
    says: ({ action }) => [`「${action}」をクリックする`, `click ${action}`],
    act(stage, { action }) {
      const found = actionNamed(stage.hands.page, action)
      if (!found.ok) return found.error
      stage.hands.click(found.value)
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
    says: ({ field, value }) => [`「${field}」で「${value}」を選ぶ`, `choose ${value} in ${field}`],
    act(stage, { field, value }) {
      const found = fieldNamed(stage.hands.page, field)
      if (!found.ok) return found.error
      const option = optionOf(found.value, value)
      if (!option.ok) return option.error
      stage.hands.give({ kind: 'type', field: found.value.name, value: option.value }, KEY_MS)
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
    says: ({ user }) => [`「${user}」にチェックを付ける`, `tick ${user}`],
    act(stage, { user }) {
      const row = fieldNamed(stage.hands.page, `select:${user}`)
      const found = row.ok ? row : fieldNamed(stage.hands.page, user)
      if (!found.ok) return found.error
      stage.hands.give({ kind: 'type', field: found.value.name, value: 'y' }, KEY_MS)
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
      act(stage, { user }) {
        const field = which === 'password' ? 'password' : 'confirmPassword'
        const person = userOf(stage, user)
        if (!person.ok) return person.error
        const found = fieldNamed(stage.hands.page, field)
        if (!found.ok) return found.error
        stage.hands.type(field, person.value[field])
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
      act(stage) {
        stage.hands.give({ kind })
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
      act(stage, { tab }) {
        stage.hands.give({ kind, tab })
        return null
      },
    }),
  ),
  // Last: it takes any field and any text.
  word({
    name: 'type',
    group: 'page',
    phrases: ['type <field> <value:text>'],
    shape: { field: label, value: typed, pace: PACE },
    explains: [
      'ページの欄に1文字ずつ入力する。欄は名前または表示名。`pace` は1文字あたりのミリ秒。',
      'Types into a field of the page, key by key. The field by its name or label; `pace`: ms a key.',
    ],
    says: ({ field, value }) => [
      `「${field}」に「${value}」と入力する`,
      `type ${field} "${value}"`,
    ],
    act(stage, { field, value, pace }) {
      const found = fieldNamed(stage.hands.page, field)
      if (!found.ok) return found.error
      if (value === '') stage.hands.give({ kind: 'type', field: found.value.name, value: '' })
      stage.hands.type(found.value.name, value, pace)
      return null
    },
  }),
]
