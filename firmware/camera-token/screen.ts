import type { Millis } from '../../protocol/time.ts'
import { type Canvas, createCanvas } from '../lcd/canvas.ts'
import { COLOUR, type Screen, type TextRole, type TextRun } from '../lcd/screen.ts'
import { softkeyBar, strip, titleBar } from './drawing/bars.ts'
import { drawBody } from './drawing/body.ts'
import { modeDefinition } from './modes/table.ts'
import { autoOffAt } from './power.ts'
import type { CameraToken } from './state.ts'

export { PALETTE, type Rgb } from '../lcd/screen.ts'
export { aimFrame, viewfinderRect } from './drawing/layout.ts'

/** The LCD at `now`, as pixels and as text. Only the countdown depends on the time. */
export function renderScreen(token: CameraToken, now: Millis): Screen {
  const { width, height } = token.model.lcd
  const canvas = createCanvas(width, height)
  if (token.run === null) {
    canvas.lcd.pixels.fill(COLOUR.ink)
    return screen(canvas, false)
  }
  const { mode, session, answered } = token.run
  const view = modeDefinition(mode).view({ token, session, answered, now })
  const { battery, model } = token
  const level = { percent: battery, low: battery < model.lowBatteryPercent }
  titleBar(canvas, view.title, view.number, level)
  drawBody(canvas, view.body)
  const { body } = view
  const left = countdown(token, now)
  if (body.kind === 'viewfinder') {
    strip(
      canvas,
      // In the last seconds the countdown replaces the hint: a trainer points at it.
      left !== null && !body.bad ? null : body.hint,
      body.bad ? COLOUR.paper : COLOUR.titleInk,
      body.bad ? COLOUR.warn : COLOUR.ink,
      left,
    )
  } else {
    strip(canvas, null, COLOUR.ink, COLOUR.paper, left)
  }
  softkeyBar(canvas, view.left, view.right)
  return screen(canvas, true)
}

function screen(canvas: Canvas, lit: boolean): Screen {
  const { width, height, pixels } = canvas.lcd
  return { width, height, pixels, lit, runs: canvas.runs }
}

/** What is left until auto-off, within the last `countdownMs`; null before, and while a key is held. */
function countdown(
  token: CameraToken,
  now: Millis,
): { readonly leftMs: number; readonly ofMs: number } | null {
  const at = autoOffAt(token)
  const ofMs = token.model.countdownMs
  if (at === null || at - now > ofMs) return null
  return { leftMs: Math.max(0, at - now), ofMs }
}

/**
 * The screen's text, a line each, in reading order: title and number, body, hint, countdown, and
 * last the softkeys as `left | right`, omitting a label that is not there: `| Continue`, `Cancel
 * |`. An unlit screen has none.
 */
export function screenText(screen: Screen): string[] {
  const head = [...texts(screen, 'title'), ...texts(screen, 'number')].join(' ')
  const left = texts(screen, 'softkey-left').join('')
  const right = texts(screen, 'softkey-right').join('')
  return [
    head,
    ...texts(screen, 'body'),
    ...texts(screen, 'code'),
    ...texts(screen, 'hint'),
    ...texts(screen, 'countdown'),
    left || right ? `${left} | ${right}`.trim() : '',
  ].filter((line) => line !== '')
}

/** The message as one sentence, whatever lines the LCD breaks it into. */
export function screenMessage(screen: Screen): string {
  return texts(screen, 'body').join(' ')
}

/** The digits of a code on the screen, without the gaps; null where there is none. */
export function screenCode(screen: Screen): string | null {
  return texts(screen, 'code').join('').replaceAll(' ', '') || null
}

function texts(screen: Screen, role: TextRole): string[] {
  return screen.runs.filter((run: TextRun) => run.role === role).map((run) => run.text)
}
