import { useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { WindowView } from '../../host/link/program.ts'

export type DialogName =
  | 'interrupted'
  | 'new-session'
  | 'institutions'
  | 'tokens-file'
  | 'shortcuts'
  | 'about'
  | 'help'
  | 'compare'
  | 'sessions'
  | 'save-session'
  | 'scenarios'
  | 'evidence'
  | 'automation'
/** What lies before the customer: browser, mail, papers; and what only the tester may see. */
const PC_TABS = ['bank', 'mail', 'papers', 'records'] as const
export type PcTab = (typeof PC_TABS)[number]
export type BenchColumn = 'token' | 'pc' | 'log'

/** What this window shows and hides: nothing of it belongs to the bench or is recorded. */
interface UiState {
  readonly view: WindowView
  readonly dialog: DialogName | null
  readonly tab: PcTab
  /** The user's wish for a column; null: by the room there is. */
  readonly columns: Readonly<Record<BenchColumn, boolean | null>>
  readonly counterOpen: boolean
  /** The panel on which things are put out of order. */
  readonly faultsOpen: boolean
}

export const uiStore = createStore<UiState>()(() => ({
  view: 'bench',
  dialog: null,
  tab: 'bank',
  columns: { token: null, pc: null, log: null },
  counterOpen: false,
  faultsOpen: false,
}))

export function useUi<T>(select: (state: UiState) => T): T {
  return useStore(uiStore, select)
}

/** Opens a dialog. The offer of an interrupted session is never replaced: it wants an answer. */
export function openDialog(dialog: DialogName): void {
  uiStore.setState((before) => (before.dialog === 'interrupted' ? before : { dialog }))
}

/** Whether something that a view chose is one of the tabs. */
export function isPcTab(key: unknown): key is PcTab {
  return PC_TABS.some((tab) => tab === key)
}

export function closeDialog(): void {
  uiStore.setState({ dialog: null })
}

export function showPcTab(tab: PcTab): void {
  uiStore.setState({ tab })
}

/** Where the coach points: that tab, the counter's drawer or the phone, even if folded away. */
export function goTo(place: PcTab | 'counter' | 'phone'): void {
  const column = place === 'phone' ? 'token' : 'pc'
  uiStore.setState(({ columns }) => ({
    columns: columns[column] === false ? { ...columns, [column]: true } : columns,
    ...(place === 'counter' ? { counterOpen: true } : {}),
    ...(isPcTab(place) ? { tab: place } : {}),
  }))
}

/** Below this width (CSS px) the timeline folds away by itself: Assumption: the page needs 560 px. */
export const LOG_NEEDS_PX = 1240

/** Whether a column is shown in a window of `widthPx`. */
export function columnShown(
  columns: UiState['columns'],
  column: BenchColumn,
  widthPx: number,
): boolean {
  const wish = columns[column]
  if (wish !== null) return wish
  return column === 'log' ? widthPx >= LOG_NEEDS_PX : true
}

/** Folds a column away or brings it back. The last of token and PC stays. */
export function toggleColumn(column: BenchColumn, widthPx: number): void {
  uiStore.setState(({ columns }) => {
    const shown = columnShown(columns, column, widthPx)
    const next = { ...columns, [column]: !shown }
    if (!columnShown(next, 'token', widthPx) && !columnShown(next, 'pc', widthPx)) {
      return { columns: { ...next, [column === 'token' ? 'pc' : 'token']: true } }
    }
    return { columns: next }
  })
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('resize', changed)
  return () => window.removeEventListener('resize', changed)
}

/** Width of the window, CSS px. */
export function useWindowWidth(): number {
  return useSyncExternalStore(subscribe, () => window.innerWidth)
}

/** Height of the window, CSS px. */
export function useWindowHeight(): number {
  return useSyncExternalStore(subscribe, () => window.innerHeight)
}
