/**
 * How wide a text is, and where its lines break, without a font at hand: the picture is laid out
 * once and drawn by whatever Japanese font the reader has. Widths are those of the common
 * sans-serif faces of Japanese systems, rounded up, so that a line is rather too short than cut.
 */

/** Widths of half-width letters, em. Read off Noto Sans CJK JP; others differ by a hundredth or two. */
const NARROW = /[ijlI.,:;'|!]/
const SLIM = /[frt()[\]{}"`*-]/
const BROAD = /[mwMW@%&]/
const CAPITAL = /[A-Z]/

/** Letters that take half of a full-width one: everything before the CJK blocks. */
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

/** What stays together: a word of half-width letters with the blank behind it, or one character. */
const PIECES = /\n|[\u0021-\u02ff]+ ?| +|[^\n]/gu

/** The lines of a text no wider than `width`. A word that is wider by itself is broken. */
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

/** What moves to the next line together with `next`, so that neither rule is broken. */
function carry(line: string, next: string): string {
  let carried = ''
  let rest = line
  for (;;) {
    const first = carried === '' ? next : carried
    if (!NOT_FIRST.test(first) && !NOT_LAST.test(rest)) return carried
    // Rather a broken rule than a line without a letter.
    if ([...rest].length < 2) return ''
    const last = [...rest].at(-1) ?? ''
    carried = last + carried
    rest = rest.slice(0, rest.length - last.length)
  }
}

/** A piece as parts that each fit a line. */
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

/** A text cut to `width`, with … where something was left out. */
export function cutText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text
  let kept = ''
  for (const char of text) {
    if (textWidth(`${kept}${char}…`, size) > width) break
    kept += char
  }
  return `${kept}…`
}
