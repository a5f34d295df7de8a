import { create } from 'qrcode'
import type { Pen } from './svg-pen.ts'

/** Modules of white around the symbol: ISO/IEC 18004 asks for 4. */
const QUIET = 4

/**
 * Draws a QR code of error level M (activation-protocol), each module `modulePx` wide; answers the
 * side of the whole, or null where the text is longer than any code.
 */
export function drawCode2d(
  pen: Pen,
  payload: string,
  at: { readonly x: number; readonly y: number; readonly modulePx: number },
): number | null {
  const modules = modulesOf(payload)
  if (modules === null) return null
  const side = (modules.size + 2 * QUIET) * at.modulePx
  pen.box(at.x, at.y, side, side, { fill: '#fff' })
  let d = ''
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column) === 0) continue
      let end = column
      while (end < modules.size && modules.get(row, end) !== 0) end += 1
      const width = (end - column) * at.modulePx
      d += `M${at.x + (column + QUIET) * at.modulePx} ${at.y + (row + QUIET) * at.modulePx}h${width}v${at.modulePx}h-${width}z`
      column = end
    }
  }
  pen.path(d, { fill: '#000', crisp: true })
  return side
}

/** Side of the drawing, px; 0 where there is none. */
export function code2dSide(payload: string, modulePx: number): number {
  const modules = modulesOf(payload)
  return modules === null ? 0 : (modules.size + 2 * QUIET) * modulePx
}

function modulesOf(payload: string) {
  try {
    return create(payload, { errorCorrectionLevel: 'M' }).modules
  } catch {
    // The maker throws on a text that no version holds: a page of such a code shows none either.
    return null
  }
}
