import { escapeXml } from '../../pictures/svg-pen.ts'

/** A text as HTML, its line ends kept. */
export function html(text: string): string {
  return escapeXml(text).replaceAll('\n', '<br/>')
}

/** A text as an attribute's value; line ends become a slash. */
export function attribute(text: string): string {
  return escapeXml(text.replaceAll('\n', ' / '))
}

/** Bytes as a `data:` address. */
export function dataUrl(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
}

/**
 * Longest text that is compared word by word. Assumption: a page's whole text has a tenth of it.
 */
const LONGEST = 400

/**
 * `seen` with everything marked that `expected` does not have; swap the arguments for the reverse.
 * Compared by words of half-width letters and by single other characters (longest common
 * subsequence).
 */
export function marked(expected: string, seen: string): { expected: string; seen: string } {
  const a = pieces(expected)
  const b = pieces(seen)
  if (expected === seen || a.length > LONGEST || b.length > LONGEST) {
    return { expected: html(expected), seen: html(seen) }
  }
  const { left, right } = common(a, b)
  return { expected: withMarks(a, left, 'del'), seen: withMarks(b, right, 'ins') }
}

function pieces(text: string): readonly string[] {
  return text.match(/[0-9A-Za-z_.:/-]+|\s+|[\s\S]/gu) ?? []
}

/** Which pieces of each side are also in the other one, in the same order. */
function common(a: readonly string[], b: readonly string[]) {
  const wide = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * wide)
  const at = (i: number, j: number): number => lengths[i * wide + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * wide + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const left = new Set<number>()
  const right = new Set<number>()
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      left.add(i)
      right.add(j)
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return { left, right }
}

function withMarks(all: readonly string[], kept: ReadonlySet<number>, tag: 'del' | 'ins'): string {
  let out = ''
  let open = false
  for (const [index, piece] of all.entries()) {
    const other = !kept.has(index)
    if (other !== open) out += other ? `<${tag}>` : `</${tag}>`
    open = other
    out += html(piece)
  }
  return open ? `${out}</${tag}>` : out
}
