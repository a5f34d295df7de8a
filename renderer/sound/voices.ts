/** What the bench lets be heard: the firmware's four sounds, and the plastic of a button. */
export type SoundName = 'click' | 'read' | 'refused' | 'done' | 'button-down' | 'button-up'

/** A sound is made of parts that begin so many seconds after it. */
export type Part =
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

const tone = (hz: number, at: number, seconds: number, level: number): Part => ({
  kind: 'tone',
  wave: 'sine',
  hz,
  at,
  seconds,
  level,
})

/** All quiet: they are heard beside a voice in a class room. Pitches, lengths and levels are ours. */
export const VOICES: Readonly<Record<SoundName, readonly Part[]>> = {
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
