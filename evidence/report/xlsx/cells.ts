import type { Cell, CellObject } from 'write-excel-file/node'
import { escapeXml } from '../../pictures/svg-pen.ts'
import type { EvidenceStep, EvidenceVerdict } from '../evidence.ts'

/** What a cell holds at most (Excel's own limit is 32,767). */
const LONGEST = 30_000

const LINE = '#9aa5b1'
const BORDER = { borderColor: LINE, borderStyle: 'thin' } as const
const RED = '#b3261e'
const GREEN = '#19683f'

/** A text in the table: never a formula, and without characters that XML does not allow. */
export function cell(text: string, style: Partial<CellObject> = {}): CellObject {
  return {
    value: clean(text),
    type: String,
    wrap: true,
    alignVertical: 'top',
    ...BORDER,
    ...style,
  }
}

/** A number of the table. */
export function numberCell(value: number, style: Partial<CellObject> = {}): CellObject {
  return { value, type: Number, align: 'right', alignVertical: 'top', ...BORDER, ...style }
}

/** Heading of a column. */
export function head(text: string): CellObject {
  return cell(text, {
    fontWeight: 'bold',
    backgroundColor: '#dfe7f2',
    align: 'center',
    alignVertical: 'center',
  })
}

/** Left side of a list of names and values. */
export function label(text: string): CellObject {
  return cell(text, { fontWeight: 'bold', backgroundColor: '#f1f4f8' })
}

/** Title of a sheet. */
export function title(text: string, columnSpan: number): readonly Cell[] {
  const first: CellObject = {
    value: clean(text),
    type: String,
    fontSize: 16,
    fontWeight: 'bold',
    columnSpan,
    height: 30,
    alignVertical: 'center',
  }
  return [first, ...covered(columnSpan)]
}

/** The cells covered by a wide one: its neighbours to the right. */
export function covered(columnSpan: number): readonly null[] {
  return Array.from({ length: columnSpan - 1 }, () => null)
}

/** A wide cell with the borders of those it covers. */
export function wide(text: string, columnSpan: number, style: Partial<CellObject> = {}): Cell[] {
  return [cell(text, { columnSpan, ...style }), ...covered(columnSpan)]
}

/** Style of a verdict: green or red. */
export function verdictStyle(
  verdict: EvidenceVerdict | EvidenceStep['status'],
): Partial<CellObject> {
  switch (verdict) {
    case 'passed':
      return { textColor: GREEN, fontWeight: 'bold', align: 'center' }
    case 'failed':
    case 'error':
      return {
        textColor: RED,
        fontWeight: 'bold',
        align: 'center',
        backgroundColor: '#fdecea',
      }
    case 'recorded':
    case 'done':
    case 'skipped':
      return { align: 'center' }
    default:
      return verdict satisfies never
  }
}

function clean(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  // The writer escapes markup itself, but leaves characters that no XML reader accepts.
  return escapeXml(cut)
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
}

/**
 * What a row's texts need, points; `columns`: each text with its column's width in letters.
 * Roughly: full-width letters count as two, and a line has 15 points. Without an explicit height
 * the program that opens the file would measure the row, with a font that cuts off Japanese
 * letters.
 */
export function rowHeight(columns: readonly (readonly [text: string, width: number])[]): number {
  const lines = columns.map(([text, width]) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(letters(line) / width)), 0),
  )
  return Math.min(409, 15 * Math.max(1, ...lines) + 5)
}

function letters(line: string): number {
  let sum = 0
  for (const char of line) sum += char <= '\u02ff' ? 1.1 : 2
  return sum
}
