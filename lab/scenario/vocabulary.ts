import type { Word } from './word.ts'
import { BRANCH_WORDS } from './words/branch.ts'
import { CODE_WORDS } from './words/code.ts'
import { FAULT_WORDS } from './words/fault.ts'
import { LOGIN_WORDS } from './words/login.ts'
import { MAIL_WORDS } from './words/mail.ts'
import { PAGE_WORDS } from './words/page.ts'
import { PHONE_WORDS } from './words/phone.ts'
import { TIME_WORDS } from './words/time.ts'
import { TOKEN_WORDS } from './words/token.ts'

/**
 * Every word that a step may begin with: parser, JSON schema, reference and suggestions all read
 * this one table. Short forms are tried in this order, the most special first: `type otp` before
 * `type <field>`.
 */
export const WORDS: readonly Word[] = [
  ...CODE_WORDS,
  ...TOKEN_WORDS,
  ...MAIL_WORDS,
  ...LOGIN_WORDS,
  ...PHONE_WORDS,
  ...TIME_WORDS,
  ...BRANCH_WORDS,
  ...FAULT_WORDS,
  ...PAGE_WORDS,
]

const BY_NAME: ReadonlyMap<string, Word> = new Map(WORDS.map((one) => [one.name, one]))

/** The word with this name, or null. */
export function wordNamed(name: string): Word | null {
  return BY_NAME.get(name) ?? null
}
