import type { Block, Tone } from '../../bank/page.ts'
import { code2dSide, drawCode2d } from './code2d-svg.ts'
import { drawFields } from './page-form.ts'
import { type Column, type Filled, LABEL_WIDTH } from './page-parts.ts'
import { drawTable } from './page-table.ts'
import { INK, type Pen, wrappedHeight } from './svg-pen.ts'

const NOTHING_FILLED: Filled = { fields: {}, requiredMark: '' }

/** px a module; smaller than on the screen, where a camera reads it. */
const MODULE_PX = 3

/** A page's, mail's or paper's blocks from `y` down; answers where they end. */
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
