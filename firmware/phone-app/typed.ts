import type { AppProblem } from './types.ts'

/** What the user typed on the first screen, cleaned and fit to be sent. */
export interface Typed {
  readonly serviceId: string
  readonly userId: string
  readonly password: string
}

/** Assumption: longer input is cut, as no field of the app takes as much. */
export const FIELD_LENGTH = 100
/** Assumption: more of 変更後の追加文言 does not fit beside the issuer. */
export const WORDING_LENGTH = 20

/**
 * The three fields as the centre takes them: half-width digits without blanks. Else which field is
 * wrong, from top to bottom.
 */
export function checked(fields: Readonly<Record<string, string>>): Typed | AppProblem {
  const serviceId = digits(fields.serviceId)
  const userId = digits(fields.userId)
  const password = digits(fields.password)
  // [S3-05]
  if (!/^\d{8}$/.test(serviceId)) return 'service-id'
  if (!/^\d{12}$/.test(userId)) return 'user-id'
  // [S3-23]; a centre that wants exactly four [S3-24] refuses the rest itself.
  if (!/^\d{4,8}$/.test(password)) return 'password'
  return { serviceId, userId, password }
}

/** The additional wording in one line; may be blank [S3-43]. */
export function wordingOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return Array.from(line).slice(0, WORDING_LENGTH).join('').trim()
}

/** Full-width digits become half-width; blanks and line breaks of a paste mean nothing. */
function digits(text: string | undefined): string {
  return (text ?? '')
    .replace(/[\s\u200B\uFEFF]/g, '')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}
