import * as z from 'zod'
import { err, ok, type Result } from '../../protocol/result.ts'
import { type Problem, problem } from './problems.ts'

const JA = z.locales.ja().localeError
const EN = z.locales.en().localeError

/**
 * What came from outside, read by its schema. The refusal names the first place that is wrong, in
 * both languages, and what could stand there instead where that is a short list.
 */
export function parse<T>(
  schema: z.ZodType<T>,
  given: unknown,
  from: 'path' | 'query' | 'body',
): Result<T, Problem> {
  const read = schema.safeParse(given, { error: EN })
  if (read.success) return ok(read.data)
  const inEnglish = nearest(read.error.issues)
  // Read a second time for the other language: only what is refused pays for it.
  const inJapanese = nearest(schema.safeParse(given, { error: JA }).error?.issues ?? [])
  const where = from + pathOf(inEnglish.path)
  const choices = choicesOf(inEnglish.issue)
  const detail = ({ issue }: Found): string => `${where}: ${issue?.message ?? ''}`
  const ja = problem('invalid', where, { detail: detail(inJapanese) }).message.ja
  const told = problem('invalid', where, {
    detail: detail(inEnglish),
    ...(choices === null ? {} : { choices }),
  })
  return err({ ...told, message: { ja, en: told.message.en } })
}

interface Found {
  readonly issue: z.core.$ZodIssue | undefined
  readonly path: readonly PropertyKey[]
}

/** The first issue; of a choice between shapes, that of the shape that fits best. */
function nearest(issues: readonly z.core.$ZodIssue[]): Found {
  const [issue] = issues
  if (issue === undefined) return { issue, path: [] }
  if (issue.code !== 'invalid_union' || issue.errors.length === 0)
    return { issue, path: issue.path }
  const [best = []] = issue.errors.toSorted((a, b) => a.length - b.length)
  const inside = nearest(best)
  return { issue: inside.issue ?? issue, path: [...issue.path, ...inside.path] }
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step).slice(0, 60)}`))
    .join('')
}

function choicesOf(issue: z.core.$ZodIssue | undefined): readonly string[] | null {
  if (issue?.code === 'invalid_value') return issue.values.map(String)
  const isChoice = issue?.code === 'invalid_union' && 'options' in issue
  return isChoice && Array.isArray(issue.options) ? issue.options.map(String) : null
}
