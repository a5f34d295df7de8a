import {
  type Canvas,
  CODE_FACE,
  SMALL_FACE,
  TEXT_FACE,
  textWidth,
  wrap,
  write,
} from '../../lcd/canvas.ts'
import { drawPicture, fillRect, fillRows, type Rect } from '../../lcd/framebuffer.ts'
import { COLOUR, type Colour } from '../../lcd/screen.ts'
import { TICK } from '../../lcd/symbols.ts'
import type { Body, Fact } from '../mode.ts'
import { aimFrame, aligned, bodyRect, LINE_PITCH, MARGIN } from './layout.ts'

const GROUP = 4
/** Two groups of four per line at double size. */
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

/** Every sentence begins on a line of its own: short sentences can be read at a glance. */
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
  // Lines start at the left edge of a full line, so that a short last line stays in column.
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

/** Above the first fact. */
const TOP = 6
/** From a name to the first line of its value. */
const NAME_HEIGHT = 18
/** Between two facts. */
const GAP = 10
/** Semi-voiced and voiced marks belong to the katakana before them. */
const MARK = /[\uff9e\uff9f]/

/** Draws the facts of one screen: the names small and dim, their values under them. */
function drawFacts(canvas: Canvas, facts: readonly Fact[]): void {
  const area = bodyRect(canvas.lcd.width, canvas.lcd.height)
  let y = area.y + TOP
  for (const [name, value] of facts) {
    const look = { role: 'body', ground: COLOUR.paper } as const
    write(canvas, MARGIN, y, name, { ...look, ink: COLOUR.dim, face: SMALL_FACE })
    y += NAME_HEIGHT
    for (const line of valueLines(value, columnsOf(area.width))) {
      write(canvas, MARGIN, y, line, { ...look, ink: COLOUR.ink })
      y += TEXT_FACE.height
    }
    y += GAP
  }
}

/**
 * Facts on as many screens as an LCD of that size needs. None is cut off: one that does not fit
 * under the others begins the next screen, and one that is longer than a screen goes on there under
 * its name.
 */
export function factPages(
  facts: readonly Fact[],
  width: number,
  height: number,
): readonly (readonly Fact[])[] {
  const area = bodyRect(width, height)
  const most = Math.max(1, Math.floor((area.height - TOP - NAME_HEIGHT) / TEXT_FACE.height))
  const pages: Fact[][] = []
  let [page, used]: [Fact[], number] = [[], TOP]
  for (const fact of facts.flatMap((whole) => parts(whole, columnsOf(width), most))) {
    const lines = valueLines(fact[1], columnsOf(width)).length
    const needs = NAME_HEIGHT + lines * TEXT_FACE.height
    if (page.length > 0 && used + needs > area.height) {
      pages.push(page)
      ;[page, used] = [[], TOP]
    }
    page.push(fact)
    used += needs + GAP
  }
  return [...pages, page]
}

/** A fact in parts of at most so many lines each; nearly always a single part. */
function parts([name, value]: Fact, columns: number, most: number): Fact[] {
  const lines = valueLines(value, columns)
  const count = Math.max(1, Math.ceil(lines.length / most))
  return Array.from({ length: count }, (_, i): Fact => {
    return [name, lines.slice(i * most, (i + 1) * most).join('')]
  })
}

/**
 * A value in lines of at most `columns` characters. A line ends after a space where there is one,
 * and never before a voiced mark; joined again, the lines are the value.
 */
export function valueLines(value: string, columns: number): string[] {
  const lines: string[] = []
  let rest = value
  while (rest.length > columns) {
    const space = rest.lastIndexOf(' ', columns - 1)
    let end = space > 0 ? space + 1 : columns
    while (space <= 0 && end > 1 && MARK.test(rest.charAt(end))) end -= 1
    lines.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return [...lines, rest]
}

function columnsOf(width: number): number {
  return Math.floor((width - 2 * MARGIN) / TEXT_FACE.width)
}
