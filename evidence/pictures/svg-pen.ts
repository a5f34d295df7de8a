import { create } from 'qrcode'
import type { Bilingual } from '../../protocol/bilingual.ts'

/** The language of a drawing's texts. */
export type Language = 'ja' | 'en'

/** Japanese fonts first; every system of the three kinds has one of these. */
export const SVG_FONTS =
  "'Noto Sans CJK JP','Noto Sans JP','Hiragino Sans','Yu Gothic',Meiryo,'IPAGothic',sans-serif"

/** The bank site's colours (renderer/pc/bank/page.css). */
export const INK = {
  navy: '#12305f',
  navyDeep: '#0b2248',
  navySoft: '#e8eef7',
  rule: '#c5d0de',
  ink: '#1c2733',
  soft: '#4a5868',
  red: '#b3261e',
  green: '#1c6e46',
  amber: '#8a5300',
  link: '#1d5fb4',
  label: '#f1f4f8',
} as const

interface TextStyle {
  readonly size?: number
  readonly fill?: string
  readonly bold?: boolean
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly underline?: boolean
}

interface BoxStyle {
  readonly fill?: string
  readonly stroke?: string
  readonly radius?: number
}

/** Collects a drawing: marks are added to `parts`, texts are in one language. */
export class Pen {
  readonly parts: string[] = []
  readonly language: Language

  constructor(language: Language) {
    this.language = language
  }

  pick(text: Bilingual): string {
    return text[this.language]
  }

  box(x: number, y: number, width: number, height: number, style: BoxStyle): void {
    const { fill = 'none', stroke, radius } = style
    const line = stroke === undefined ? '' : ` stroke="${stroke}"`
    const round = radius === undefined ? '' : ` rx="${radius}"`
    // A line of one pixel is sharp only if it is moved by half a pixel.
    const shift = stroke === undefined ? 0 : 0.5
    const less = shift * 2
    this.parts.push(
      `<rect x="${n(x + shift)}" y="${n(y + shift)}" width="${n(width - less)}" height="${n(height - less)}" fill="${fill}"${line}${round}/>`,
    )
  }

  line(x1: number, y1: number, x2: number, y2: number, stroke: string = INK.rule): void {
    this.parts.push(
      `<path d="M${n(x1)} ${n(y1 + 0.5)}L${n(x2)} ${n(y2 + 0.5)}" stroke="${stroke}" fill="none"/>`,
    )
  }

  path(d: string, style: BoxStyle & { readonly crisp?: boolean }): void {
    const line = style.stroke === undefined ? '' : ` stroke="${style.stroke}"`
    const crisp = style.crisp === true ? ' shape-rendering="crispEdges"' : ''
    this.parts.push(`<path d="${d}" fill="${style.fill ?? 'none'}"${line}${crisp}/>`)
  }

  /** One line of text; `y` is its base line. */
  text(x: number, y: number, text: string, style: TextStyle = {}): void {
    if (text === '') return
    const { size = 13.5, fill = INK.ink, bold, anchor, underline } = style
    const more = [
      bold === true ? ' font-weight="700"' : '',
      anchor === undefined || anchor === 'start' ? '' : ` text-anchor="${anchor}"`,
      underline === true ? ' text-decoration="underline"' : '',
    ].join('')
    this.parts.push(
      `<text x="${n(x)}" y="${n(y)}" font-size="${size}" fill="${fill}"${more}>${escapeXml(text)}</text>`,
    )
  }

  /** Lines of text from the top `y` down, broken at `width`; returns where they end. */
  wrapped(
    x: number,
    y: number,
    width: number,
    text: string,
    style: TextStyle & { readonly lead?: number } = {},
  ): number {
    const { size = 13.5, lead = 1.7 } = style
    const step = size * lead
    const lines = wrapText(text, width, size)
    const at = x + (style.anchor === 'middle' ? width / 2 : style.anchor === 'end' ? width : 0)
    for (const [index, line] of lines.entries()) {
      this.text(at, y + step * index + step / 2 + size * 0.36, line, style)
    }
    return y + step * lines.length
  }

  widthOf(text: string, size: number): number {
    return textWidth(text, size)
  }
}

/** Height of `wrapped` without drawing. */
export function wrappedHeight(text: string, width: number, size = 13.5, lead = 1.7): number {
  return wrapText(text, width, size).length * size * lead
}

/** At most two decimals. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** Also removes characters that XML does not allow. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/**
 * The width of a text and its line breaks, without a font at hand: the picture is laid out once and
 * drawn by whatever Japanese font the reader has. Widths are those of the common sans-serif faces
 * of Japanese systems, rounded up, so that a line may be too short but is never cut.
 */

/**
 * Widths of half-width letters, em. Taken from Noto Sans CJK JP; others differ by a few hundredths.
 */
const NARROW = /[ijlI.,:;'|!]/
const SLIM = /[frt()[\]{}"`*-]/
const BROAD = /[mwMW@%&]/
const CAPITAL = /[A-Z]/

/** Half-width characters: everything before the CJK blocks. */
const HALF = /[ -\u02ff\uff61-\uff9f]/u

/** Width of one character, em. */
function charWidth(char: string): number {
  if (!HALF.test(char)) return 1
  if (char === ' ') return 0.26
  if (NARROW.test(char)) return 0.31
  if (SLIM.test(char)) return 0.41
  if (BROAD.test(char)) return 0.93
  return CAPITAL.test(char) ? 0.68 : 0.58
}

/** Width of a text of one line, in the unit of `size`. */
export function textWidth(text: string, size: number): number {
  let em = 0
  for (const char of text) em += charWidth(char)
  return em * size
}

/** 行頭禁則: these do not begin a line (JIS X 4051, the common ones). */
const NOT_FIRST =
  /^[、。，．・：；？！）」』】〕〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ%,.:;?!)\]}]/
/** 行末禁則: these do not end one. */
const NOT_LAST = /[（「『【〔〈《([{]$/

/** What stays together: a word of half-width letters with the following space, or one character. */
const PIECES = /\n|[\u0021-\u02ff]+ ?| +|[^\n]/gu

/** The lines of a text no wider than `width`. A word that is wider itself is broken. */
export function wrapText(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  const end = () => {
    lines.push(line.trimEnd())
    line = ''
  }
  for (const piece of text.match(PIECES) ?? []) {
    if (piece === '\n') {
      end()
      continue
    }
    for (const part of fitting(piece, width, size)) {
      if (line !== '' && textWidth((line + part).trimEnd(), size) > width) {
        const carried = carry(line, part)
        line = line.slice(0, line.length - carried.length)
        end()
        line = carried
      }
      line += line === '' ? part.trimStart() : part
    }
  }
  end()
  return lines
}

/**
 * The end of a line that moves to the next one together with `next`, so that neither rule is
 * broken.
 */
function carry(line: string, next: string): string {
  let carried = ''
  let rest = line
  for (;;) {
    const first = carried === '' ? next : carried
    if (!NOT_FIRST.test(first) && !NOT_LAST.test(rest)) return carried
    // Better to break a rule than to have an empty line.
    if ([...rest].length < 2) return ''
    const last = [...rest].at(-1) ?? ''
    carried = last + carried
    rest = rest.slice(0, rest.length - last.length)
  }
}

/** A piece split into parts that each fit on a line. */
function fitting(piece: string, width: number, size: number): readonly string[] {
  if (textWidth(piece.trimEnd(), size) <= width) return [piece]
  const parts: string[] = []
  let part = ''
  for (const char of piece) {
    if (part !== '' && textWidth(part + char, size) > width) {
      parts.push(part)
      part = ''
    }
    part += char
  }
  return [...parts, part]
}

/** A text cut to `width`, with … if something was left out. */
export function cutText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text
  let kept = ''
  for (const char of text) {
    if (textWidth(`${kept}${char}…`, size) > width) break
    kept += char
  }
  return `${kept}…`
}

/** Modules of white around the symbol: ISO/IEC 18004 asks for 4. */
const QUIET = 4

/**
 * Draws a QR code of error level M (activation-protocol), each module `modulePx` wide; returns the
 * side of the whole, or null if the text is too long for any code.
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

/** Side of the drawing, px; 0 if there is none. */
export function code2dSide(payload: string, modulePx: number): number {
  const modules = modulesOf(payload)
  return modules === null ? 0 : (modules.size + 2 * QUIET) * modulePx
}

function modulesOf(payload: string) {
  try {
    return create(payload, { errorCorrectionLevel: 'M' }).modules
  } catch {
    // The encoder throws for a text that fits no version: the page shows no code then, either.
    return null
  }
}
