import { nearest } from '../protocol/did-you-mean.ts'
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
  const near = nearest(unknown, neighbours)
  if (near !== null) return prefix + near
  const wanted = unknown.toLowerCase()
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
