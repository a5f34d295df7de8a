import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'

/** A body around an LCD of width 1, and the least width of that LCD, CSS px. */
interface Body {
  readonly widthPerLcd: number
  readonly heightPerLcd: number
  readonly leastLcdPx: number
}

/** The camera token's. Assumption: as in our drawing. */
export const BODY: Body = { widthPerLcd: 392 / 320, heightPerLcd: 548 / 320, leastLcdPx: 240 }

/** The key-fob's. Assumption: as in our drawing. */
export const FOB_BODY: Body = { widthPerLcd: 316 / 240, heightPerLcd: 420 / 240, leastLcdPx: 160 }

/**
 * How wide an LCD of `lcdWidth` pixels is drawn, CSS px: every LCD pixel is a whole number of
 * screen pixels, so that nothing is smoothed, and the body still fits into the room there is.
 */
export function lcdWidthFor(
  room: { readonly width: number; readonly height: number },
  lcdWidth: number,
  devicePixelRatio: number,
  body: Body = BODY,
): number {
  const most = Math.min(room.width / body.widthPerLcd, room.height / body.heightPerLcd)
  const zoom = Math.max(1, Math.floor((most * devicePixelRatio) / lcdWidth + 0.001))
  return (zoom * lcdWidth) / devicePixelRatio
}

/** `lcdWidthFor` the room of an element, followed as it and the screen's density change. */
export function useLcdWidth(
  room: RefObject<HTMLElement | null>,
  lcdWidth: number,
  body: Body = BODY,
): number {
  const [width, setWidth] = useState(lcdWidth / window.devicePixelRatio)
  useEffect(() => {
    const element = room.current
    if (element === null) return
    const measure = () => {
      const { clientWidth, clientHeight } = element
      const size = { width: clientWidth, height: clientHeight }
      setWidth(lcdWidthFor(size, lcdWidth, window.devicePixelRatio, body))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    const density = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`)
    density.addEventListener('change', measure)
    measure()
    return () => {
      observer.disconnect()
      density.removeEventListener('change', measure)
    }
  }, [room, lcdWidth, body])
  return width
}

/**
 * Moves an element by less than a pixel, so that it begins on a whole pixel of the screen: centred
 * layouts end on fractions, and there an LCD would lose or double a column.
 */
export function usePixelSnap(target: RefObject<HTMLElement | null>, cssWidth: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another width lies elsewhere
  useLayoutEffect(() => {
    const element = target.current
    if (element === null) return
    const snap = () => {
      element.style.translate = 'none'
      const { left, top } = element.getBoundingClientRect()
      const density = window.devicePixelRatio
      const off = (at: number) => Math.round(at * density) / density - at
      element.style.translate = `${off(left)}px ${off(top)}px`
    }
    const observer = new ResizeObserver(snap)
    observer.observe(document.documentElement)
    const room = element.closest('.token-room')
    if (room !== null) observer.observe(room)
    snap()
    return () => observer.disconnect()
  }, [target, cssWidth])
}
