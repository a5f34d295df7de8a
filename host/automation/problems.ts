import type { Bilingual } from '../../protocol/bilingual.ts'
import type { Ack } from '../link.ts'
import { SENTENCES } from './sentences.ts'
import type { ProblemCode } from './status.ts'

export { type ProblemCode, STATUS } from './status.ts'

/** Why a request was not done: the body of every answer that is no success. */
export interface Problem {
  readonly error: ProblemCode
  /** What is wrong and what to do. */
  readonly message: Bilingual
  /** Where: a path into the body (`steps[0].key`), a parameter, or a header; empty: the whole. */
  readonly where: string
  /** What could have been given instead. */
  readonly choices?: readonly string[]
}

/** A refusal with its sentences; `detail` is set into them, `choices` are told with it. */
export function problem(
  error: ProblemCode,
  where = '',
  more: { readonly detail?: string; readonly choices?: readonly string[] } = {},
): Problem {
  const { detail = '', choices } = more
  // By a function: a detail is no pattern, whatever it holds.
  const set = (text: string): string => text.replace('{}', () => detail).trim()
  const { ja, en } = SENTENCES[error]
  const message = { ja: set(ja), en: set(en) }
  return choices === undefined ? { error, message, where } : { error, message, where, choices }
}

/** A refusal whose sentence is made for the place. */
export function problemInWords(
  error: ProblemCode,
  detail: Bilingual,
  where: string,
  choices: readonly string[] = [],
): Problem {
  const ja = problem(error, where, { detail: detail.ja }).message.ja
  const told = problem(error, where, {
    detail: detail.en,
    ...(choices.length === 0 ? {} : { choices }),
  })
  return { ...told, message: { ja, en: told.message.en } }
}

/** What the host refused, as a problem. */
export function refusal(ack: Extract<Ack, { ok: false }>, where = ''): Problem {
  return problem(ack.error, where, ack.detail === undefined ? {} : { detail: ack.detail })
}
