import { useStore } from 'zustand'
import type { Place } from '../../../lab/journal/records.ts'
import { inPast, seekStore } from '../../bench/present.ts'
import { order } from '../../bench/send.ts'
import { snapshotNow } from '../../bench/snapshot.ts'
import { releaseAllKeys } from '../../token/held-keys.ts'
import { changeFrom, historyStore } from './history.ts'

/** Where the views are, or will be as soon as the host has rewound. */
export function usePlace(shown: Place): Place {
  return useStore(seekStore, ({ to }) => to ?? shown)
}

const goTo = createLastWins(async (place: Place) => {
  await order({ kind: 'go-to', place })
  if (seekStore.getState().to === place) seekStore.setState({ to: null })
})

/**
 * Rewinds to a place; while one request is under way only the last of the others is kept, so that
 * dragging leaves no queue behind. Resolves when the views are there.
 */
export function seek(to: Place): Promise<void> {
  const { history, clock } = snapshotNow()
  // A finger that came off later would be an input given in the past.
  releaseAllKeys()
  seekStore.setState((before) => ({
    to,
    speed: before.to === null && !inPast(history) ? clock.speed : before.speed,
  }))
  return goTo(to)
}

/** The place that the next step starts from. */
function placeNow(): Place {
  return seekStore.getState().to ?? snapshotNow().history.place
}

/** So many inputs of the branch, kept within its ends. */
export function seekTo(inputs: number): Promise<void> {
  const { end } = snapshotNow().history
  const { branch, inputs: now } = placeNow()
  const wanted = Math.min(end, Math.max(0, inputs))
  return wanted === now ? Promise.resolve() : seek({ branch, inputs: wanted })
}

/** One input on or back. */
export function seekStep(way: 1 | -1): Promise<void> {
  return seekTo(placeNow().inputs + way)
}

/** To the next or previous screen, answer of the bank or mail; without one to the branch's end or start. */
export function seekChange(way: 1 | -1): Promise<void> {
  const { changes } = historyStore.getState().line
  const to = changeFrom(changes, placeNow().inputs, way)
  return seekTo(to ?? (way === 1 ? snapshotNow().history.end : 0))
}

/** Back to the present: the clock goes on as it did when it was left. */
export async function toEnd(): Promise<void> {
  const { speed } = seekStore.getState()
  await seekTo(snapshotNow().history.end)
  const { clock, history } = snapshotNow()
  if (!inPast(history) && clock.speed === 0 && speed !== 0) await order({ kind: 'speed', speed })
}

/** The clock runs on from the moment shown; what it brings first begins a new branch. */
export function goOnHere(): Promise<boolean> {
  const { speed } = seekStore.getState()
  return order({ kind: 'speed', speed: speed === 0 ? 1 : speed })
}

/**
 * Does one thing at a time. Of what is asked for meanwhile only the last is done, so that whoever
 * asks faster than it can be done never waits behind a queue. Resolves when all is done.
 */
export function createLastWins<T>(
  run: (wanted: T) => Promise<unknown>,
): (wanted: T) => Promise<void> {
  let next: { readonly wanted: T } | null = null
  let busy: Promise<void> | null = null

  async function work(): Promise<void> {
    while (next !== null) {
      const { wanted } = next
      next = null
      await run(wanted)
    }
  }

  return (wanted) => {
    next = { wanted }
    busy ??= work().finally(() => {
      busy = null
    })
    return busy
  }
}
