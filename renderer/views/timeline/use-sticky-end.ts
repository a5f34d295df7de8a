import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** Nearer to the end than this counts as at the end, CSS px. Ours. */
const NEAR_PX = 24

/** Keeps a list scrolled to its end as it grows, until somebody scrolls up to read. */
export function useStickyEnd(content: unknown): {
  list: RefObject<HTMLOListElement | null>
  /** Whether the end is out of sight because somebody scrolled up. */
  away: boolean
  toEnd: () => void
} {
  const list = useRef<HTMLOListElement>(null)
  const stuck = useRef(true)
  const [away, setAway] = useState(false)

  const toEnd = () => {
    const element = list.current
    if (element !== null) element.scrollTop = element.scrollHeight
  }

  useEffect(() => {
    const element = list.current
    if (element === null) return
    const onScroll = () => {
      stuck.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX
      setAway(!stuck.current)
    }
    const observer = new ResizeObserver(() => {
      if (stuck.current) element.scrollTop = element.scrollHeight
    })
    observer.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: new content is what it waits for
  useLayoutEffect(() => {
    const element = list.current
    if (element !== null && stuck.current) element.scrollTop = element.scrollHeight
  }, [content])

  return { list, away, toEnd }
}
