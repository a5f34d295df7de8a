import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { TokkunBridge } from '../../host/link/calls.ts'
import type { Snapshot } from '../../host/link/host-link.ts'

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

/**
 * Keeps the identity of what has not changed. Every snapshot crosses a process border and is
 * therefore a fresh copy; without this every view would draw itself anew for every key press.
 */
export function share<T>(before: T, now: T): T
export function share(before: unknown, now: unknown): unknown {
  if (Object.is(before, now)) return before
  if (!isObject(before) || !isObject(now)) return now
  if (now instanceof Uint8Array) {
    return before instanceof Uint8Array && sameBytes(before, now) ? before : now
  }
  if (Array.isArray(now)) return Array.isArray(before) ? shareArray(before, now) : now
  if (Array.isArray(before) || before instanceof Uint8Array) return now
  return shareRecord(before, now)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}

function shareArray(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const merged = now.map((item, i) => (i < before.length ? share(before[i], item) : item))
  const same = before.length === now.length && merged.every((item, i) => Object.is(item, before[i]))
  return same ? before : merged
}

function shareRecord(
  before: Record<string, unknown>,
  now: Record<string, unknown>,
): Record<string, unknown> {
  const keys = Object.keys(now)
  let same = keys.length === Object.keys(before).length
  const merged: Record<string, unknown> = {}
  for (const key of keys) {
    merged[key] = key in before ? share(before[key], now[key]) : now[key]
    if (!(key in before) || !Object.is(merged[key], before[key])) same = false
  }
  return same ? before : merged
}
