import type { Fact } from '../view.ts'
import { type Canvas, write } from './canvas.ts'
import { SMALL_FACE, TEXT_FACE } from './face.ts'
import { bodyRect, MARGIN } from './layout.ts'
import { COLOUR } from './types.ts'

/** Above the first fact. */
const TOP = 6
/** From a name to the first line of its value. */
const NAME_HEIGHT = 18
/** Between two facts. */
const GAP = 10
/** Semi-voiced and voiced marks belong to the katakana before them. */
const MARK = /[\uff9e\uff9f]/

/** Draws what one screen holds: the names small and quiet, their values under them. */
export function drawFacts(canvas: Canvas, facts: readonly Fact[]): void {
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

/** A fact in parts of at most so many lines each; nearly always itself. */
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
