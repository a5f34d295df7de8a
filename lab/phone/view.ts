import type { Block } from '../../bank/page.ts'
import { appView } from '../../firmware/phone-app/app.ts'
import type { PhoneBlock, PhoneView } from '../../firmware/phone-app/state.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { millis } from '../../protocol/time.ts'
import type { Phone, World } from '../world.ts'

/** What the phone's screen shows: its own screens, or the app's. */
export function phoneView(world: World): PhoneView {
  const { phone } = world
  switch (phone.place) {
    case 'home':
      return home(phone)
    case 'mail':
      return phone.openMail === null ? mailList(phone) : openMail(phone, phone.openMail)
    case 'store':
      return STORE
    case 'settings':
      return settings(phone)
    case 'app':
      return phone.app === null
        ? home(phone)
        : appView(phone.app, millis(Math.max(0, world.now + phone.clockOffsetMs)))
    default:
      return phone.place satisfies never
  }
}

function both(ja: string, en: string): Bilingual {
  return { ja, en }
}

function text(ja: string, en: string, tone: 'plain' | 'small' | 'error' = 'plain'): PhoneBlock {
  return { kind: 'text', text: both(ja, en), tone }
}

function button(
  action: string,
  ja: string,
  en: string,
  tone: 'primary' | 'normal' | 'danger' | 'link' = 'normal',
): PhoneBlock {
  return { kind: 'button', action, label: both(ja, en), tone }
}

function home(phone: Phone): PhoneView {
  const unread = phone.mailbox.filter(({ read }) => !read).length
  const count = unread === 0 ? '' : ` (${unread})`
  return {
    id: 'home',
    title: both('ホーム', 'Home'),
    back: null,
    blocks: [
      button('go:mail', `メール${count}`, `Mail${count}`),
      ...(phone.app === null
        ? []
        : [button('go:app', 'ワンタイムパスワードアプリ', 'One-time password app', 'primary')]),
      button('go:settings', '迷惑メール拒否設定', 'Junk-mail rejection'),
      text(`このスマートフォンのアドレス: ${phone.address}`, `Address: ${phone.address}`, 'small'),
    ],
  }
}

function mailList(phone: Phone): PhoneView {
  return {
    id: 'mail',
    title: both('メール', 'Mail'),
    back: 'home',
    blocks:
      phone.mailbox.length === 0
        ? [text('メールはありません。', 'There are no mails.', 'small')]
        : [
            {
              kind: 'list',
              rows: phone.mailbox.toReversed().map(({ mail, read }) => ({
                title: mail.from,
                detail: read ? mail.subject : both(`● ${mail.subject.ja}`, `● ${mail.subject.en}`),
                action: `mail:${mail.id}`,
              })),
            },
          ],
  }
}

function openMail(phone: Phone, id: number): PhoneView {
  const mail = phone.mailbox.find((item) => item.mail.id === id)?.mail
  if (mail === undefined) return mailList({ ...phone, openMail: null })
  return {
    id: 'mail-open',
    title: mail.subject,
    back: 'go:mail',
    blocks: [text(mail.from, mail.from, 'small'), ...mail.blocks.flatMap(phoneBlocks)],
  }
}

/** A mail's blocks as a phone draws them: one below the other. */
function phoneBlocks(block: Block): readonly PhoneBlock[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return [{ kind: 'text', text: block.text, tone: 'plain' }]
    case 'notes':
      return block.items.map(({ ja, en }) => text(`※ ${ja}`, `※ ${en}`, 'small'))
    case 'facts':
      return block.rows.map(({ label, value }) =>
        text(`${label.ja}: ${value.ja}`, `${label.en}: ${value.en}`),
      )
    case 'table':
      return block.rows.map(({ cells }) =>
        text(cells.map(({ ja }) => ja).join(' '), cells.map(({ en }) => en).join(' ')),
      )
    case 'code2d':
      return [{ kind: 'code2d', payload: block.payload }]
    case 'buttons':
      return block.buttons.map(({ action, label, tone }) => ({
        kind: 'button' as const,
        action,
        label,
        tone,
      }))
    case 'fields':
      return []
    default:
      return block satisfies never
  }
}

/** The user picks a download site and installs the app [S3-38]. */
const STORE: PhoneView = {
  id: 'store',
  title: both('ダウンロードサイトの選択', 'Choose a download site'),
  back: 'go:mail',
  blocks: [
    text(
      'お使いの機種のダウンロードサイトを選び、ワンタイムパスワードアプリをインストールしてください。通信料はお客さまのご負担です。',
      'Choose the download site for your model and install the one-time password app. The cost of the connection is yours.',
    ),
    button(
      'install:a',
      '機種A用サイトからインストール',
      'Install from the site for model A',
      'primary',
    ),
    button(
      'install:b',
      '機種B用サイトからインストール',
      'Install from the site for model B',
      'primary',
    ),
  ],
}

function settings(phone: Phone): PhoneView {
  const { on, allowed } = phone.filter
  return {
    id: 'settings',
    title: both('迷惑メール拒否設定', 'Junk-mail rejection'),
    back: 'home',
    blocks: [
      on ? text('拒否設定: オン', 'Rejection: on') : text('拒否設定: オフ', 'Rejection: off'),
      on
        ? button('filter:off', 'オフにする', 'Switch off')
        : button('filter:on', 'オンにする', 'Switch on'),
      text(
        'オンの間は、次のドメインからのメールだけを受信します。それ以外のメールは届きません。',
        'While it is on, only mail from these domains arrives. Other mail never comes.',
        'small',
      ),
      ...(allowed.length === 0
        ? [text('受信するドメインはありません。', 'No domain is allowed.', 'small')]
        : [
            {
              kind: 'list' as const,
              rows: allowed.map((domain) => ({
                title: `@${domain}`,
                detail: both('受信しない', 'Remove'),
                action: `filter-remove:${domain}`,
              })),
            },
          ]),
      {
        kind: 'field',
        name: 'domain',
        label: both('受信するドメイン', 'Domain to allow'),
        type: 'text',
        value: phone.typed.domain ?? '',
      },
      button('filter:add', '追加', 'Add', 'primary'),
      ...(phone.refused === 0
        ? []
        : [
            text(
              `この設定により拒否したメール: ${phone.refused}通`,
              `Mails turned away by this setting: ${phone.refused}`,
              'error',
            ),
          ]),
    ],
  }
}
