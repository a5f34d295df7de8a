import type { Page } from '../../bank/page.ts'

/** Id of the browser's own page for a bank that does not answer. */
export const NO_CONNECTION = 'no-connection'

/**
 * The browser's own error page: no bank has written it, and whether the request has arrived cannot
 * be seen from it. Assumption: browsers word this page in different ways; this wording is plain.
 */
export function noConnectionPage(asked: Page | null): Page {
  return {
    id: NO_CONNECTION,
    form: 0,
    screenId: null,
    requiredMark: '',
    help: null,
    title: { ja: 'このページを表示できません', en: 'This page cannot be shown' },
    path: asked?.path ?? '',
    user: null,
    nav: [],
    breadcrumb: [],
    steps: null,
    alerts: [],
    blocks: [
      {
        kind: 'text',
        text: {
          ja: 'サイトから応答がありません。送信した内容が銀行に届いたかどうかは、この画面からはわかりません。',
          en: 'The site does not answer. Whether the bank has received what was sent cannot be told from this page.',
        },
      },
      {
        kind: 'notes',
        items: [
          {
            ja: 'ネットワークの接続を確認してください。',
            en: 'Check the network connection.',
          },
          {
            ja: '再読み込みすると、同じ内容がもう一度送信されます。',
            en: 'Reloading sends the same request once more.',
          },
        ],
      },
    ],
  }
}
