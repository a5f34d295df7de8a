import type { Bilingual } from '../../protocol/bilingual.ts'
import type { Ack } from '../link.ts'
import { SENTENCES } from './sentences.ts'

/** HTTP status of every refusal of the interface. */
export const STATUS = {
  'not-json': 400,
  'no-token': 401,
  'wrong-host': 403,
  'wrong-origin': 403,
  'no-such-route': 404,
  'no-such-token': 404,
  'no-such-mail': 404,
  'no-such-session': 404,
  'no-such-place': 404,
  'no-such-mark': 404,
  'no-such-preset': 404,
  'wrong-method': 405,
  'wrong-kind-of-token': 409,
  'no-such-tab': 409,
  'no-such-action': 409,
  'no-such-field': 409,
  'no-such-option': 409,
  'no-code-there': 409,
  'desk-full': 409,
  'nothing-to-wait-for': 409,
  'did-not-come': 409,
  'does-not-react': 409,
  'journal-version': 409,
  'journal-unreadable': 409,
  'too-large': 413,
  'wrong-content-type': 415,
  invalid: 422,
  'not-a-picture': 422,
  'no-code-in-picture': 422,
  'code-unreadable': 422,
  'another-kind-of-code': 422,
  'is-closing': 503,
  'a-bug': 500,
} as const

export type ProblemCode = keyof typeof STATUS

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

/** What the host refused, as a problem. */
export function refusal(ack: Extract<Ack, { ok: false }>, where = ''): Problem {
  return problem(ack.error, where, ack.detail === undefined ? {} : { detail: ack.detail })
}
