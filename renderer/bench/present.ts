import { createStore } from 'zustand/vanilla'
import type { HistoryInfo, Snapshot } from '../../host/link/host-link.ts'
import type { Place } from '../../lab/journal/records.ts'

interface Seek {
  /** Where the views are on their way to; null: they are there. */
  readonly to: Place | null
  /** How fast the clock ran when the end was left: it runs so again when the bench goes on. */
  readonly speed: 0 | 1 | 10
}

export const seekStore = createStore<Seek>()(() => ({ to: null, speed: 0 }))

/** Whether something later than what is shown has happened on this branch. */
export function inPast({ place, end }: HistoryInfo): boolean {
  return place.inputs < end
}

/** Whether the clock, which stands, will run as soon as something is done: it ran before the rewinding. */
export function startsAgain({ history }: Pick<Snapshot, 'history'>): boolean {
  return inPast(history) && seekStore.getState().speed !== 0
}

type Told = Pick<Snapshot, 'session' | 'history'>

/** Whether a new branch left from where the views stood. */
export function forkedBetween(before: Told, now: Told): boolean {
  if (before.session.name !== now.session.name || inPast(now.history)) return false
  const { branch } = now.history.place
  return (
    branch !== before.history.place.branch &&
    !before.history.branches.some(({ id }) => id === branch)
  )
}

/**
 * Whether the bench went on from one snapshot to the next: it grew at its end, or a new branch
 * left where it stood. Otherwise the views were taken elsewhere, and what is new there is old.
 */
export function wentOnBetween(before: Told, now: Told): boolean {
  if (before.session.name !== now.session.name || inPast(now.history)) return false
  const sameBranch = before.history.place.branch === now.history.place.branch
  return sameBranch ? !inPast(before.history) : forkedBetween(before, now)
}

/**
 * Whether what an eye of a device sees by itself may become an input. A camera that merely looks on
 * while the user leafs through the past must not begin a branch: only once the clock runs there.
 */
export function eyesOpen({
  history,
  clock,
}: {
  readonly history: HistoryInfo
  readonly clock: { readonly speed: number }
}): boolean {
  return seekStore.getState().to === null && (!inPast(history) || clock.speed > 0)
}
