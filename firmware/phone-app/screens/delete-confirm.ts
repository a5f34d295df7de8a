import { contractAt, displayName } from '../contracts.ts'
import type { AppScreen, AppStep, PhoneApp } from '../types.ts'
import { go, home, type ScreenFile } from './screen.ts'

/** Asks before a contract is deleted from the phone: the bank does not hear of it. */
export function deleteConfirm({
  index,
}: Extract<AppScreen, { name: 'delete-confirm' }>): ScreenFile {
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
