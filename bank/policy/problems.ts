import type * as z from 'zod'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { didYouMean, nearest } from '../../protocol/did-you-mean.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import {
  type SchemaProblem,
  type SchemaReason,
  schemaProblems,
} from '../../protocol/schema-problems.ts'
import { fieldAbove, isPolicyPath, POLICY_FIELDS, policyField } from './fields.ts'
import { policySchema } from './rules.ts'
import type { Policy } from './schema.ts'

/** Why a value of an institution's file is refused. */
export type PolicyReason =
  | SchemaReason
  /** The same twice in a list. */
  | 'twice'
  /** It contradicts another value. */
  | 'rule'
  | 'not-json'
  | 'too-long'
  | 'not-an-object'
  | (string & {})

export interface PolicyProblem {
  /** `fees.additional`, `mailDomains.0`; '' is the whole file. */
  readonly path: string
  readonly reason: PolicyReason
  /** What to do about it. */
  readonly text: Bilingual
  /** Of an unknown key: the path that was probably meant; null: none is near. */
  readonly suggestion: string | null
}

/** Checks a policy that an editor has put together, in the same words as `readPolicy`. */
export function checkPolicy(policy: unknown): Result<Policy, readonly PolicyProblem[]> {
  const read = policySchema.safeParse(policy, { reportInput: true })
  return read.success ? ok(read.data) : err(policyProblems(read.error))
}

/** What a schema refused, in words; every sentence begins with the name of its value. */
export function policyProblems({ issues }: z.core.$ZodError): readonly PolicyProblem[] {
  return schemaProblems(issues).map((problem) => {
    const path = problem.path.map(String).join('.')
    if (problem.reason === 'unknown-key') return unknownKey(path)
    const text = named(path, ownText(path, problem) ?? problem.text)
    return { path, reason: problem.reason, text, suggestion: null }
  })
}

/** Where the editor knows more than the schema: the whole range with its unit, and the hint. */
function ownText(path: string, { reason }: SchemaProblem): Bilingual | null {
  if (reason === 'too-small' || reason === 'too-large') {
    const type = isPolicyPath(path) ? policyField(path).type : null
    if (type?.kind !== 'number') return null
    const { min, max, unit } = type
    return {
      ja: `${min}から${max}（${unit.ja}）の範囲で指定してください。`,
      en: `It takes ${min} to ${max} (${unit.en}).`,
    }
  }
  if (reason !== 'wrong-form') return null
  const field = fieldAbove(path)
  switch (field?.type.kind) {
    case 'text':
    case 'texts':
      return {
        ja: `形式が正しくありません。${field.hint.ja}`,
        en: `Its form is wrong. ${field.hint.en}`,
      }
    case 'bilingual':
      return { ja: '改行のない文字列にしてください。', en: 'It takes a text on one line.' }
    default:
      return null
  }
}

/** The sentence with the name of the value before it, as the editor has it. */
function named(path: string, text: Bilingual): Bilingual {
  if (path === '') return text
  const { ja, en } = fieldAbove(path)?.label ?? { ja: path, en: path }
  return { ja: `${ja}: ${text.ja}`, en: `${en}: ${text.en}` }
}

function unknownKey(path: string): PolicyProblem {
  const suggestion = meantBy(path)
  const remove = suggestion === null
  const meant = didYouMean(suggestion)
  const text = {
    ja: `「${path}」という項目はありません。${remove ? '削除してください。' : meant.ja}`,
    en: `There is no "${path}".${remove ? ' Remove it.' : meant.en}`,
  }
  return { path, reason: 'unknown-key', text, suggestion }
}

/**
 * What was probably meant by an unknown key: a key beside it with similar spelling, or the one
 * place where a key of this name belongs. The answer is a whole path; null: nothing is near.
 */
function meantBy(path: string): string | null {
  const key = path.slice(path.lastIndexOf('.') + 1)
  const prefix = path.slice(0, path.length - key.length)
  const neighbours = new Set(
    KNOWN.filter((one) => one.startsWith(prefix)).map(
      (one) => one.slice(prefix.length).split('.')[0] ?? '',
    ),
  )
  const near = nearest(key, neighbours)
  if (near !== null) return prefix + near
  const elsewhere = KNOWN.filter((one) => one.toLowerCase().endsWith(`.${key.toLowerCase()}`))
  return elsewhere.length === 1 ? (elsewhere[0] ?? null) : null
}

/** Every known path, and the keys of the file itself. */
const KNOWN: readonly string[] = [
  '$schema',
  'format',
  'version',
  ...POLICY_FIELDS.map(({ path }) => path),
]
