import type { Field } from '../../bank/page.ts'
import { markOf } from '../../bank/site/frame.ts'
import { cutText, INK, type Pen, wrappedHeight } from './svg-pen.ts'

/** As in renderer/pc/bank/form.css, px. */
const ENTRY = 240

/** Draws a form's rows from `y` down; returns where they end. */
export function drawFields(
  pen: Pen,
  y: number,
  column: Column,
  fields: readonly Field[],
  filled: Filled,
): number {
  const { x, width } = column
  let at = y + 6
  pen.line(x, at, x + width, at)
  for (const field of fields) at = drawField(pen, at, column, field, filled)
  return at + 13
}

function drawField(
  pen: Pen,
  y: number,
  { x, width }: Column,
  field: Field,
  { fields, requiredMark }: Filled,
): number {
  const mark = field.required ? pen.pick(markOf(requiredMark)) : ''
  const before = mark.startsWith('【') || mark.startsWith('[')
  const label = pen.pick(field.label)
  const marked =
    mark === ''
      ? label
      : before
        ? `${mark}${mark.startsWith('[') ? ' ' : ''}${label}`
        : `${label} ${mark}`
  const hint = field.hint === null ? '' : pen.pick(field.hint)
  const error = field.error === null ? '' : pen.pick(field.error)
  const room = width - LABEL_WIDTH - 28
  const entry =
    36 +
    (error === '' ? 0 : wrappedHeight(error, room) + 6) +
    (hint === '' ? 0 : wrappedHeight(hint, room, 12) + 4)
  const height = 22 + Math.max(entry, wrappedHeight(marked, LABEL_WIDTH - 28))
  pen.box(x, y + 1, LABEL_WIDTH, height, { fill: INK.label })
  pen.wrapped(x + 14, y + 15, LABEL_WIDTH - 28, marked, { bold: true })
  const left = x + LABEL_WIDTH + 14
  drawEntry(pen, left, y + 11, field, fields[field.name] ?? field.value)
  let at = y + 47
  if (error !== '') {
    at = pen.wrapped(left, at + 6, room, error, { fill: INK.red, bold: true })
  }
  if (hint !== '') pen.wrapped(left, at + 4, room, hint, { size: 12, fill: INK.soft })
  pen.line(x, y + height, x + width, y + height)
  return y + height
}

function drawEntry(pen: Pen, x: number, y: number, field: Field, value: string): void {
  const wrong = field.error !== null
  const look = {
    fill: wrong ? '#fff6f5' : '#fff',
    stroke: wrong ? INK.red : '#8595a8',
    radius: 2,
  }
  switch (field.type) {
    case 'checkbox':
      drawTick(pen, x, y + 9, value !== '')
      return
    case 'select': {
      const option = field.options?.find((each) => each.value === value)
      pen.box(x, y, ENTRY, 36, look)
      pen.text(
        x + 10,
        y + 23,
        cutText(option === undefined ? value : pen.pick(option.label), 200, 13.5),
      )
      pen.path(`M${x + ENTRY - 20} ${y + 15}l5 6l5-6`, { stroke: INK.soft })
      return
    }
    case 'password':
      pen.box(x, y, ENTRY, 36, look)
      pen.text(x + 10, y + 23, dots(value))
      return
    case 'text':
    case 'code':
      pen.box(x, y, ENTRY, 36, look)
      pen.text(x + 10, y + 23, cutText(value, ENTRY - 20, field.type === 'code' ? 16 : 13.5), {
        size: field.type === 'code' ? 16 : 13.5,
      })
      if (field.type === 'code' && field.digits !== null) {
        drawDigits(pen, x + ENTRY + 14, y + 18, value, field.digits)
      }
      return
    default:
      field.type satisfies never
  }
}

/** What a password field shows; very long passwords show a limited number of dots. */
export function dots(value: string): string {
  return '●'.repeat(Math.min(16, [...value].length))
}

/** A box to tick. */
export function drawTick(pen: Pen, x: number, y: number, ticked: boolean): void {
  pen.box(
    x,
    y,
    18,
    18,
    ticked ? { fill: INK.navy, radius: 2 } : { fill: '#fff', stroke: '#767676', radius: 2 },
  )
  if (ticked) {
    pen.parts.push(
      `<path d="M${x + 4} ${y + 9}l4 4l7-8" fill="none" stroke="#fff" stroke-width="2"/>`,
    )
  }
}

/** Shows how many digits the field has, in groups of four as on the LCD. */
function drawDigits(pen: Pen, x: number, y: number, value: string, digits: number): void {
  const typed = value.match(/[0-9０-９]/g)?.length ?? 0
  let at = x + 3.5
  for (let i = 0; i < digits; i++) {
    if (i > 0 && i % 4 === 0) at += 5
    pen.parts.push(
      `<circle cx="${at}" cy="${y}" r="3.5" fill="${i < typed ? INK.link : '#cdd6e1'}"/>`,
    )
    at += 10
  }
  const count = pen.language === 'ja' ? `${typed} / ${digits} 桁` : `${typed} / ${digits} digits`
  const over = typed > digits
  pen.text(at + 6, y + 4, count, { size: 12, fill: over ? INK.red : INK.soft, bold: over })
}

/** Position of a page's content: x and width, px. */
export interface Column {
  readonly x: number
  readonly width: number
}

/** What the customer has filled in, and how required fields are marked; not for mails. */
export interface Filled {
  readonly fields: Readonly<Record<string, string>>
  readonly requiredMark: string
}

/** Width of a form's and a list's left column, px (renderer/pc/bank/form.css). */
export const LABEL_WIDTH = 200
