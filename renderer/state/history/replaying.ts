import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { snapshotNow } from '../bench.ts'
import { inPast } from './clock.ts'
import { historyStore } from './history.ts'
import { seekTo } from './seek.ts'

/** Nothing is waited for longer than this while the past is played, ms: a night is a moment. Assumption: as long as an audience waits. */
export const LONGEST_WAIT_MS = 1500

/** Shortest wait between two steps, ms. Assumption: an audience still sees every step. */
const SHORTEST_WAIT_MS = 40

const replayStore = createStore<{ readonly playing: boolean }>()(() => ({ playing: false }))

export function usePlaying(): boolean {
  return useStore(replayStore, (s) => s.playing)
}

let timer: ReturnType<typeof setTimeout> | undefined

/** How long the next input is waited for, when the last was at `from` and it is at `to`. */
export function waitFor(from: number, to: number): number {
  return Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, to - from))
}

/** Plays the branch from the moment shown, as it was recorded but without its long waits. */
export function play(): void {
  if (replayStore.getState().playing) return
  replayStore.setState({ playing: true })
  if (inPast(snapshotNow().history)) next()
  else void seekTo(0).then(next)
}

export function stopPlaying(): void {
  clearTimeout(timer)
  replayStore.setState({ playing: false })
}

function next(): void {
  if (!replayStore.getState().playing) return
  const { history, world } = snapshotNow()
  const entry = historyStore.getState().line.entries[history.place.inputs]
  if (entry === undefined || !inPast(history)) {
    stopPlaying()
    return
  }
  const { branch, inputs } = history.place
  timer = setTimeout(
    () => {
      const { place } = snapshotNow().history
      // The user went elsewhere, or did something of his own: then it is his turn.
      if (place.branch !== branch || place.inputs !== inputs) stopPlaying()
      else void seekTo(inputs + 1).then(next)
    },
    waitFor(world.now, entry.at),
  )
}
