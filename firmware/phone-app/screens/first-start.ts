import { obstacle } from '../contracts.ts'
import { problemBlock } from '../problems.ts'
import { checked } from '../typed.ts'
import type { AppScreen, AppStep, PhoneApp, PhoneView } from '../types.ts'
import { complain, go, home, type ScreenFile } from './screen.ts'

/**
 * First start: サービスID, ユーザID and 利用開始パスワード are asked for [S3-39], then 送信 [S3-40].
 * A further contract begins here too.
 */
export function firstStart(screen: Extract<AppScreen, { name: 'first-start' }>): ScreenFile {
  return {
    view: (app) => view(app, screen),
    fields: ['serviceId', 'userId', 'password'],
    taps: { send, back: (app) => home(app) },
    scans: true,
  }
}

function view(app: PhoneApp, screen: Extract<AppScreen, { name: 'first-start' }>): PhoneView {
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
