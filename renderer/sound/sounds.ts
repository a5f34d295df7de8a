import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { KEYS } from '../../firmware/camera-token/state.ts'
import type { Snapshot } from '../../host/link/host-link.ts'
import type { WorldEvent } from '../../lab/events.ts'
import { wentOnBetween } from '../bench/present.ts'
import { benchStore } from '../bench/snapshot.ts'
import { heldStore } from '../token/held-keys.ts'

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
  if (before === null || !wentOnBetween(before, now)) return []
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

/** A tone begins and ends over this long, s: at once would crack. Assumption: short enough that nobody hears the ramp. */
const EDGE = 0.004

/** Noise for knocks is drawn once, s. */
const NOISE_SECONDS = 0.1

/** Makes sounds from nothing but arithmetic: the app carries no recording. */
export interface Synth {
  play(name: SoundName): void
}

/** Opens the system's sound at the first sound. Where there is none, nothing is heard. */
export function createSynth(): Synth {
  let made: { readonly audio: AudioContext; readonly noise: AudioBuffer } | null = null
  const open = () => {
    if (made !== null) return made
    const audio = new AudioContext({ latencyHint: 'interactive' })
    made = { audio, noise: noiseOf(audio) }
    return made
  }
  return {
    play: (name) => {
      try {
        const { audio, noise } = open()
        // Suspended by the system while nothing was heard for long.
        if (audio.state === 'suspended') audio.resume().catch(() => undefined)
        for (const part of VOICES[name]) sound(audio, noise, part)
      } catch {
        // No sound device: the bench is as good without.
      }
    },
  }
}

function noiseOf(audio: AudioContext): AudioBuffer {
  const buffer = audio.createBuffer(1, audio.sampleRate * NOISE_SECONDS, audio.sampleRate)
  const samples = buffer.getChannelData(0)
  for (let i = 0; i < samples.length; i++) samples[i] = Math.random() * 2 - 1
  return buffer
}

function sound(audio: AudioContext, noise: AudioBuffer, part: TonePart): void {
  const begin = audio.currentTime + part.at
  const end = begin + part.seconds
  const gain = audio.createGain()
  gain.connect(audio.destination)
  gain.gain.setValueAtTime(0, begin)
  gain.gain.linearRampToValueAtTime(part.level, begin + EDGE)
  if (part.kind === 'tone') {
    gain.gain.setValueAtTime(part.level, Math.max(begin + EDGE, end - EDGE))
    gain.gain.linearRampToValueAtTime(0, end)
    const beeper = audio.createOscillator()
    beeper.type = part.wave
    beeper.frequency.value = part.hz
    beeper.connect(gain)
    beeper.start(begin)
    beeper.stop(end)
    return
  }
  gain.gain.exponentialRampToValueAtTime(0.0001, end)
  const body = audio.createBiquadFilter()
  body.type = 'bandpass'
  body.frequency.value = part.hz
  body.Q.value = 1.2
  body.connect(gain)
  const knock = audio.createBufferSource()
  knock.buffer = noise
  knock.connect(body)
  knock.start(begin)
  knock.stop(end)
}

/** What the bench lets be heard: the firmware's four sounds, and the plastic of a button. */
export type SoundName = 'click' | 'read' | 'refused' | 'done' | 'button-down' | 'button-up'

/** A sound is made of parts that begin so many seconds after it. */
export type TonePart =
  /** A tone of the token's little beeper: `wave` at `hz`. */
  | {
      readonly kind: 'tone'
      readonly wave: 'sine' | 'triangle'
      readonly hz: number
      readonly at: number
      readonly seconds: number
      /** Loudness at its loudest, 0 to 1. */
      readonly level: number
    }
  /** A knock: noise around `hz` that dies away. */
  | {
      readonly kind: 'knock'
      readonly hz: number
      readonly at: number
      readonly seconds: number
      readonly level: number
    }

const tone = (hz: number, at: number, seconds: number, level: number): TonePart => ({
  kind: 'tone',
  wave: 'sine',
  hz,
  at,
  seconds,
  level,
})

/** All quiet: they are heard beside a voice in a class room. Pitches, lengths and levels are ours. */
export const VOICES: Readonly<Record<SoundName, readonly TonePart[]>> = {
  'button-down': [{ kind: 'knock', hz: 2400, at: 0, seconds: 0.018, level: 0.16 }],
  'button-up': [{ kind: 'knock', hz: 3300, at: 0, seconds: 0.012, level: 0.07 }],
  click: [tone(2600, 0, 0.022, 0.025)],
  read: [tone(1760, 0, 0.06, 0.06), tone(2637, 0.065, 0.1, 0.06)],
  refused: [
    { kind: 'tone', wave: 'triangle', hz: 311, at: 0, seconds: 0.11, level: 0.09 },
    { kind: 'tone', wave: 'triangle', hz: 233, at: 0.14, seconds: 0.2, level: 0.09 },
  ],
  done: [tone(1047, 0, 0.09, 0.06), tone(1319, 0.09, 0.09, 0.06), tone(1568, 0.18, 0.22, 0.06)],
}
