import { type Canvas, SMALL_FACE, TEXT_FACE, textWidth, write } from '../../lcd/canvas.ts'
import { drawPicture, fillRect, fillRows } from '../../lcd/framebuffer.ts'
import { COLOUR, type Colour } from '../../lcd/screen.ts'
import { BATTERY } from '../../lcd/symbols.ts'
import { aligned, MARGIN, SOFTKEY_HEIGHT, STRIP_HEIGHT, TITLE_HEIGHT } from './layout.ts'

const BATTERY_WIDTH = 28
const BATTERY_HEIGHT = 14

/** What the battery sign shows. */
interface BatteryLevel {
  readonly percent: number
  /** Drawn in the warning colour. */
  readonly low: boolean
}

/** Title left; number and battery right. */
export function titleBar(
  canvas: Canvas,
  title: string,
  number: string | null,
  battery: BatteryLevel,
): void {
  const { lcd } = canvas
  fillRows(lcd, 0, TITLE_HEIGHT, COLOUR.title)
  const look = { ink: COLOUR.titleInk, ground: COLOUR.title }
  write(canvas, MARGIN, 2, title, { ...look, role: 'title' })
  const right = lcd.width - BATTERY_WIDTH - MARGIN
  if (number !== null) {
    const x = aligned(right - 12 - textWidth(TEXT_FACE, number))
    write(canvas, x, 2, number, { ...look, role: 'number' })
  }
  drawBattery(canvas, right, (TITLE_HEIGHT - BATTERY_HEIGHT) / 2, battery)
}

/**
 * Assumption: 3 bars above 70 %, 2 above 40 %, else 1; a low battery has none and the warning
 * colour.
 */
function drawBattery({ lcd }: Canvas, x: number, y: number, { percent, low }: BatteryLevel): void {
  const bars = low ? 0 : percent > 70 ? 3 : percent > 40 ? 2 : 1
  drawPicture(lcd, x, y, BATTERY, low ? COLOUR.warn : COLOUR.titleInk)
  for (let bar = 0; bar < bars; bar++) {
    fillRect(lcd, { x: x + 4 + bar * 7, y: y + 4, width: 5, height: 6 }, COLOUR.titleInk)
  }
}

/** The strip over the softkeys: hint left, countdown to auto-off right, its bar along the top. */
export function strip(
  canvas: Canvas,
  hint: string | null,
  hintInk: Colour,
  ground: Colour,
  left: { readonly leftMs: number; readonly ofMs: number } | null,
): void {
  const { lcd } = canvas
  const top = lcd.height - SOFTKEY_HEIGHT - STRIP_HEIGHT
  fillRows(lcd, top, top + STRIP_HEIGHT, ground)
  const small = { face: SMALL_FACE, ground }
  if (hint !== null) write(canvas, MARGIN, top + 2, hint, { ...small, role: 'hint', ink: hintInk })
  if (left === null) return
  const seconds = `${Math.ceil(left.leftMs / 1000)} s`
  const x = aligned(lcd.width - MARGIN - textWidth(SMALL_FACE, seconds))
  const ink = ground === COLOUR.paper ? COLOUR.ink : COLOUR.titleInk
  write(canvas, x, top + 2, seconds, { ...small, role: 'countdown', ink })
  const share = left.leftMs / left.ofMs
  if (hint === null) {
    countdownBar(canvas, top + 6, share, ground === COLOUR.paper ? COLOUR.softkey : COLOUR.dim)
    return
  }
  // There is no room beside a hint, so the bar becomes a line along the strip's top.
  const line = { x: 0, y: top, width: Math.ceil(lcd.width * share), height: 4 }
  fillRect(lcd, line, ground === COLOUR.ink ? COLOUR.accent : COLOUR.titleInk)
}

function countdownBar({ lcd }: Canvas, y: number, share: number, track: Colour): void {
  const full = lcd.width - 2 * MARGIN - 48
  const bar = { x: MARGIN, y, width: full, height: 8 }
  fillRect(lcd, bar, track)
  fillRect(lcd, { ...bar, width: Math.ceil(full * share) }, COLOUR.accent)
}

/** The labels of the left and right key in the two lower corners. */
export function softkeyBar(canvas: Canvas, left: string | null, right: string | null): void {
  const { lcd } = canvas
  const top = lcd.height - SOFTKEY_HEIGHT
  fillRows(lcd, top, top + 1, COLOUR.dim)
  fillRows(lcd, top + 1, lcd.height, COLOUR.softkey)
  const look = { ink: COLOUR.softkeyInk, ground: COLOUR.softkey }
  if (left !== null) write(canvas, MARGIN, top + 2, left, { ...look, role: 'softkey-left' })
  if (right !== null) {
    const x = aligned(lcd.width - MARGIN - textWidth(TEXT_FACE, right))
    write(canvas, x, top + 2, right, { ...look, role: 'softkey-right' })
  }
}
