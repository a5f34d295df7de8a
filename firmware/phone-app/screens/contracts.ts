import { sameInBoth } from '../../../protocol/bilingual.ts'
import { toOtpauth } from '../../../protocol/otpauth.ts'
import { type Millis, millis } from '../../../protocol/time.ts'
import { totp } from '../../../protocol/totp.ts'
import { problemBlock } from '../problems.ts'
import {
  type AppScreen,
  type AppStep,
  contractAt,
  displayName,
  isFull,
  type PhoneApp,
  type PhoneBlock,
  type SoftToken,
} from '../state.ts'
import { complain, go, home, type ScreenDefinition } from './screen.ts'

/** The contracts on this phone, at most ten [S4-06]. */
export function list({ problem }: Extract<AppScreen, { name: 'list' }>): ScreenDefinition {
  return {
    view: (app) => ({
      id: 'list',
      title: { ja: '契約の一覧', en: 'Contracts' },
      back: null,
      blocks: [...problemBlock(app, problem), ...listBlocks(app)],
    }),
    fields: [],
    taps: {
      // Full: said now, before anybody types three fields in vain.
      add: (app) =>
        isFull(app)
          ? complain(app, 'list', 'full')
          : go(app, { name: 'first-start', problem: null }),
    },
    choose: (app, index) => go(app, { name: 'code', index }),
    scans: true,
  }
}

function listBlocks(app: PhoneApp): readonly PhoneBlock[] {
  const count = `${app.contracts.length} / ${app.maxContracts}`
  return [
    {
      kind: 'list',
      rows: app.contracts.map((token, index) => ({
        title: displayName(token),
        detail: { ja: `ユーザID ${token.userId}`, en: `User ID ${token.userId}` },
        action: `choose:${index}`,
      })),
    },
    {
      kind: 'text',
      text: { ja: `契約（ユーザ）${count}`, en: `Contracts (users): ${count}` },
      tone: 'small',
    },
    {
      kind: 'button',
      action: 'add',
      label: { ja: '契約を追加', en: 'Add a contract' },
      tone: 'normal',
    },
    {
      kind: 'button',
      action: 'scan',
      label: { ja: '二次元コードで追加', en: 'Add by 2-D code' },
      tone: 'link',
    },
  ]
}

/** The screen ワンタイムパスワード [S3-45]: the code by the phone's own clock. */
export function code({ index }: Extract<AppScreen, { name: 'code' }>): ScreenDefinition {
  return {
    view: (app, now) => ({
      id: 'code',
      title: { ja: 'ワンタイムパスワード', en: 'One-time password' },
      back: 'back',
      blocks: codeBlocks(app, contractAt(app, index), now),
    }),
    fields: [],
    taps: {
      back: (app) => home(app),
      'show-code2d': (app) => go(app, { name: 'export-warning', index }),
      delete: (app) => go(app, { name: 'delete-confirm', index }),
    },
    scans: true,
  }
}

/** When the code on this screen will change, by the phone's own clock. */
export function codeEnds(token: SoftToken, now: Millis): Millis {
  const periodMs = token.code.periodSeconds * 1000
  return millis((Math.floor(now / periodMs) + 1) * periodMs)
}

function codeBlocks(app: PhoneApp, token: SoftToken, now: Millis): readonly PhoneBlock[] {
  // There are no steps before the epoch; a clock that early shows the first.
  const digits = totp(token.secret, millis(Math.max(0, now)), token.code)
  const others = app.contracts.length - 1
  return [
    { kind: 'text', text: sameInBoth(displayName(token)), tone: 'plain' },
    {
      kind: 'text',
      text: { ja: `ユーザID ${token.userId}`, en: `User ID ${token.userId}` },
      tone: 'small',
    },
    {
      kind: 'code',
      digits,
      leftMs: codeEnds(token, now) - now,
      ofMs: token.code.periodSeconds * 1000,
    },
    {
      kind: 'button',
      action: 'back',
      label:
        others === 0
          ? { ja: '契約の一覧・追加', en: 'List of contracts, add' }
          : {
              ja: `契約の一覧・追加（ほか ${others} 件）`,
              en: `List of contracts, add (${others} more)`,
            },
      tone: 'normal',
    },
    {
      kind: 'button',
      action: 'show-code2d',
      label: { ja: '二次元コードを表示', en: 'Show as 2-D code' },
      tone: 'link',
    },
    {
      kind: 'button',
      action: 'delete',
      label: { ja: 'この契約を削除', en: 'Delete this contract' },
      tone: 'link',
    },
  ]
}

/** Asks before a contract is deleted from the phone; the bank is not told. */
export function deleteConfirm({
  index,
}: Extract<AppScreen, { name: 'delete-confirm' }>): ScreenDefinition {
  return {
    view: (app) => {
      const token = contractAt(app, index)
      return {
        id: 'delete-confirm',
        title: { ja: '契約の削除', en: 'Delete a contract' },
        back: 'cancel',
        blocks: [
          {
            kind: 'text',
            text: {
              ja: `「${displayName(token)}」（ユーザID ${token.userId}）をこのスマートフォンから削除しますか？`,
              en: `Delete "${displayName(token)}" (user ID ${token.userId}) from this smartphone?`,
            },
            tone: 'plain',
          },
          {
            kind: 'text',
            text: {
              ja: '削除すると、このワンタイムパスワードは表示できなくなります。もう一度使うには、トークンの発行からやり直します。',
              en: 'Its one-time passwords can then no longer be shown. To use it again, the token has to be issued anew.',
            },
            tone: 'small',
          },
          {
            kind: 'button',
            action: 'delete',
            label: { ja: '削除する', en: 'Delete' },
            tone: 'danger',
          },
          {
            kind: 'button',
            action: 'cancel',
            label: { ja: 'キャンセル', en: 'Cancel' },
            tone: 'normal',
          },
        ],
      }
    },
    fields: [],
    taps: {
      delete: (app) => deleted(app, index),
      cancel: (app) => go(app, { name: 'code', index }),
    },
    scans: false,
  }
}

function deleted(app: PhoneApp, index: number): AppStep {
  const { userId } = contractAt(app, index)
  const contracts = app.contracts.filter((_, i) => i !== index)
  const notice = { what: 'deleted', userId } as const
  return home({ ...app, contracts }, [{ kind: 'app-notice', notice }])
}

const EXPORT_TITLE = { ja: '二次元コードの表示', en: 'Show as 2-D code' } as const

/** Warning before the 2-D code is shown: anybody who scans it gets the secret. */
export function exportWarning({
  index,
}: Extract<AppScreen, { name: 'export-warning' }>): ScreenDefinition {
  return {
    view: () => ({
      id: 'export-warning',
      title: EXPORT_TITLE,
      back: 'cancel',
      blocks: [
        {
          kind: 'text',
          text: {
            ja: '二次元コードには秘密鍵が入っています。読み取った人は、あなたと同じワンタイムパスワードを作れます。ほかの人に見せないでください。',
            en: 'The 2-D code holds the secret. Whoever reads it can make the same one-time passwords as you. Show it to nobody else.',
          },
          tone: 'error',
        },
        { kind: 'button', action: 'show', label: { ja: '表示する', en: 'Show' }, tone: 'danger' },
        {
          kind: 'button',
          action: 'cancel',
          label: { ja: 'キャンセル', en: 'Cancel' },
          tone: 'normal',
        },
      ],
    }),
    fields: [],
    taps: {
      show: (app) => go(app, { name: 'export', index }),
      cancel: (app) => go(app, { name: 'code', index }),
    },
    scans: false,
  }
}

/** The contract's `otpauth://` text as a 2-D code, for another authenticator. */
export function exported({ index }: Extract<AppScreen, { name: 'export' }>): ScreenDefinition {
  return {
    view: (app) => {
      const token = contractAt(app, index)
      return {
        id: 'export',
        title: EXPORT_TITLE,
        back: 'back',
        blocks: [
          { kind: 'text', text: sameInBoth(displayName(token)), tone: 'plain' },
          { kind: 'code2d', payload: toOtpauth({ ...token, account: token.userId }) },
          { kind: 'button', action: 'back', label: { ja: '閉じる', en: 'Close' }, tone: 'normal' },
        ],
      }
    },
    fields: [],
    taps: { back: (app) => go(app, { name: 'code', index }) },
    scans: false,
  }
}
