import { type RefObject, useLayoutEffect } from 'react'

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
