import { order } from '../actions.ts'
import { benchStore } from '../bench.ts'
import { forked, seekStore } from './clock.ts'

/**
 * Lets the clock run again when an input begins a new branch, if it ran when the user went back:
 * a rewinding stops it, and a token that is used again would never switch itself off.
 */
export function followForks(): () => void {
  return benchStore.subscribe(({ snapshot }, { snapshot: before }) => {
    if (snapshot === null || before === null || !forked(before, snapshot)) return
    const { speed } = seekStore.getState()
    seekStore.setState({ speed: 0 })
    if (speed !== 0 && snapshot.clock.speed === 0) void order({ kind: 'speed', speed })
  })
}
