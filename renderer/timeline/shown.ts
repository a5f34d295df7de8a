import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Lane } from '../../lab/events.ts'
import { columnShown, openDialog, uiStore } from '../ui/window.ts'
import type { Row } from './rows/timeline.ts'

export const LANES = [
  'customer',
  'token',
  'phone',
  'bank',
  'mail',
  'clock',
] as const satisfies readonly Lane[]

/** What this window shows of the history: nothing of it belongs to the bench or is recorded. */
interface TimelineUi {
  readonly finding: boolean
  readonly asked: string
  readonly filtering: boolean
  /** Lanes that are left out. */
  readonly hidden: readonly Lane[]
  /** The strip with the lanes; null: by the room there is. */
  readonly strip: boolean | null
  readonly marking: boolean
  /** The branches that are compared; null: none are. */
  readonly pair: { readonly left: number; readonly right: number } | null
}

export const timelineUiStore = createStore<TimelineUi>()(() => ({
  finding: false,
  asked: '',
  filtering: false,
  hidden: [],
  strip: null,
  marking: false,
  pair: null,
}))

export function useTimelineUi<T>(select: (state: TimelineUi) => T): T {
  return useStore(timelineUiStore, select)
}

/** Opens the search; the list is brought back where it is folded away. */
export function openFind(): void {
  const { columns } = uiStore.getState()
  if (!columnShown(columns, 'log', window.innerWidth)) {
    uiStore.setState({ columns: { ...columns, log: true } })
  }
  timelineUiStore.setState({ finding: true })
}

export function closeFind(): void {
  timelineUiStore.setState({ finding: false, asked: '' })
}

export function toggleLane(lane: Lane): void {
  timelineUiStore.setState(({ hidden }) => ({
    hidden: hidden.includes(lane) ? hidden.filter((one) => one !== lane) : [...hidden, lane],
  }))
}

/** Whether a row is left out. What time brought stays while either of its lanes does. */
export function isHidden(row: Pick<Row, 'lane' | 'byTime'>, hidden: readonly Lane[]): boolean {
  if (!hidden.includes(row.lane)) return false
  return !row.byTime || hidden.includes('clock')
}

/** Opens the bookmarks with the note's field ready. */
export function setMarking(marking: boolean): void {
  timelineUiStore.setState({ marking })
}

/** The same by its key, wherever the strip is folded away. */
export function openMarking(): void {
  timelineUiStore.setState({ strip: true, marking: true })
}

export function compare(left: number, right: number): void {
  timelineUiStore.setState({ pair: { left, right } })
  openDialog('compare')
}

/**
 * Below this height (CSS px) the strip folds away by itself. Assumption: with less the token would
 * have to shrink.
 */
export const STRIP_NEEDS_PX = 800

/** Whether the strip is shown in a window of `heightPx`. In the past it always is: it is the way back. */
export function stripShown(wish: boolean | null, past: boolean, heightPx: number): boolean {
  return past || (wish ?? heightPx >= STRIP_NEEDS_PX)
}
