import type { Snapshot } from '../../host/link.ts'
import { inPast } from './seek.ts'

type Told = Pick<Snapshot, 'session' | 'history'>

/**
 * Whether the bench went on from one snapshot to the next: it grew at its end, or a new branch
 * left where it stood. Otherwise the views were taken elsewhere, and what is new there is old.
 */
export function wentOn(before: Told, now: Told): boolean {
  if (before.session.name !== now.session.name || inPast(now.history)) return false
  const { place } = before.history
  if (place.branch === now.history.place.branch) return !inPast(before.history)
  const known = before.history.branches.some(({ id }) => id === now.history.place.branch)
  return !known
}
