import type { Policy } from '../../../bank/policy.ts'
import { isPolicyPath, type PolicyPath } from '../../../bank/policy-fields.ts'
import { checkPolicy } from '../../../bank/policy-json.ts'
import type { Bilingual } from '../../../protocol/bilingual.ts'
import { type Draft, treeOf } from './draft.ts'

/** One thing wrong, and the field at which it is mended. */
export interface DraftProblem {
  readonly path: PolicyPath
  readonly text: Bilingual
}

export interface Checked {
  /** null: something is wrong. */
  readonly policy: Policy | null
  readonly problems: readonly DraftProblem[]
}

/**
 * Whether a draft is a policy that can be kept. `taken`: ids of all other institutions, of which a
 * saved one would take the place; `takenText`: how that is said.
 */
export function checkDraft(
  draft: Draft,
  taken: ReadonlySet<string>,
  takenText: Bilingual,
): Checked {
  const read = checkPolicy(treeOf(draft))
  const problems = read.ok
    ? []
    : read.error.map(({ path, text }) => ({ path: fieldAt(path), text }))
  const id = draft.get('id')
  if (typeof id === 'string' && taken.has(id)) problems.push({ path: 'id', text: takenText })
  return { policy: read.ok && problems.length === 0 ? read.value : null, problems }
}

/** The field that holds the value at `path` (`mailDomains.0`, `startPassword.told.ja`). */
function fieldAt(path: string): PolicyPath {
  const keys = path.split('.')
  for (let n = keys.length; n > 0; n--) {
    const above = keys.slice(0, n).join('.')
    if (isPolicyPath(above)) return above
  }
  // The editor builds the tree from the table, so that nothing else can be at fault.
  return 'id'
}
