import { displayName } from '../contracts.ts'
import { WORDING_LENGTH, wordingOf } from '../typed.ts'
import type { AppScreen, PhoneApp, SoftToken } from '../types.ts'
import { added, type ScreenFile } from './screen.ts'

/** トークン表示名設定 [S3-42]: the additional wording may be left blank [S3-43]; then 登録 [S3-44]. */
export function displayNameScreen({
  arrived,
}: Extract<AppScreen, { name: 'display-name' }>): ScreenFile {
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
