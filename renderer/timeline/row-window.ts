import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'

/** Nearer to the end than this counts as at the end, CSS px. Assumption: less than a row. */
const NEAR_PX = 24

interface RowWindow {
  readonly list: RefObject<HTMLOListElement | null>
  readonly from: number
  readonly to: number
  /** Empty room above the first drawn row and below the last one, CSS px. */
  readonly above: number
  readonly below: number
  /** Whether the end is out of sight because somebody scrolled up. */
  readonly away: boolean
  toEnd(): void
}

/**
 * Draws of a long list only what is near the view. Rows have the height that they turn out to have;
 * each is measured when it is drawn. The list keeps to its end as it grows until somebody scrolls
 * up, and brings `wanted` (an index) into view whenever that changes.
 */
export function useRowWindow(ids: readonly string[], wanted: number): RowWindow {
  const list = useRef<HTMLOListElement>(null)
  const heights = useRef(new Map<string, number>())
  const stuck = useRef(true)
  /** The row to bring into view; kept until the user scrolls, since heights are known late. */
  const target = useRef<number | null>(null)
  const [measured, setMeasured] = useState(0)
  const [view, setView] = useState({ top: 0, height: 600, away: false })

  // biome-ignore lint/correctness/useExhaustiveDependencies: `measured` says that heights changed
  const offsets = useMemo(() => offsetsOf(ids, heights.current), [ids, measured])
  const { from, to } = drawnRows(offsets, view.top, view.height)
  const total = offsets[ids.length] ?? 0

  useEffect(() => {
    const element = list.current
    if (element === null) return
    let width = element.clientWidth
    const look = () => {
      const { scrollTop: top, clientHeight: height, scrollHeight } = element
      stuck.current = scrollHeight - top - height < NEAR_PX
      setView({ top, height, away: !stuck.current })
    }
    const byHand = () => {
      target.current = null
    }
    const observer = new ResizeObserver(() => {
      if (width !== element.clientWidth) {
        width = element.clientWidth
        heights.current.clear()
        setMeasured((n) => n + 1)
      }
      if (stuck.current) element.scrollTop = element.scrollHeight
      look()
    })
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    element.addEventListener('wheel', byHand, { passive: true })
    element.addEventListener('pointerdown', byHand)
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
      element.removeEventListener('wheel', byHand)
      element.removeEventListener('pointerdown', byHand)
    }
  }, [])

  // After every drawing: what was drawn is measured, and drawn anew where the guess was wrong.
  useLayoutEffect(() => {
    let changed = false
    for (const row of list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []) {
      const id = row.dataset.row ?? ''
      const height = row.offsetHeight
      if (height > 0 && heights.current.get(id) !== height) {
        heights.current.set(id, height)
        changed = true
      }
    }
    if (changed) setMeasured((n) => n + 1)
  })

  useLayoutEffect(() => {
    target.current = wanted
  }, [wanted])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of height or target is what it waits for
  useLayoutEffect(() => {
    const element = list.current
    if (element === null || ids.length === 0) return
    const atLast = wanted >= ids.length - 1
    if (stuck.current && atLast) element.scrollTop = element.scrollHeight
    else if (target.current !== null) {
      const { scrollTop, clientHeight } = element
      const top = scrollFor(offsets, target.current, scrollTop, clientHeight)
      if (top !== scrollTop) element.scrollTop = top
    }
  }, [total, wanted, ids])

  return {
    list,
    from,
    to,
    above: offsets[from] ?? 0,
    below: Math.max(0, total - (offsets[to] ?? total)),
    away: view.away,
    toEnd: () => {
      const element = list.current
      if (element !== null) element.scrollTop = element.scrollHeight
    },
  }
}

/** A row that was never drawn counts as so high, CSS px. Assumption: one line of words. */
export const GUESS_PX = 29

/** Rows kept drawn above and below what is seen, CSS px. Assumption: enough for quick scrolling. */
const MARGIN_PX = 240

/** Where each of `ids` begins, and at the end where all of them end, CSS px. */
export function offsetsOf(
  ids: readonly string[],
  heights: ReadonlyMap<string, number>,
): Float64Array {
  const offsets = new Float64Array(ids.length + 1)
  let y = 0
  for (let i = 0; i < ids.length; i++) {
    offsets[i] = y
    y += heights.get(ids[i] ?? '') ?? GUESS_PX
  }
  offsets[ids.length] = y
  return offsets
}

/** Index of the row that lies at `y`, CSS px from the top of the list. */
function rowAtPx(offsets: Float64Array, y: number): number {
  let [low, high] = [0, Math.max(0, offsets.length - 2)]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((offsets[middle] ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return low
}

/** The rows to draw for a view of `height` scrolled down by `top`, both CSS px: `to` is excluded. */
export function drawnRows(
  offsets: Float64Array,
  top: number,
  height: number,
): { readonly from: number; readonly to: number } {
  if (offsets.length < 2) return { from: 0, to: 0 }
  const from = rowAtPx(offsets, Math.max(0, top - MARGIN_PX))
  return { from, to: rowAtPx(offsets, top + height + MARGIN_PX) + 1 }
}

/** Where to scroll so that row `index` is seen whole, from `top`; moves as little as it can. */
export function scrollFor(
  offsets: Float64Array,
  index: number,
  top: number,
  height: number,
): number {
  const [begin, end] = [offsets[index] ?? 0, offsets[index + 1] ?? 0]
  if (begin < top) return begin
  return end > top + height ? end - height : top
}
