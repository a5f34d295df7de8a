import { BRANCH_WORDS } from './branch.ts'
import { CODE_WORDS } from './code.ts'
import { FAULT_WORDS } from './fault.ts'
import { MAIL_WORDS } from './mail.ts'
import { LOGIN_WORDS, PAGE_WORDS } from './page.ts'
import { PHONE_WORDS } from './phone.ts'
import { TIME_WORDS } from './time.ts'
import { TOKEN_WORDS } from './token.ts'
import type { Word } from './word.ts'

/**
 * Every word that a step may begin with: parser, JSON schema, reference and suggestions all read
 * this one table. Short forms are tried in this order, the most specific first: `type otp` before
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
