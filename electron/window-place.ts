import type { WindowView } from '../host/link/program.ts'
import type { Bounds } from './settings.ts'

/** Sizes of each view's window in screen pixels: the bench by its design, the others as their contents need. */
export const SIZES: Readonly<
  Record<WindowView, { readonly first: Size; readonly least: Size; readonly onTop: boolean }>
> = {
  bench: { first: size(1440, 900), least: size(1024, 700), onTop: false },
  token: { first: size(360, 560), least: size(360, 560), onTop: true },
  bank: { first: size(1100, 820), least: size(720, 560), onTop: false },
}

interface Size {
  readonly width: number
  readonly height: number
}

function size(width: number, height: number): Size {
  return { width, height }
}

/** Pixels of the title bar that must be on some screen, or the window could not be moved back. */
const GRIP = 80

/**
 * Where to open a view: its remembered place if a screen still shows it, otherwise its first size,
 * centred, cut to the work area of the first screen.
 */
export function placeOf(
  view: WindowView,
  remembered: Bounds | undefined,
  workAreas: readonly Bounds[],
): Size & { readonly x?: number; readonly y?: number } {
  const { first, least } = SIZES[view]
  if (remembered !== undefined && workAreas.some((area) => showsTitleBar(area, remembered))) {
    return {
      ...remembered,
      width: Math.max(remembered.width, least.width),
      height: Math.max(remembered.height, least.height),
    }
  }
  const area = workAreas[0]
  if (area === undefined) return first
  return size(Math.min(first.width, area.width), Math.min(first.height, area.height))
}

function showsTitleBar(area: Bounds, window: Bounds): boolean {
  const visibleX =
    Math.min(area.x + area.width, window.x + window.width) - Math.max(area.x, window.x)
  return visibleX >= GRIP && window.y >= area.y && window.y <= area.y + area.height - GRIP
}
