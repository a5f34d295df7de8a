import type { Block, Tone } from '../../bank/page.ts'
import { type Column, drawFields, drawTick, type Filled, LABEL_WIDTH } from './page-form.ts'
import { code2dSide, drawCode2d, INK, type Pen, wrappedHeight } from './svg-pen.ts'

const NOTHING_FILLED: Filled = { fields: {}, requiredMark: '' }

/** px per module; smaller than on the screen, where a camera reads it. */
const MODULE_PX = 3

/** Draws the blocks of a page, mail or paper from `y` down; returns where they end. */
export function drawBlocks(
  pen: Pen,
  y: number,
  column: Column,
  blocks: readonly Block[],
  filled: Filled = NOTHING_FILLED,
): number {
  let at = y
  for (const block of blocks) at = drawBlock(pen, at, column, block, filled)
  return at
}

function drawBlock(pen: Pen, y: number, column: Column, block: Block, filled: Filled): number {
  const { x, width } = column
  switch (block.kind) {
    case 'heading': {
      const text = pen.pick(block.text)
      const height = wrappedHeight(text, width - 24, 14.5, 1.45) + 12
      pen.box(x, y + 14, width, height, { fill: INK.navySoft })
      pen.wrapped(x + 12, y + 20, width - 24, text, {
        size: 14.5,
        fill: INK.navy,
        bold: true,
        lead: 1.45,
      })
      return y + height + 24
    }
    case 'text':
      return pen.wrapped(x, y, width, pen.pick(block.text), { lead: 1.75 }) + 14
    case 'notes':
      return drawNotes(pen, y, column, block)
    case 'facts':
      return drawFacts(pen, y, column, block)
    case 'table':
      return drawTable(pen, y, column, block, filled.fields)
    case 'code2d':
      return drawCode(pen, y, column, block)
    case 'fields':
      return drawFields(pen, y, column, block.fields, filled)
    case 'buttons':
      return drawButtons(pen, y, column, block)
    default:
      return block satisfies never
  }
}

function drawNotes(
  pen: Pen,
  y: number,
  { x, width }: Column,
  { items }: Extract<Block, { kind: 'notes' }>,
): number {
  const room = width - 32 - 18
  const texts = items.map((item) => pen.pick(item))
  const height = texts.reduce((sum, text) => sum + wrappedHeight(text, room, 12.5), 24)
  pen.box(x, y + 6, width, height, { fill: '#f8f9fb', stroke: INK.rule })
  let at = y + 18
  for (const text of texts) {
    pen.text(x + 16, at + 15, '※', { size: 12.5, fill: INK.soft })
    at = pen.wrapped(x + 34, at, room, text, { size: 12.5, fill: INK.soft })
  }
  return y + height + 22
}

const TONES = {
  info: INK.ink,
  success: INK.green,
  warning: INK.amber,
  error: INK.red,
} as const satisfies Record<Tone, string>

function drawFacts(
  pen: Pen,
  y: number,
  { x, width }: Column,
  { rows }: Extract<Block, { kind: 'facts' }>,
): number {
  let at = y + 6
  pen.line(x, at, x + width, at)
  for (const row of rows) {
    const label = pen.pick(row.label)
    const value = pen.pick(row.value)
    const room = width - LABEL_WIDTH - 28
    const height = 22 + Math.max(wrappedHeight(label, LABEL_WIDTH - 28), wrappedHeight(value, room))
    pen.box(x, at + 1, LABEL_WIDTH, height, { fill: INK.label })
    pen.wrapped(x + 14, at + 11, LABEL_WIDTH - 28, label, { bold: true })
    pen.wrapped(x + LABEL_WIDTH + 14, at + 11, room, value, {
      fill: row.tone === null ? INK.ink : TONES[row.tone],
      bold: row.tone !== null && row.tone !== 'info',
    })
    at += height
    pen.line(x, at, x + width, at)
  }
  return at + 13
}

function drawCode(
  pen: Pen,
  y: number,
  { x, width }: Column,
  block: Extract<Block, { kind: 'code2d' }>,
): number {
  const side = code2dSide(block.payload, MODULE_PX)
  const left = Math.round(x + (width - side) / 2)
  drawCode2d(pen, block.payload, { x: left, y: Math.round(y + 10), modulePx: MODULE_PX })
  return (
    pen.wrapped(x, y + side + 14, width, pen.pick(block.caption), {
      size: 12,
      fill: INK.soft,
      anchor: 'middle',
    }) + 14
  )
}

const BUTTONS = {
  primary: { fill: '#163b72', stroke: INK.navyDeep, ink: '#fff' },
  normal: { fill: '#f6f8fb', stroke: '#7d90ab', ink: INK.navy },
  danger: { fill: '#b73028', stroke: '#8d1b15', ink: '#fff' },
} as const

function drawButtons(
  pen: Pen,
  y: number,
  { x, width }: Column,
  { buttons }: Extract<Block, { kind: 'buttons' }>,
): number {
  const links = buttons.filter(({ tone }) => tone === 'link')
  let at = y + 8
  for (const link of links) {
    pen.text(x, at + 14, '▶', { size: 9, fill: INK.navy })
    pen.text(x + 18, at + 15, pen.pick(link.label), { fill: INK.link, underline: true })
    at += 30
  }
  const rows: { label: string; tone: keyof typeof BUTTONS; wide: number }[][] = [[]]
  let used = 0
  for (const { label, tone } of buttons) {
    if (tone === 'link') continue
    const text = pen.pick(label)
    const wide = Math.max(168, pen.widthOf(text, 13.5) + 48)
    if (used > 0 && used + wide > width) {
      rows.push([])
      used = 0
    }
    rows.at(-1)?.push({ label: text, tone, wide })
    used += wide + 12
  }
  for (const row of rows) {
    if (row.length === 0) continue
    const whole = row.reduce((sum, { wide }) => sum + wide + 12, -12)
    let left = x + (width - whole) / 2
    for (const { label, tone, wide } of row) {
      const look = BUTTONS[tone]
      pen.box(left, at + 6, wide, 42, { fill: look.fill, stroke: look.stroke, radius: 3 })
      pen.text(left + wide / 2, at + 32, label, { fill: look.ink, bold: true, anchor: 'middle' })
      left += wide + 12
    }
    at += 56
  }
  return at + 10
}

type Table = Extract<Block, { kind: 'table' }>

const SIZE = 12
const LEAD = 1.5
const PAD = 8
const TICK = 56
const SELECT = { ja: '選択', en: 'Select' } as const

/** Draws a table from `y` down, its columns as wide as their texts need; returns where it ends. */
function drawTable(
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

/** The widest and narrowest useful width of each column, fitted to the available width. */
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
  // Narrow columns get what they need; wide ones share the rest.
  const fair = room / Math.max(1, wished.length)
  const kept = wished.filter((wide) => wide <= fair).reduce((a, b) => a + b, 0)
  const wideSum = wished.filter((wide) => wide > fair).reduce((a, b) => a + b, 0)
  return wished.map((wide) => (wide <= fair ? wide : ((room - kept) * wide) / wideSum))
}

/** Amounts are compared by their last digits, so a column with nothing else is right-aligned. */
function isAmounts(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '')
  return filled.length > 0 && filled.every((text) => /^-?\d{1,3}(,\d{3})*(円| yen)?$/.test(text))
}
