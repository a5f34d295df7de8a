import type { Mode } from '../types.ts'
import { homeOf } from './home.ts'
import { go, type ModeFile, QUIET } from './mode.ts'

// The real menu also offers a language; this one speaks English only.
const ITEMS = ['Token Info', 'Exit'] as const

/** Reached from off by left and a long centre. Left moves [device-facts], right is `OK`. */
export function menu(mode: Extract<Mode, { name: 'menu' }>): ModeFile {
  return {
    ...QUIET,
    view: () => ({
      title: 'Menu',
      number: null,
      body: { kind: 'list', items: ITEMS, selected: mode.item },
      left: '▲▼',
      right: 'OK',
    }),
    left: (context) => go(context, { name: 'menu', item: (mode.item + 1) % ITEMS.length }),
    right: (context) =>
      go(context, mode.item === 0 ? { name: 'token-info', page: 0 } : homeOf(context.token)),
  }
}
