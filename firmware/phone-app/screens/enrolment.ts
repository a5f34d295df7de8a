import { problemBlock } from '../problems.ts'
import {
  type AppProblem,
  type AppScreen,
  type AppStep,
  displayName,
  obstacle,
  type PhoneApp,
  type PhoneView,
  type SoftToken,
} from '../state.ts'
import { added, complain, go, home, type ScreenDefinition } from './screen.ts'

/**
 * First start: サービスID, ユーザID and 利用開始パスワード are asked for [S3-39], then 送信 [S3-40].
 * A further contract begins here too.
 */
export function firstStart(screen: Extract<AppScreen, { name: 'first-start' }>): ScreenDefinition {
  return {
    view: (app) => firstStartView(app, screen),
    fields: ['serviceId', 'userId', 'password'],
    taps: { send, back: (app) => home(app) },
    scans: true,
  }
}

function firstStartView(
  app: PhoneApp,
  screen: Extract<AppScreen, { name: 'first-start' }>,
): PhoneView {
  const field = (name: string) => ({ kind: 'field', name, value: app.typed[name] ?? '' }) as const
  return {
    id: screen.name,
    title: { ja: 'ワンタイムパスワードアプリ', en: 'One-time password app' },
    back: app.contracts.length === 0 ? null : 'back',
    blocks: [
      {
        kind: 'text',
        text: {
          ja: 'トークン発行メールに記載のサービスID、ユーザIDと、利用開始パスワードを入力してください。',
          en: 'Enter the service ID and user ID of the token issue mail, and the start-of-use password.',
        },
        tone: 'plain',
      },
      ...problemBlock(app, screen.problem),
      { ...field('serviceId'), label: { ja: 'サービスID', en: 'Service ID' }, type: 'digits' },
      { ...field('userId'), label: { ja: 'ユーザID', en: 'User ID' }, type: 'digits' },
      {
        ...field('password'),
        label: { ja: '利用開始パスワード', en: 'Start-of-use password' },
        type: 'password',
      },
      { kind: 'button', action: 'send', label: { ja: '送信', en: 'Send' }, tone: 'primary' },
      {
        kind: 'button',
        action: 'scan',
        label: { ja: '二次元コードで追加', en: 'Add by 2-D code' },
        tone: 'link',
      },
    ],
  }
}

function send(app: PhoneApp): AppStep {
  const typed = checked(app.typed)
  if (typeof typed === 'string') return complain(app, 'first-start', typed)
  const problem = obstacle(app, typed)
  if (problem !== null) return complain(app, 'first-start', problem)
  // The fields stay filled until the centre has answered.
  const effects = [{ kind: 'enrol', ...typed }] as const
  return go(app, { name: 'sending' }, { typed: app.typed, effects })
}

/** The centre has not answered yet. */
export const sending: ScreenDefinition = {
  view: () => ({
    id: 'sending',
    title: { ja: '送信中', en: 'Sending' },
    back: null,
    blocks: [
      {
        kind: 'text',
        text: { ja: 'しばらくお待ちください。', en: 'Please wait.' },
        tone: 'plain',
      },
    ],
  }),
  fields: [],
  taps: {},
  scans: false,
}

/** 初期設定 with 次へ [S3-41]. */
export function initialSetup({
  arrived,
}: Extract<AppScreen, { name: 'initial-setup' }>): ScreenDefinition {
  return {
    view: () => ({
      id: 'initial-setup',
      title: { ja: '初期設定', en: 'Initial setup' },
      back: null,
      blocks: [
        {
          kind: 'text',
          text: {
            ja: 'トークンを受け取りました。続けて、トークンの表示名を設定します。',
            en: 'The token has arrived. Next, its display name is set.',
          },
          tone: 'plain',
        },
        {
          kind: 'text',
          text: {
            ja: `サービスID ${arrived.serviceId}　ユーザID ${arrived.userId}`,
            en: `Service ID ${arrived.serviceId}, user ID ${arrived.userId}`,
          },
          tone: 'small',
        },
        { kind: 'button', action: 'next', label: { ja: '次へ', en: 'Next' }, tone: 'primary' },
      ],
    }),
    fields: [],
    taps: { next: (app) => go(app, { name: 'display-name', arrived }) },
    scans: false,
  }
}

/** トークン表示名設定 [S3-42]: the additional wording may be left blank [S3-43]; then 登録 [S3-44]. */
export function displayNameScreen({
  arrived,
}: Extract<AppScreen, { name: 'display-name' }>): ScreenDefinition {
  return {
    view: (app) => {
      const name = displayName(worded(app, arrived))
      return {
        id: 'display-name',
        title: { ja: 'トークン表示名設定', en: 'Token display name' },
        back: null,
        blocks: [
          {
            kind: 'text',
            text: { ja: `トークン表示名：${name}`, en: `Display name: ${name}` },
            tone: 'plain',
          },
          {
            kind: 'field',
            name: 'wording',
            label: { ja: '変更後の追加文言', en: 'Additional wording after the change' },
            type: 'text',
            value: app.typed.wording ?? '',
          },
          {
            kind: 'text',
            text: {
              ja: `${WORDING_LENGTH} 文字まで。空欄のままでもかまいません。`,
              en: `Up to ${WORDING_LENGTH} characters. May be left blank.`,
            },
            tone: 'small',
          },
          {
            kind: 'button',
            action: 'register',
            label: { ja: '登録', en: 'Register' },
            tone: 'primary',
          },
        ],
      }
    },
    fields: ['wording'],
    taps: { register: (app) => added(app, worded(app, arrived)) },
    scans: false,
  }
}

function worded(app: PhoneApp, token: SoftToken): SoftToken {
  return { ...token, wording: wordingOf(app.typed.wording ?? '') }
}

/** What the user typed on the first screen, cleaned and ready to send. */
interface Typed {
  readonly serviceId: string
  readonly userId: string
  readonly password: string
}

/** Assumption: longer input is cut, as no field of the app takes as much. */
export const FIELD_LENGTH = 100
/** Assumption: more of 変更後の追加文言 does not fit beside the issuer. */
const WORDING_LENGTH = 20

/**
 * The three fields as the centre expects them, half-width digits without blanks; else the first
 * field that is wrong.
 */
function checked(fields: Readonly<Record<string, string>>): Typed | AppProblem {
  const serviceId = digits(fields.serviceId)
  const userId = digits(fields.userId)
  const password = digits(fields.password)
  // [S3-05]
  if (!/^\d{8}$/.test(serviceId)) return 'service-id'
  if (!/^\d{12}$/.test(userId)) return 'user-id'
  // [S3-23]; a centre that wants exactly four [S3-24] refuses the rest itself.
  if (!/^\d{4,8}$/.test(password)) return 'password'
  return { serviceId, userId, password }
}

/** The additional wording as one line; may be blank [S3-43]. */
function wordingOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return Array.from(line).slice(0, WORDING_LENGTH).join('').trim()
}

/** Full-width digits become half-width; blanks and line breaks of pasted text are dropped. */
function digits(text: string | undefined): string {
  return (text ?? '')
    .replace(/[\s\u200B\uFEFF]/g, '')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}
