import type { AppScreen } from '../types.ts'
import { go, type ScreenFile } from './screen.ts'

/** 初期設定 with 次へ [S3-41]. */
export function initialSetup({
  arrived,
}: Extract<AppScreen, { name: 'initial-setup' }>): ScreenFile {
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
