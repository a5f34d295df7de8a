import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { KEYS } from '../../firmware/camera-token/state.ts'
import type { Snapshot } from '../../host/link/host-link.ts'
import type { WorldEvent } from '../../lab/events.ts'
import { createSynth, type Synth } from '../sound/synth.ts'
import type { SoundName } from '../sound/voices.ts'
import { benchStore } from './bench.ts'
import { heldStore } from './held-keys.ts'
import { wentOn } from './history/clock.ts'

/** Where a window remembers that sounds are off; another window hears of it by the same name. */
const STORED = 'tokkun.sounds'

export const soundStore = createStore<{ readonly on: boolean }>()(() => ({ on: stored() }))

export function useSounds(): boolean {
  return useStore(soundStore, (s) => s.on)
}

export function switchSounds(on: boolean): void {
  soundStore.setState({ on })
  try {
    localStorage.setItem(STORED, on ? 'on' : 'off')
  } catch {
    // Nothing can be kept here: the switch holds until the window closes.
  }
}

function stored(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off'
  } catch {
    return true
  }
}

/** Events of `now` that `before` did not have. Both are the newest of one long list. */
export function newEvents(
  before: readonly WorldEvent[],
  now: readonly WorldEvent[],
): readonly WorldEvent[] {
  const last = before.at(-1)
  if (last === undefined) return now
  const known = before.filter(({ at }) => at === last.at).length
  const from = now.findIndex(({ at }) => at >= last.at)
  if (from === -1) return []
  let met = 0
  return now.slice(from).filter(({ at }) => at > last.at || ++met > known)
}

/** The token's sounds between two snapshots, each once; none of what was only rewound to. */
export function soundsOf(before: Snapshot | null, now: Snapshot): readonly SoundName[] {
  if (before === null || !wentOn(before, now)) return []
  if (before.events === now.events) return []
  const names = newEvents(before.events, now.events).flatMap((e) =>
    e.kind === 'sound' ? [e.sound] : [],
  )
  return [...new Set(names)]
}

/** Lets this window be heard while it has the focus: several windows of one bench sound once. */
export function followSounds(synth: Synth = createSynth()): () => void {
  const play = (name: SoundName) => {
    if (soundStore.getState().on && document.hasFocus()) synth.play(name)
  }
  const elsewhere = ({ key }: StorageEvent) => {
    if (key === STORED) soundStore.setState({ on: stored() })
  }
  window.addEventListener('storage', elsewhere)
  const stops = [
    benchStore.subscribe(({ snapshot }, before) => {
      if (snapshot === null) return
      for (const name of soundsOf(before.snapshot, snapshot)) play(name)
    }),
    // A button clicks under the finger at once, whether the token is on or not.
    heldStore.subscribe(({ fingers }, before) => {
      for (const key of KEYS) {
        const [is, was] = [fingers[key].length > 0, before.fingers[key].length > 0]
        if (is !== was) play(is ? 'button-down' : 'button-up')
      }
    }),
    () => window.removeEventListener('storage', elsewhere),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
