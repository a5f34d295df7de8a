import { didYouMean, nearest } from '../../../protocol/did-you-mean.ts'
import { err, ok, type Result } from '../../../protocol/result.ts'
import { shortly } from '../../../protocol/schema-problems.ts'
import type { ScenarioProblem } from '../types.ts'
import type { Group, Params, Scenario } from './model.ts'
import { problemAt, unknownKey, zodProblems } from './problems.ts'
import { MOST_STEPS, paramsShape } from './shape.ts'
import type { Path } from './source.ts'
import type { Place } from './steps.ts'

/** How deep groups may use groups. Assumption: deeper is a mistake. */
const DEEPEST_USE = 20

/** A group with what it is used with. */
export interface Use {
  readonly name: string
  readonly group: Group
  readonly params: Params
  readonly times: number
}

/** Reads `use: name` with what stands beside it; `trail`: the groups that this stands in. */
export function readUse(
  scenario: Scenario,
  place: Place,
  step: Readonly<Record<string, unknown>>,
  trail: readonly string[],
): Result<Use, readonly ScenarioProblem[]> {
  const name = step.use
  const at = (...path: Path): Path => [...place.path, ...path]
  const tell = (path: Path, code: string, ja: string, en: string) =>
    err([problemAt(place.source, path, code, { ja, en })])
  const group = typeof name === 'string' ? scenario.groups.get(name) : undefined
  if (typeof name !== 'string' || group === undefined) {
    const meant = didYouMean(nearest(String(name), scenario.groups.keys()))
    const said = shortly(name)
    return tell(
      at('use'),
      'unknown-group',
      `「${said}」という手順グループはありません。${meant.ja}define または import を確認してください。`,
      `There is no group "${said}".${meant.en} Look at define and import.`,
    )
  }
  if (trail.includes(name) || trail.length > DEEPEST_USE) {
    const ja = `「${name}」が自分自身を呼び出しています。`
    return tell(at('use'), 'use-cycle', ja, `"${name}" uses itself.`)
  }
  const given = paramsShape.safeParse(step.with ?? {}, { reportInput: true })
  const known = Object.keys(group.params)
  if (!given.success) return err(zodProblems(place.source, at('with'), given.error, () => known))
  const strange = Object.keys(given.data).filter((key) => !Object.hasOwn(group.params, key))
  if (strange.length > 0) {
    return err(strange.map((key) => unknownKey(place.source, at('with'), key, known)))
  }
  const times = step.times ?? 1
  if (typeof times !== 'number' || !Number.isInteger(times) || times < 0 || times > MOST_STEPS) {
    const ja = `回数を0～${MOST_STEPS}の整数で指定してください。`
    const en = `Say how often, as a whole number from 0 to ${MOST_STEPS}.`
    return tell(at('times'), 'wrong-type', ja, en)
  }
  return ok({ name, group, params: { ...group.params, ...given.data }, times })
}
