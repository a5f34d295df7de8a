import { sameInBoth } from '../../../protocol/bilingual.ts'
import { type Millis, millis } from '../../../protocol/time.ts'
import { totp } from '../../../protocol/totp.ts'
import { contractAt, displayName } from '../contracts.ts'
import type { AppScreen, PhoneApp, PhoneBlock, SoftToken } from '../types.ts'
import { go, home, type ScreenFile } from './screen.ts'

/** The screen ワンタイムパスワード [S3-45]: the code by the phone's own clock. */
export function code({ index }: Extract<AppScreen, { name: 'code' }>): ScreenFile {
  return {
    view: (app, now) => ({
      id: 'code',
      title: { ja: 'ワンタイムパスワード', en: 'One-time password' },
      back: 'back',
      blocks: blocks(app, contractAt(app, index), now),
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

/** When the code on this screen will be another, by the phone's own clock. */
export function codeEnds(token: SoftToken, now: Millis): Millis {
  const periodMs = token.code.periodSeconds * 1000
  return millis((Math.floor(now / periodMs) + 1) * periodMs)
}

function blocks(app: PhoneApp, token: SoftToken, now: Millis): readonly PhoneBlock[] {
  // Before the epoch there are no steps; a phone so wrong shows the first.
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
