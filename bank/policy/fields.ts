import * as z from 'zod'
import { type PolicyPath, policyShape } from './schema.ts'
import { POLICY_GROUPS, type PolicyFieldMeta, policyMeta } from './sections/field.ts'

export {
  POLICY_GROUPS,
  type PolicyFieldType,
  type PolicyGroup,
} from './sections/field.ts'

/** One row of an editor. */
export interface PolicyField extends PolicyFieldMeta {
  readonly path: PolicyPath
}

const BY_PATH: ReadonlyMap<string, PolicyFieldMeta> = new Map(valuesIn(policyShape, []))

/** Every value of a policy, section by section: with it an editor needs no code for any of them. */
export const POLICY_FIELDS: readonly PolicyField[] = POLICY_GROUPS.flatMap((group) =>
  [...BY_PATH.keys()]
    .filter(isPolicyPath)
    .map(policyField)
    .filter((field) => field.group === group),
)

/** Whether a value of a policy stands at `path`. */
export function isPolicyPath(path: string): path is PolicyPath {
  return BY_PATH.has(path)
}

/** The value at `path`, as an editor shows it. */
export function policyField(path: PolicyPath): PolicyField {
  const meta = BY_PATH.get(path)
  if (meta === undefined) throw new Error(`${path} is no value of a policy`)
  return { path, ...meta }
}

/** The value that contains `path` (`mailDomains.0`, `startPassword.told.ja`), or null. */
export function fieldAbove(path: string): PolicyField | null {
  const keys = path.split('.')
  for (let n = keys.length; n > 0; n--) {
    const above = keys.slice(0, n).join('.')
    if (isPolicyPath(above)) return policyField(above)
  }
  return null
}

/** An object with metadata is a value; other objects contain values. */
function valuesIn(
  schema: z.core.$ZodType,
  path: readonly string[],
): readonly (readonly [string, PolicyFieldMeta])[] {
  const meta = policyMeta.get(schema)
  if (meta !== undefined) return [[path.join('.'), meta]]
  if (!(schema instanceof z.ZodObject)) throw new Error(`${path.join('.')} has no label`)
  return Object.entries(schema.shape).flatMap(([key, inner]) => valuesIn(inner, [...path, key]))
}
