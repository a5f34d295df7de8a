import * as z from 'zod'
import { err, ok, type Result } from '../../protocol/result.ts'
import type { Problem } from './problems.ts'
import { problem } from './problems.ts'

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
  const [issue] = read.error.issues
  // Read a second time for the other language: only what is refused pays for it.
  const [inJapanese] = schema.safeParse(given, { error: JA }).error?.issues ?? []
  const where = from + pathOf(issue?.path ?? [])
  const told = problem('invalid', where, listed(issue))
  return err({
    ...told,
    message: {
      ja: told.message.ja.replace('{}', `${where}: ${inJapanese?.message ?? ''}`),
      en: told.message.en.replace('{}', `${where}: ${issue?.message ?? ''}`),
    },
  })
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step).slice(0, 60)}`))
    .join('')
}

function listed(issue: z.core.$ZodIssue | undefined): {
  readonly detail: string
  readonly choices?: readonly string[]
} {
  const choices =
    issue?.code === 'invalid_value'
      ? issue.values.map(String)
      : issue?.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options)
        ? issue.options.map(String)
        : null
  // The detail is set in by the caller, each language its own.
  return choices === null ? { detail: '{}' } : { detail: '{}', choices }
}
