import { sameInBoth } from '../../../protocol/bilingual.ts'
import { toOtpauth } from '../../../protocol/otpauth.ts'
import { contractAt, displayName } from '../contracts.ts'
import type { AppScreen } from '../types.ts'
import { go, type ScreenFile } from './screen.ts'

const TITLE = { ja: '二次元コードの表示', en: 'Show as 2-D code' } as const

/** Before the 2-D code: whoever reads it holds the secret. */
export function exportWarning({
  index,
}: Extract<AppScreen, { name: 'export-warning' }>): ScreenFile {
  return {
    view: () => ({
      id: 'export-warning',
      title: TITLE,
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
export function exported({ index }: Extract<AppScreen, { name: 'export' }>): ScreenFile {
  return {
    view: (app) => {
      const token = contractAt(app, index)
      return {
        id: 'export',
        title: TITLE,
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
