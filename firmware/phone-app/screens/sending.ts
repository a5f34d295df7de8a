import type { ScreenFile } from './screen.ts'

/** The centre has not answered yet. */
export const sending: ScreenFile = {
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
