import { displayName, isFull } from '../contracts.ts'
import { problemBlock } from '../problems.ts'
import type { AppScreen, PhoneApp, PhoneBlock } from '../types.ts'
import { complain, go, type ScreenFile } from './screen.ts'

/** The contracts on this phone, at most ten [S4-06]. */
export function list({ problem }: Extract<AppScreen, { name: 'list' }>): ScreenFile {
  return {
    view: (app) => ({
      id: 'list',
      title: { ja: '契約の一覧', en: 'Contracts' },
      back: null,
      blocks: [...problemBlock(app, problem), ...blocks(app)],
    }),
    fields: [],
    taps: {
      // Full: said now, before three fields are typed in vain.
      add: (app) =>
        isFull(app)
          ? complain(app, 'list', 'full')
          : go(app, { name: 'first-start', problem: null }),
    },
    choose: (app, index) => go(app, { name: 'code', index }),
    scans: true,
  }
}

function blocks(app: PhoneApp): readonly PhoneBlock[] {
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
