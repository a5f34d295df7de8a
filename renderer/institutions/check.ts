import { fieldAbove } from '../../bank/policy/fields.ts'
import { checkPolicy } from '../../bank/policy/problems.ts'
import type { Policy, PolicyPath } from '../../bank/policy/schema.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { type Draft, treeOf } from './draft.ts'

/** One thing wrong, and the field at which it is mended. */
export interface DraftProblem {
  readonly path: PolicyPath
  readonly text: Bilingual
}

interface Checked {
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
    : read.error.map(({ path, text }) => ({
        // The editor builds the tree from the table, so that nothing else can be at fault.
        path: fieldAbove(path)?.path ?? 'id',
        text,
      }))
  const id = draft.get('id')
  if (typeof id === 'string' && taken.has(id)) problems.push({ path: 'id', text: takenText })
  return { policy: read.ok && problems.length === 0 ? read.value : null, problems }
}
