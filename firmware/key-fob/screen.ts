import type { Millis } from '../../protocol/time.ts'
import { type Canvas, createCanvas } from '../lcd/canvas.ts'
import { drawPicture, fillRect, type Rect } from '../lcd/framebuffer.ts'
import { BATTERY } from '../lcd/symbols.ts'
import { COLOUR, type Screen } from '../lcd/types.ts'
import { BAR_PIECES, fobBar, fobCode, fobState } from './key-fob.ts'
import { drawDigit } from './segments.ts'
import type { KeyFob } from './types.ts'

export { FOB_PALETTE } from './palette.ts'

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
 * The fob's LCD at `now`. Unlit it is bare glass with the ghosts of its segments, not a black
 * panel: paint it all the same, with `FOB_PALETTE`.
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

/** The pieces go out from the right to the left. */
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
