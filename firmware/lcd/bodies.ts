import type { Body } from '../view.ts'
import { type Canvas, write } from './canvas.ts'
import { CODE_FACE, TEXT_FACE } from './face.ts'
import { drawFacts } from './facts.ts'
import { drawPicture, fillRect, fillRows, type Rect } from './framebuffer.ts'
import { aimFrame, aligned, bodyRect, LINE_PITCH, MARGIN } from './layout.ts'
import { TICK } from './symbols.ts'
import { textWidth, wrap } from './text.ts'
import { COLOUR, type Colour } from './types.ts'

const GROUP = 4
/** Two groups a line at double size. */
const LINE_DIGITS = 8
const BODY = { role: 'body', ink: COLOUR.ink, ground: COLOUR.paper } as const

/** Draws what lies between the title bar and the strip. */
export function drawBody(canvas: Canvas, body: Body): void {
  const area = bodyRect(canvas.lcd.width, canvas.lcd.height)
  const ground = body.kind === 'viewfinder' ? COLOUR.viewfinder : COLOUR.paper
  fillRows(canvas.lcd, area.y, area.y + area.height, ground)
  switch (body.kind) {
    case 'message':
      drawMessage(canvas, area, body.text, body.tick)
      break
    case 'code':
      drawCode(canvas, area, body.digits)
      break
    case 'viewfinder':
      drawAimFrame(canvas, body.bad ? COLOUR.warn : COLOUR.paper)
      break
    case 'list':
      drawList(canvas, area, body.items, body.selected)
      break
    case 'facts':
      drawFacts(canvas, body.facts)
      break
    default:
      body satisfies never
  }
}

function drawMessage(canvas: Canvas, area: Rect, text: string, tick: boolean): void {
  const columns = Math.floor((area.width - 2 * MARGIN) / TEXT_FACE.width)
  let y = area.y + 12
  if (tick) {
    drawPicture(canvas.lcd, Math.floor(area.width / 2) - 16, y + 16, TICK, COLOUR.good)
    y += 56
  }
  for (const line of lines(text, columns)) {
    const x = tick ? centred(area, textWidth(TEXT_FACE, line)) : MARGIN
    write(canvas, x, y, line, BODY)
    y += LINE_PITCH
  }
}

/** Every sentence begins a line of its own: short sentences are read at a glance. */
function lines(text: string, columns: number): string[] {
  return text.split(/(?<=[.?]) /).flatMap((sentence) => wrap(sentence, columns))
}

function drawCode(canvas: Canvas, area: Rect, digits: string): void {
  const rows: string[] = []
  for (let at = 0; at < digits.length; at += LINE_DIGITS) {
    const line = digits.slice(at, at + LINE_DIGITS)
    rows.push(line.length > GROUP ? `${line.slice(0, GROUP)} ${line.slice(GROUP)}` : line)
  }
  const pitch = CODE_FACE.height + 8
  // Under each other from the left of a full line, so that a short last line stays in column.
  const x = centred(area, textWidth(CODE_FACE, rows[0] ?? ''))
  let y = area.y + Math.floor((area.height - rows.length * pitch + 8) / 2)
  for (const line of rows) {
    write(canvas, x, y, line, { ...BODY, role: 'code', face: CODE_FACE })
    y += pitch
  }
}

/** Four corners, each with an outline in ink so that it shows on light and dark alike. */
function drawAimFrame({ lcd }: Canvas, colour: Colour): void {
  const { x, y, width, height } = aimFrame(lcd.width, lcd.height)
  const [arm, thick] = [28, 3]
  const bars: Rect[] = []
  for (const right of [false, true]) {
    for (const bottom of [false, true]) {
      const [left, top] = [right ? x + width - arm : x, bottom ? y + height - arm : y]
      bars.push({
        x: left,
        y: bottom ? y + height - thick : y,
        width: arm,
        height: thick,
      })
      bars.push({ x: right ? x + width - thick : x, y: top, width: thick, height: arm })
    }
  }
  for (const b of bars) {
    const rim = { x: b.x - 1, y: b.y - 1, width: b.width + 2, height: b.height + 2 }
    fillRect(lcd, rim, COLOUR.ink)
  }
  for (const b of bars) fillRect(lcd, b, colour)
}

function drawList(canvas: Canvas, area: Rect, items: readonly string[], selected: number): void {
  items.forEach((item, i) => {
    const y = area.y + 8 + i * (LINE_PITCH + 4)
    const ground = i === selected ? COLOUR.accent : COLOUR.paper
    const ink = i === selected ? COLOUR.titleInk : COLOUR.ink
    fillRows(canvas.lcd, y, y + LINE_PITCH, ground)
    write(canvas, MARGIN, y + 2, item, { role: 'body', ink, ground })
  })
}

function centred(area: Rect, width: number): number {
  return aligned(area.x + Math.floor((area.width - width) / 2))
}
