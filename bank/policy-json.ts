import * as z from 'zod'
import { err, ok, type Result } from '../protocol/result.ts'
import type { Policy } from './policy.ts'
import { type PolicyProblem, problemOf, wholeFile } from './policy-problems.ts'
import { checkRules, policySchema, policyShape } from './policy-schema.ts'

export type { PolicyProblem, PolicyReason } from './policy-problems.ts'

/** Name by which an institution's file is told from other JSON. */
export const POLICY_FORMAT = 'tokkun-institution'
export const POLICY_VERSION = 1
/** Where editors find the schema, from a file beside `assets/`. */
export const POLICY_SCHEMA_PATH = 'assets/schemas/institution.schema.json'

/** More than any institution needs, in characters. Ours. */
const LONGEST_FILE = 256 * 1024

/** A file: the policy's own keys, and before them what kind of file it is. */
export const fileShape = z.strictObject({
  $schema: z.string().max(1000).optional(),
  format: z.literal(POLICY_FORMAT),
  version: z.literal(POLICY_VERSION),
  ...policyShape.shape,
})

/** `fileShape` with the rules over several values. */
const fileSchema = fileShape.superRefine(checkRules)

/**
 * Reads an institution's file. Refused with every problem that was found, each with the path of the
 * value at fault (`fees.additional`; '' is the whole file), a reason and a sentence that says what
 * to do. The rules over several values are looked at once every value is
 * there and of the right kind.
 */
export function readPolicy(text: string): Result<Policy, readonly PolicyProblem[]> {
  if (text.length > LONGEST_FILE) return err([wholeFile('too-long')])
  const json = parsed(text)
  if (!json.ok) return err([wholeFile('not-json')])
  const file = json.value
  if (typeof file !== 'object' || file === null || Array.isArray(file)) {
    return err([wholeFile('not-an-object')])
  }
  const read = fileSchema.safeParse(file, { reportInput: true })
  if (!read.success) return err(read.error.issues.flatMap(problemOf))
  const { $schema: _, format: _format, version: _version, ...policy } = read.data
  return ok(policy)
}

/** Checks a policy that an editor has put together, in the same words as `readPolicy`. */
export function checkPolicy(policy: unknown): Result<Policy, readonly PolicyProblem[]> {
  const read = policySchema.safeParse(policy, { reportInput: true })
  return read.success ? ok(read.data) : err(read.error.issues.flatMap(problemOf))
}

/**
 * The file of an institution: always the same keys in the same order, so that two versions can be
 * compared. Throws on a policy that `checkPolicy` refuses.
 */
export function writePolicy(policy: Policy): string {
  const head = { $schema: POLICY_SCHEMA_PATH, format: POLICY_FORMAT, version: POLICY_VERSION }
  return `${JSON.stringify({ ...head, ...policyShape.parse(policy) }, null, 2)}\n`
}

function parsed(text: string): Result<unknown, 'not-json'> {
  try {
    // A byte order mark is what Windows' editors put first.
    return ok(JSON.parse(text.replace(/^\ufeff/, '')))
  } catch {
    return err('not-json')
  }
}
