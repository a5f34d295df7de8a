import { useEffect, useRef, useState } from 'react'

/** How long after its last keystroke a field shows again what the bench says, ms. Assumption: longer than an answer takes. */
const TRUST_MS = 120

/**
 * A field whose keystrokes are inputs. What is typed shows at once and goes to the bench stroke by
 * stroke, in order; when the bench has taken it all, its word counts again (another window may
 * type too). `give` resolves when a stroke was taken.
 */
export function useTyped(
  taken: string,
  give: (value: string) => Promise<unknown>,
): [value: string, type: (value: string) => void] {
  const [local, setLocal] = useState<string | null>(null)
  const pending = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => () => clearTimeout(timer.current), [])

  const type = (value: string) => {
    clearTimeout(timer.current)
    setLocal(value)
    pending.current++
    void give(value).then(() => {
      pending.current--
      if (pending.current > 0) return
      timer.current = setTimeout(() => setLocal(null), TRUST_MS)
    })
  }
  return [local ?? taken, type]
}
