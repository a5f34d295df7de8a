import { useTranslation } from 'react-i18next'
import type { Branch } from '../../../lab/history/branches.ts'
import type { Mark, Place } from '../../../lab/journal/records.ts'

/** One branch beside another's line: where they part, and which one leaves there. */
export interface Fork {
  /** After how many inputs they part. */
  readonly at: number
  readonly branch: Branch
}

/** The branches that a branch runs along, with how many inputs of each; itself first. */
function lineOf(id: number, branches: readonly Branch[]): ReadonlyMap<number, number> {
  const line = new Map<number, number>()
  let branch = branches.find((one) => one.id === id)
  let reach = branch?.inputs ?? 0
  // Each branch once, so that a damaged tree with a ring in it ends too.
  while (branch !== undefined && !line.has(branch.id)) {
    line.set(branch.id, reach)
    const { from } = branch
    if (from === null) break
    reach = Math.min(reach, from.inputs)
    branch = branches.find((one) => one.id === from.branch)
  }
  return line
}

/** How many inputs two branches have in common, from the start. */
export function commonInputs(a: number, b: number, branches: readonly Branch[]): number {
  const [left, right] = [lineOf(a, branches), lineOf(b, branches)]
  let common = 0
  for (const [id, reach] of left) {
    const other = right.get(id)
    if (other !== undefined) common = Math.max(common, Math.min(reach, other))
  }
  return common
}

/** Every other branch, by where it parts from this one. */
export function forksOn(id: number, branches: readonly Branch[]): readonly Fork[] {
  return branches
    .filter((branch) => branch.id !== id)
    .map((branch) => ({ at: commonInputs(id, branch.id, branches), branch }))
    .sort((a, b) => a.at - b.at)
}

/** Whether a place lies on a branch's line. */
function liesOn(place: Place, id: number, branches: readonly Branch[]): boolean {
  if (place.branch === id) return true
  return commonInputs(place.branch, id, branches) >= place.inputs
}

/** The bookmarks on a branch's line, in its order. */
export function marksOn(
  id: number,
  marks: readonly Mark[],
  branches: readonly Branch[],
): readonly Mark[] {
  return marks
    .filter(({ place }) => liesOn(place, id, branches))
    .sort((a, b) => a.place.inputs - b.place.inputs || a.id - b.id)
}

/** What a branch is called: as the user named it, else by its number. */
export function useBranchName(): (branch: Pick<Branch, 'id' | 'name'>) => string {
  const { t } = useTranslation()
  return ({ id, name }) => {
    if (name !== '') return name
    return id === 1 ? t('history.branches.trunk') : t('history.branches.number', { number: id })
  }
}
