import { useStore } from 'zustand'
import type { HistoryInfo } from '../../../host/link/host-link.ts'
import type { Place } from '../../../lab/journal/records.ts'
import { order } from '../actions.ts'
import { snapshotNow } from '../bench.ts'
import { releaseAll } from '../held-keys.ts'
import { createLastWins } from '../last-wins.ts'
import { inPast, seekStore } from './clock.ts'
import { historyStore } from './history.ts'
import { changeFrom } from './rows.ts'

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
  releaseAll()
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
export function step(way: 1 | -1): Promise<void> {
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
