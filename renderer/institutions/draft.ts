import { POLICY_FIELDS } from '../../bank/policy/fields.ts'
import type { Policy, PolicyPath } from '../../bank/policy/schema.ts'

/**
 * A policy that is being edited: what stands in each field, by path. A field may hold what no
 * policy may (a number not typed to its end): the schema says so when the whole is checked.
 */
export type Draft = ReadonlyMap<PolicyPath, unknown>

/** The values of a policy, field by field. */
export function draftOf(policy: Policy): Draft {
  return new Map(POLICY_FIELDS.map(({ path }) => [path, valueAt(policy, path)]))
}

/** The draft as a policy's tree; whether it is one, the schema says. */
export function treeOf(draft: Draft): Readonly<Record<string, unknown>> {
  const tree: Record<string, unknown> = {}
  for (const [path, value] of draft) put(tree, path.split('.'), value)
  return tree
}

/** Whether both hold the same: values are plain data, with their keys in one order. */
function sameValue(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b)
}

/** The fields in which two drafts differ. */
export function changedPaths(now: Draft, before: Draft): ReadonlySet<PolicyPath> {
  const paths = [...now.keys()].filter((path) => !sameValue(now.get(path), before.get(path)))
  return new Set(paths)
}

/** An id that nobody has yet: `name-copy`, `name-copy-2` … Not longer than an id may be. */
export function freshId(id: string, taken: ReadonlySet<string>): string {
  const stem = id.replace(/-copy(-\d+)?$/, '').slice(0, 30)
  for (let n = 1; ; n++) {
    const fresh = n === 1 ? `${stem}-copy` : `${stem}-copy-${n}`
    if (!taken.has(fresh)) return fresh
  }
}

/** The first letter from F on that no institution has; the built-in ones are A to E. */
export function freshLabel(taken: ReadonlySet<string>): string {
  const letters = [...'FGHIJKLMNOPQRSTUVWXYZ']
  return letters.find((letter) => !taken.has(letter)) ?? 'X'
}

function valueAt(tree: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((node, key) => (isRecord(node) ? node[key] : undefined), tree)
}

function put(tree: Record<string, unknown>, keys: readonly string[], value: unknown): void {
  const [key, ...rest] = keys
  if (key === undefined) return
  if (rest.length === 0) {
    tree[key] = value
    return
  }
  const below = tree[key]
  const branch = isRecord(below) ? below : {}
  tree[key] = branch
  put(branch, rest, value)
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
