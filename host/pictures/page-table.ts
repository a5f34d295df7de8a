import type { Block } from '../../bank/page.ts'
import { drawTick } from './page-form.ts'
import type { Column } from './page-parts.ts'
import { INK, type Pen, wrappedHeight } from './svg-pen.ts'

type Table = Extract<Block, { kind: 'table' }>

const SIZE = 12
const LEAD = 1.5
const PAD = 8
const TICK = 56
const SELECT = { ja: '選択', en: 'Select' } as const

/** A table from `y` down, its columns as wide as their texts ask for; answers where it ends. */
export function drawTable(
  pen: Pen,
  y: number,
  { x, width }: Column,
  table: Table,
  fields: Readonly<Record<string, string>>,
): number {
  const tickable = table.tickable === true || table.rows.some(({ select }) => select !== null)
  const left = tickable ? TICK : 0
  const head = table.columns.map((column) => pen.pick(column))
  const rows = table.rows.map(({ cells }) => cells.map((cell) => pen.pick(cell)))
  const widths = columnWidths(pen, head, rows, width - left)
  const numbers = head.map((_, index) => isAmounts(rows.map((row) => row[index] ?? '')))
  const top = y + 6

  const drawRow = (at: number, texts: readonly string[], heading: boolean): number => {
    const heights = texts.map((text, i) =>
      wrappedHeight(text, (widths[i] ?? 40) - 2 * PAD, SIZE, LEAD),
    )
    const height = Math.max(18, ...heights) + 16
    if (heading) pen.box(x, at, width, height, { fill: INK.label })
    let cell = x + left
    for (const [i, text] of texts.entries()) {
      const wide = widths[i] ?? 40
      pen.wrapped(cell + PAD, at + (height - (heights[i] ?? 0)) / 2, wide - 2 * PAD, text, {
        size: SIZE,
        bold: heading,
        lead: LEAD,
        ...(numbers[i] === true ? { anchor: 'end' as const } : {}),
      })
      if (cell > x) pen.line(cell, at, cell, at + height)
      cell += wide
    }
    pen.line(x, at + height, x + width, at + height)
    return at + height
  }

  let at = drawRow(top, head, true)
  if (tickable) pen.text(x + TICK / 2, top + (at - top) / 2 + 4, SELECT[pen.language], headStyle)
  for (const [index, texts] of rows.entries()) {
    const from = at
    at = drawRow(at, texts, false)
    const row = table.rows[index]
    if (!tickable || row === undefined) continue
    const middle = from + (at - from) / 2
    if (row.select === null) {
      pen.text(x + TICK / 2, middle + 4, '—', { ...headStyle, bold: false })
    } else {
      const typed = fields[row.select]
      drawTick(
        pen,
        x + TICK / 2 - 9,
        middle - 9,
        typed === undefined ? row.ticked === true : typed !== '',
      )
    }
  }
  pen.box(x, top, width, at - top + 1, { stroke: INK.rule })
  return at + 14
}

const headStyle = { size: SIZE, bold: true, anchor: 'middle' } as const

/** What each column needs at most and at least, brought to the width that there is. */
function columnWidths(
  pen: Pen,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  room: number,
): readonly number[] {
  const wished = head.map((text, i) =>
    Math.max(
      40,
      ...[text, ...rows.map((row) => row[i] ?? '')].map(
        (each) => pen.widthOf(each, SIZE) + 2 * PAD + 4,
      ),
    ),
  )
  const sum = wished.reduce((a, b) => a + b, 0)
  if (sum <= room) return wished.map((wide) => wide + ((room - sum) * wide) / sum)
  // Narrow columns keep what they need; the wide ones share what is left.
  const fair = room / Math.max(1, wished.length)
  const kept = wished.filter((wide) => wide <= fair).reduce((a, b) => a + b, 0)
  const wideSum = wished.filter((wide) => wide > fair).reduce((a, b) => a + b, 0)
  return wished.map((wide) => (wide <= fair ? wide : ((room - kept) * wide) / wideSum))
}

/** Amounts are read by their last digits: a column of nothing else stands to the right. */
function isAmounts(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '')
  return filled.length > 0 && filled.every((text) => /^-?\d{1,3}(,\d{3})*(円| yen)?$/.test(text))
}
