import { order } from './actions.ts'
import { snapshotNow } from './bench.ts'

/** Stops the virtual clock, or lets it run in real time. */
export function togglePause(): void {
  void order({ kind: 'speed', speed: snapshotNow().clock.speed === 0 ? 1 : 0 })
}
