import type { Bilingual } from './bilingual.ts'

/**
 * The one of `among` whose spelling is closest to `wanted`, ignoring case; null: none is close.
 * Assumption: two slips are forgiven in a short word, a third of the letters in a long one.
 */
export function nearest(wanted: string, among: Iterable<string>): string | null {
  const low = wanted.toLowerCase()
  let found: string | null = null
  let least = Math.max(2, Math.floor(wanted.length / 3)) + 1
  for (const one of among) {
    const far = distance(low, one.toLowerCase())
    if (far < least) {
      found = one
      least = far
    }
  }
  return found
}

/** `Did you mean …?`, or nothing; the English follows another sentence and begins with a blank. */
export function didYouMean(meant: string | null): Bilingual {
  return meant === null
    ? { ja: '', en: '' }
    : { ja: `「${meant}」ではありませんか。`, en: ` Did you mean "${meant}"?` }
}

/** Names for a sentence; only the first ones of a long list. */
export function listed(names: readonly string[]): string {
  const most = 24
  if (names.length === 0) return '-'
  return names.length <= most ? names.join(', ') : `${names.slice(0, most).join(', ')} …`
}

/** Longest words that are compared. Assumption: nobody mistypes a name that is longer. */
const LONGEST = 80

/**
 * Edit distance (Levenshtein): letters to insert, delete or replace; swapped neighbours count as
 * two.
 */
function distance(a: string, b: string): number {
  if (a.length > LONGEST || b.length > LONGEST) return a === b ? 0 : LONGEST
  let above = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    above = row
  }
  return above[b.length] ?? 0
}
