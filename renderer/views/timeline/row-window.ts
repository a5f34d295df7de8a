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
