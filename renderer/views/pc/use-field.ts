import { useEffect, useRef, useState } from 'react'
import { send } from '../../state/actions.ts'
import { useSnapshot } from '../../state/bench.ts'

/** So long after its last keystroke was taken a field trusts the bench again, ms. Ours. */
const TRUST_MS = 120

/**
 * A field of the bank's page. What is typed shows at once and goes to the bench stroke by stroke,
 * in order; when the bench has taken it all, its word counts again (another window may type too).
 */
export function useField(name: string): [value: string, type: (value: string) => void] {
  const taken = useSnapshot((s) => s.world.desk.browser.fields[name] ?? '')
  const [local, setLocal] = useState<string | null>(null)
  const pending = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => () => clearTimeout(timer.current), [])

  const type = (value: string) => {
    clearTimeout(timer.current)
    setLocal(value)
    pending.current++
    void send({ kind: 'type', field: name, value }).then(() => {
      pending.current--
      if (pending.current > 0) return
      timer.current = setTimeout(() => setLocal(null), TRUST_MS)
    })
  }
  return [local ?? taken, type]
}
