import { type Part, type SoundName, VOICES } from './voices.ts'

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

function sound(audio: AudioContext, noise: AudioBuffer, part: Part): void {
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
