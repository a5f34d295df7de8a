import { type Dice, dice } from '../../../../support/dice.ts'
import { type Image, render } from './render.ts'
import { broken, FAIR, type Shot } from './shot.ts'
import { symbolOf } from './symbol.ts'

export type { Image } from './render.ts'

/** What is wrong with a picture. */
type Kind =
  | 'blur'
  | 'motion'
  | 'tilt'
  | 'noise'
  | 'contrast'
  | 'gamma'
  | 'glare'
  | 'moire'
  | 'quiet-zone'
  | 'rotation'
  | 'clutter'
  | 'small'
  | 'mixed'

/** One webcam-like picture of a symbol. */
interface Frame {
  readonly kind: Kind
  /** 1 is easy, 6 the worst. */
  readonly level: number
  /** Whether a reader can be expected to read it: see `broken` in shot.ts. */
  readonly readable: boolean
  readonly image: Image
}

export const LEVELS = 6

const M = FAIR.modulePx

/** Everything at once, as in reality: each fault at this share of what `broken` allows it alone. */
function mixed(share: number): Partial<Shot> {
  const modulePx = 5.5
  return {
    modulePx,
    blurPx: 0.45 * modulePx * share,
    motionPx: 1.2 * modulePx * share,
    tiltDeg: 40 * share,
    noise: 22 * share,
    ink: 65,
    paper: 175,
    gamma: 1 + share,
    glare: 0.05 * share,
    moire: 0.25 * share,
    clutter: 0.5,
  }
}

/**
 * The six levels of every kind. Some kinds never become unreadable: a turned code is still
 * complete.
 */
const TABLE = {
  blur: [0.15, 0.25, 0.35, 0.45, 0.65, 0.9].map((v) => ({ blurPx: v * M })),
  motion: [0.3, 0.6, 0.9, 1.15, 2, 3].map((v) => ({ motionPx: v * M })),
  tilt: [10, 20, 30, 38, 58, 70].map((v) => ({ tiltDeg: v })),
  noise: [6, 14, 24, 34, 70, 110].map((v) => ({ noise: v })),
  contrast: [140, 90, 60, 42, 16, 6].map((v) => ({ ink: 120 - v / 2, paper: 120 + v / 2 })),
  gamma: [0.7, 1.5, 0.45, 2.4, 0.12, 7].map((v) => ({ gamma: v })),
  glare: [0.01, 0.03, 0.05, 0.07, 0.2, 0.4].map((v) => ({ glare: v })),
  moire: [0.1, 0.2, 0.3, 0.4, 0.8, 1.2].map((v) => ({ moire: v })),
  'quiet-zone': [4, 3, 2, 1, 0.4, 0].map((v) => ({ quiet: v })),
  rotation: [10, 30, 45, 100, 190, 290].map((v) => ({ rotationDeg: v })),
  clutter: [0.2, 0.35, 0.5, 0.65, 0.8, 1].map((v) => ({ clutter: v })),
  small: [6, 4.5, 3.5, 2.6, 1.6, 1.1].map((v) => ({ modulePx: v })),
  mixed: [0.3, 0.4, 0.5, 0.6, 1.1, 1.5].map(mixed),
} satisfies Record<Kind, readonly Partial<Shot>[]>

export const KINDS: readonly Kind[] = [
  'blur',
  'motion',
  'tilt',
  'noise',
  'contrast',
  'gamma',
  'glare',
  'moire',
  'quiet-zone',
  'rotation',
  'clutter',
  'small',
  'mixed',
]

/** An unsteady hand: no two pictures are alike. */
function held(chance: Dice): Partial<Shot> {
  return {
    rotationDeg: chance.between(-6, 6),
    tiltDeg: chance.between(0, 6),
    tiltAxisDeg: chance.between(0, 180),
    motionDeg: chance.between(0, 180),
    moirePeriod: chance.between(0.7, 3),
    offset: { x: chance.between(-30, 30), y: chance.between(-30, 30) },
  }
}

/** One picture: kind, level 1 to 6, and which of its level. The same arguments give the same bytes. */
export function frame(seed: string, payload: string, kind: Kind, level: number, nth = 0): Frame {
  const path = `${seed}/${kind}/${level}/${nth}`
  const shot: Shot = { ...FAIR, ...held(dice(path)), ...TABLE[kind][level - 1] }
  const image = render(symbolOf(payload), shot, `${path}/pixels`)
  return { kind, level, readable: broken(shot) === null, image }
}

/** All kinds and levels, `perLevel` pictures each, made one at a time (3.7 MB each). */
export function* frames(options: {
  readonly seed: string
  readonly payload: string
  readonly perLevel: number
}): Generator<Frame> {
  for (const kind of KINDS) {
    for (let level = 1; level <= LEVELS; level++) {
      for (let nth = 0; nth < options.perLevel; nth++) {
        yield frame(options.seed, options.payload, kind, level, nth)
      }
    }
  }
}
