/**
 * How a webcam takes one picture of a symbol: everything that can go wrong, as numbers. Numbers
 * that are left out are as in `FAIR`.
 */
export interface Shot {
  /** Width of a module at the middle of the symbol, frame pixels. */
  readonly modulePx: number
  readonly rotationDeg: number
  /** The paper leans away by this angle about an axis in the picture plane. */
  readonly tiltDeg: number
  readonly tiltAxisDeg: number
  /** Middle of the symbol, frame pixels off the middle of the frame. */
  readonly offset: { readonly x: number; readonly y: number }
  /** Grey values of ink and paper, 0 to 255, before gamma. */
  readonly ink: number
  readonly paper: number
  /** Modules of quiet zone before something else begins. */
  readonly quiet: number
  /** 0: bare paper around. 1: full of text, lines and pictures. */
  readonly clutter: number
  /** Defocus: standard deviation, frame pixels. */
  readonly blurPx: number
  /** Length of the smear while the picture is taken, frame pixels, and its direction. */
  readonly motionPx: number
  readonly motionDeg: number
  /** Exponent of the tone curve. */
  readonly gamma: number
  /** Share of the symbol's area that a reflection washes out. */
  readonly glare: number
  /** Stripes of screen against sensor: amplitude as a share of the contrast, period in modules. */
  readonly moire: number
  readonly moirePeriod: number
  /** Sensor noise: standard deviation in grey values. */
  readonly noise: number
}

/** A fair picture: what a webcam gives of a code held up with some care. */
export const FAIR: Shot = {
  modulePx: 7.5,
  rotationDeg: 0,
  tiltDeg: 4,
  tiltAxisDeg: 20,
  offset: { x: 0, y: 0 },
  ink: 45,
  paper: 215,
  quiet: 4,
  clutter: 0.15,
  blurPx: 0.7,
  motionPx: 0,
  motionDeg: 0,
  gamma: 1,
  glare: 0,
  moire: 0,
  moirePeriod: 1.3,
  noise: 2,
}

/** Whether a picture with these numbers counts as readable, with the limit that it breaks if not. */
export function broken(shot: Shot): string | null {
  // These limits come from the symbol and the sampling alone, never from what the app's readers can
  // do.
  const least = shot.modulePx * Math.cos((shot.tiltDeg * Math.PI) / 180)
  const contrast = shot.paper - shot.ink
  // Two samples a module is the sampling limit; half a pixel more for the grid that does not line up.
  if (least < 2.5) return 'a module is under 2.5 px wide'
  // Beyond this an isolated module keeps less than 55 % of its contrast.
  if (shot.blurPx > 0.45 * least) return 'blur over 0.45 of a module'
  // Smeared over more than its own width and a fifth, neighbouring modules trade places.
  if (shot.motionPx > 1.2 * least) return 'smear over 1.2 modules'
  // The far edge of the symbol shrinks too much against the near one.
  if (shot.tiltDeg > 40) return 'tilt over 40 degrees'
  // Five standard deviations of noise between ink and paper.
  if (shot.noise > contrast / 5) return 'noise over a fifth of the contrast'
  // A sixth of the scale is the least that print contrast grades pass.
  if (contrast < 40) return 'contrast under 40 of 255'
  if (shot.gamma < 0.4 || shot.gamma > 2.5) return 'gamma outside 0.4 to 2.5'
  // Level M corrects 15 % of the codewords; a spot spoils about twice the codewords of its area.
  if (shot.glare > 0.07) return 'glare over 7 % of the symbol'
  // Stripes of half the contrast turn paper into ink.
  if (shot.moire > 0.4) return 'stripes over 0.4 of the contrast'
  // ISO/IEC 18004 asks for 4 modules; one is the least that still sets the symbol apart.
  if (shot.quiet < 1) return 'quiet zone under one module'
  return null
}
