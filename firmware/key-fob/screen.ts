import type { Millis } from '../../protocol/time.ts'
import { type Canvas, createCanvas } from '../lcd/canvas.ts'
import { drawPicture, type Framebuffer, fillRect, type Rect } from '../lcd/framebuffer.ts'
import { COLOUR, type Colour, type Rgb, type Screen } from '../lcd/screen.ts'
import { BATTERY } from '../lcd/symbols.ts'
import { BAR_PIECES, fobBar, fobCode, fobState, type KeyFob } from './key-fob.ts'

/*
 * Assumption: the glass from top to bottom, for the default 240 by 80.
 *
 *   7    six to eight digits of seven segments, 50 high
 *   66   left: the bar of what is left of the step, six pieces; right: the sign for a low battery
 */
const MARGIN = 8
const DIGITS_TOP = 7
const FOOT = 23
const PIECE_HEIGHT = 7
const PIECE_GAP = 4
const SIGN_WIDTH = 28

/**
 * The fob's LCD at `now`. When dark it is bare glass with faint segments, not a black panel, so it
 * is painted with `FOB_PALETTE` all the same.
 */
export function renderFob(fob: KeyFob, now: Millis): Screen {
  const { width, height } = fob.model.lcd
  const canvas = createCanvas(width, height)
  const { pixels } = canvas.lcd
  pixels.fill(COLOUR.paper)
  const code = fobCode(fob, now)
  drawCode(canvas, fob.identity.code.digits, code)
  drawBar(canvas, code === null ? 0 : fobBar(fob, now))
  if (code !== null && fobState(fob, now).battery === 'low') drawSign(canvas)
  return { width, height, pixels, lit: code !== null, runs: canvas.runs }
}

function drawCode({ lcd, runs }: Canvas, digits: number, code: string | null): void {
  const pitch = (lcd.width - 2 * MARGIN) / digits
  const cell = {
    y: DIGITS_TOP,
    width: Math.floor(pitch * 0.84),
    height: lcd.height - DIGITS_TOP - FOOT,
  }
  for (let i = 0; i < digits; i++) {
    const x = Math.round(MARGIN + pitch * (i + 0.08))
    drawDigit(lcd, { ...cell, x }, code?.charAt(i) ?? null, COLOUR.ink, COLOUR.softkey)
  }
  if (code === null) return
  runs.push({ role: 'code', text: code, ...cell, x: MARGIN, width: lcd.width - 2 * MARGIN })
}

/** The pieces go out from right to left. */
function drawBar({ lcd, runs }: Canvas, left: number): void {
  const room = lcd.width - 3 * MARGIN - SIGN_WIDTH
  const pitch = Math.floor((room + PIECE_GAP) / BAR_PIECES)
  const at = (piece: number): Rect => ({
    x: MARGIN + piece * pitch,
    y: lcd.height - FOOT + 9,
    width: pitch - PIECE_GAP,
    height: PIECE_HEIGHT,
  })
  for (let i = 0; i < BAR_PIECES; i++) {
    fillRect(lcd, at(i), i < left ? COLOUR.ink : COLOUR.softkey)
  }
  if (left === 0) return
  const text = '▮'.repeat(left)
  runs.push({ role: 'countdown', text, ...at(0), width: left * pitch - PIECE_GAP })
}

function drawSign({ lcd, runs }: Canvas): void {
  const place = { x: lcd.width - MARGIN - SIGN_WIDTH, y: lcd.height - FOOT + 5 }
  drawPicture(lcd, place.x, place.y, BATTERY, COLOUR.ink)
  runs.push({
    role: 'hint',
    text: 'LOW BATTERY',
    ...place,
    width: SIGN_WIDTH,
    height: BATTERY.length,
  })
}

/*
 *    a
 *  f   b
 *    g
 *  e   c
 *    d
 */
type Segment = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g'

/** Which segments make each digit, 0 to 9. */
const DIGITS: readonly string[] = [
  'abcdef',
  'bc',
  'abdeg',
  'abcdg',
  'bcfg',
  'acdfg',
  'acdefg',
  'abc',
  'abcdefg',
  'abcdfg',
]

/** How far the top leans to the right, as a fraction of the height, as on real fobs. */
const SLANT = 0.09
/** Air between two segments, in pixels. */
const GAP = 1

/**
 * Draws one digit of seven segments into `cell`: those of `digit` in `on`, the others in `off`.
 * null: all segments are off.
 */
export function drawDigit(
  lcd: Framebuffer,
  cell: Rect,
  digit: string | null,
  on: Colour,
  off: Colour,
): void {
  const lit = digit === null ? '' : (DIGITS[Number(digit)] ?? '')
  const lean = Math.floor(cell.height * SLANT)
  const size = { width: cell.width - lean, height: cell.height }
  for (let y = 0; y < cell.height; y++) {
    const shift = Math.round((cell.height - 1 - y) * SLANT)
    for (let x = 0; x < cell.width; x++) {
      const segment = segmentAt(size, x - shift, y)
      if (segment === null) continue
      lcd.pixels[(cell.y + y) * lcd.width + cell.x + x] = lit.includes(segment) ? on : off
    }
  }
}

/** Which segment of an upright digit covers a pixel; null: none. The ends are cut at 45 degrees. */
function segmentAt(
  { width, height }: { readonly width: number; readonly height: number },
  x: number,
  y: number,
): Segment | null {
  const thick = Math.max(3, Math.round(width / 5))
  const waist = (height - 1) / 2
  const fromSide = Math.min(x, width - 1 - x)
  const fromEnd = Math.min(y, height - 1 - y)
  const fromWaist = Math.abs(y - waist)
  if (fromSide < 0) return null
  if (fromWaist <= (thick - 1) / 2 && fromSide - fromWaist >= GAP + thick / 2) return 'g'
  if (fromEnd < thick && fromSide - fromEnd >= GAP) return y < waist ? 'a' : 'd'
  // Above and below the middle an upright ends in a point half its thickness wide.
  const tip = Math.abs(fromSide - (thick - 1) / 2)
  if (fromSide >= thick || fromEnd - fromSide < GAP || fromWaist - tip < GAP) return null
  if (x < width / 2) return y < waist ? 'f' : 'e'
  return y < waist ? 'b' : 'c'
}

/*
 * Assumption: a reflective LCD with dark segments on grey-green glass. Colour indices are the LCD's
 * own (`COLOUR`), so that one painter serves all devices; a fob uses only some of them.
 */

/** Bare glass. */
const GLASS: Rgb = [183, 194, 170]
/** A segment that is off, barely visible. */
const GHOST: Rgb = [173, 184, 161]
const SEGMENT: Rgb = [30, 36, 32]

/** What each colour index looks like on a fob's LCD, in the order of `COLOUR`. */
export const FOB_PALETTE: readonly Rgb[] = [
  // viewfinder, paper
  GLASS,
  GLASS,
  // ink
  SEGMENT,
  // title, titleInk
  SEGMENT,
  GLASS,
  // softkey: the ghosts; softkeyInk
  GHOST,
  SEGMENT,
  // accent, warn, dim, good
  SEGMENT,
  SEGMENT,
  GHOST,
  SEGMENT,
]
