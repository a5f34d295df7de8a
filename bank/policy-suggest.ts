import { POLICY_FIELDS } from './policy-fields.ts'

/**
 * What was probably meant by the key `unknown` of the object at `parent` (`''`: the whole policy): a
 * neighbour that is spelt much like it, or the one place where a key of this very name belongs. The
 * suggestion is a whole path; null: nothing is near.
 */
export function suggestKey(parent: string, unknown: string): string | null {
  const prefix = parent === '' ? '' : `${parent}.`
  const neighbours = new Set(
    ALL.filter((path) => path.startsWith(prefix)).map(
      (path) => path.slice(prefix.length).split('.')[0] ?? '',
    ),
  )
  const wanted = unknown.toLowerCase()
  // Two slips in a short key, a third of a long one. Ours.
  let nearest = { key: '', far: Math.max(2, Math.floor(unknown.length / 3)) + 1 }
  for (const key of neighbours) {
    const far = distance(wanted, key.toLowerCase())
    if (far < nearest.far) nearest = { key, far }
  }
  if (nearest.key !== '') return prefix + nearest.key
  const elsewhere = ALL.filter((path) => path.toLowerCase().endsWith(`.${wanted}`))
  return elsewhere.length === 1 ? (elsewhere[0] ?? null) : null
}

/** Where values stand, and the keys of the file itself. */
const ALL: readonly string[] = [
  '$schema',
  'format',
  'version',
  ...POLICY_FIELDS.map(({ path }) => path),
]

/** Letters to insert, delete or replace until `a` is `b` (Levenshtein); swapped neighbours are two. */
function distance(a: string, b: string): number {
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
