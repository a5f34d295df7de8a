import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { TokkunBridge } from '../../host/link/calls.ts'
import type { Snapshot } from '../../host/link/host-link.ts'
import { share } from './share.ts'

interface BenchStore {
  readonly snapshot: Snapshot | null
}

/** The host's latest snapshot; views only select from it. */
export const benchStore = createStore<BenchStore>()(() => ({ snapshot: null }))

let connected: TokkunBridge | null = null

/** Connects the store to a host; resolves with the first snapshot. */
export async function connect(bridge: TokkunBridge): Promise<Snapshot> {
  connected = bridge
  bridge.subscribe(take)
  const first = await bridge.snapshot()
  take(first)
  return first
}

/** The bridge given to `connect`. Throws before that: a bug. */
export function bridgeInUse(): TokkunBridge {
  if (connected === null) throw new Error('no host is connected')
  return connected
}

function take(arrived: Snapshot): void {
  const before = benchStore.getState().snapshot
  // A new session starts to count again; within one session an older snapshot is a straggler.
  const sameSession = before?.session.name === arrived.session.name
  if (before !== null && sameSession && arrived.revision < before.revision) return
  benchStore.setState({ snapshot: before === null ? arrived : share(before, arrived) })
}

/** The snapshot now. Throws before the first one: views are mounted after it. */
export function snapshotNow(): Snapshot {
  const { snapshot } = benchStore.getState()
  if (snapshot === null) throw new Error('no snapshot yet')
  return snapshot
}

/** Selects from the snapshot; the component draws itself anew when the selected value changes. */
export function useSnapshot<T>(select: (snapshot: Snapshot) => T): T {
  return useStore(benchStore, (state) => {
    if (state.snapshot === null) throw new Error('no snapshot yet')
    return select(state.snapshot)
  })
}
