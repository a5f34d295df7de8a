import type { Bilingual } from '../../protocol/bilingual.ts'
import { textWidth, wrapText } from './text-measure.ts'

/** Which of a text's two languages a drawing speaks. */
export type Language = 'ja' | 'en'

/** Japanese first; every system of the three kinds has one of these. */
export const SVG_FONTS =
  "'Noto Sans CJK JP','Noto Sans JP','Hiragino Sans','Yu Gothic',Meiryo,'IPAGothic',sans-serif"

/** The bank site's colours (renderer/styles/bank.css). */
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

export interface TextStyle {
  readonly size?: number
  readonly fill?: string
  readonly bold?: boolean
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly underline?: boolean
}

export interface BoxStyle {
  readonly fill?: string
  readonly stroke?: string
  readonly radius?: number
}

/** What a drawing is made with: marks go into `parts`, words are of one language. */
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
    // A line of one pixel lies on whole pixels only when it is moved by half of one.
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

  /** Lines of text from the top `y` down, broken at `width`; answers where they end. */
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
export function n(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** Also without the characters that XML does not know at all. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
