import { send } from '../../state/actions.ts'
import { useSnapshot } from '../../state/bench.ts'
import { useTyped } from '../../state/typed.ts'

/** A field of the bank's page: its text, and how to type into it. */
export function useField(name: string): [value: string, type: (value: string) => void] {
  const taken = useSnapshot((s) => s.world.desk.browser.fields[name] ?? '')
  return useTyped(taken, (value) => send({ kind: 'type', field: name, value }))
}
