import { CAMERA_FIELDS } from './policy-fields/camera.ts'
import { CODE_FIELDS } from './policy-fields/code.ts'
import { END_FIELDS } from './policy-fields/end.ts'
import { INSTITUTION_FIELDS } from './policy-fields/institution.ts'
import { ISSUE_FIELDS } from './policy-fields/issue.ts'
import { START_FIELDS } from './policy-fields/start.ts'
import {
  POLICY_GROUPS,
  type PolicyEntries,
  type PolicyEntry,
  type PolicyGroup,
  type PolicyPath,
} from './policy-fields/types.ts'
import { WORDING_FIELDS } from './policy-fields/wording.ts'

export {
  POLICY_GROUPS,
  type PolicyEntry,
  type PolicyFieldType,
  type PolicyGroup,
  type PolicyPath,
} from './policy-fields/types.ts'

/** One row of an editor. */
export interface PolicyField extends PolicyEntry {
  readonly path: PolicyPath
  readonly group: PolicyGroup
}

/** Every value of a policy; that none is missing is checked by the compiler. */
export const POLICY_ENTRIES: Readonly<Record<PolicyPath, PolicyEntry>> = {
  ...INSTITUTION_FIELDS,
  ...ISSUE_FIELDS,
  ...START_FIELDS,
  ...CODE_FIELDS,
  ...END_FIELDS,
  ...CAMERA_FIELDS,
  ...WORDING_FIELDS,
}

const BY_GROUP: Readonly<Record<PolicyGroup, PolicyEntries>> = {
  institution: INSTITUTION_FIELDS,
  issue: ISSUE_FIELDS,
  start: START_FIELDS,
  code: CODE_FIELDS,
  end: END_FIELDS,
  camera: CAMERA_FIELDS,
  wording: WORDING_FIELDS,
}

/**
 * The whole table, section by section, in the order of an editor: with it no value needs code of its
 * own. The ranges of numbers are taken from here by the schema, too.
 */
export const POLICY_FIELDS: readonly PolicyField[] = POLICY_GROUPS.flatMap((group) =>
  pathsOf(BY_GROUP[group]).map((path) => ({ path, group, ...POLICY_ENTRIES[path] })),
)

function pathsOf(entries: PolicyEntries): readonly PolicyPath[] {
  return Object.keys(entries).filter(isPolicyPath)
}

/** Whether a value of a policy stands at `path`. */
export function isPolicyPath(path: string): path is PolicyPath {
  return Object.hasOwn(POLICY_ENTRIES, path)
}
