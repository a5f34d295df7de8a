import * as z from 'zod'
import type { AuditCode } from '../bank/books/audit.ts'
import type { Deadline } from '../lab/clock.ts'
import type { Bilingual } from '../protocol/bilingual.ts'
import { didYouMean, nearest } from '../protocol/did-you-mean.ts'

/** A problem in the words of a schema's own check, repeated word for word by `zodProblems`. */
interface Said extends Bilingual {
  readonly problem: string
}

/** A text that passes `is`; otherwise the problem is `said`. */
export function saying(
  is: (text: string) => boolean,
  said: (text: string) => Said,
): z.ZodType<string, string> {
  return z
    .string()
    .max(2000)
    .superRefine((text, context) => {
      if (is(text)) return
      context.addIssue({ code: 'custom', input: text, params: { ...said(text) } })
    })
}

/**
 * A name of the bank's, or words of the bank's: what looks like a name (`otp-request`) must be one
 * of `names`, or of `words`, single words in small letters that people may take from a title. Only
 * a run can check other texts.
 */
export function nameOrWords(
  what: Bilingual,
  names: readonly string[],
  words: (text: string) => boolean = () => false,
): z.ZodType<string, string> {
  return saying(
    (text) =>
      text !== '' && (!/^[a-z][a-z0-9-]*$/.test(text) || names.includes(text) || words(text)),
    (text) => {
      const meant = didYouMean(nearest(text, names))
      return {
        problem: 'unknown-name',
        ja: `「${text}」という${what.ja}はありません。${meant.ja}名前の一覧は npx tokkun words で表示できます。`,
        en: `There is no ${what.en} "${text}".${meant.en} Run npx tokkun words for the names.`,
      }
    },
  ).meta({ examples: [...names] })
}

/** One of these names and no other; editors offer them. */
export function oneOf(names: readonly string[]): z.ZodType<string, string> {
  return z.enum(names)
}

/** Ids of every page of the bank's site, of all institutions. */
export const PAGE_IDS: readonly string[] = [
  'admin-tasks',
  'admin-work',
  'balance',
  'camera-deactivate',
  'camera-deactivate-complete',
  'hardware-issue-complete',
  'hardware-issue-confirm',
  'hardware-start',
  'hardware-start-complete',
  'initialise',
  'initialise-result',
  'locked',
  'login',
  'login-challenge',
  'login-otp',
  'logout',
  'notice',
  'otp-complete',
  'otp-device-code',
  'otp-menu',
  'otp-request',
  'otp-resync',
  'otp-selection',
  'otp-signature',
  'release-complete',
  'release-confirm',
  'revoke-list',
  'revoke-result',
  'session-timeout',
  'soft-issue-complete',
  'soft-issue-confirm',
  'soft-issue-input',
  'software-start',
  'software-start-complete',
  'statement',
  'token-code',
  'token-issue-select',
  'top',
  'transfer-complete',
  'transfer-confirm',
  'transfer-input',
  'transfer-refused',
  'unlock-list',
  'unlock-result',
  'user-list',
  'web-notification',
  'web-notification-complete',
]

/** Templates of every mail that the bank sends. */
export const MAIL_TEMPLATES: readonly string[] = [
  'accepted',
  'activation-code',
  'application-done',
  'mail-password',
  'reset-done',
  'revocation-done',
  'token-issue',
  'token-sent',
  'unlock-done',
]

/** The compiler checks that none is missing. */
const AUDIT: Readonly<Record<AuditCode, true>> = {
  login: true,
  'login-refused': true,
  logout: true,
  'session-timeout': true,
  'mail-requested': true,
  'typing-slip': true,
  'wrong-device-code': true,
  'device-code-accepted': true,
  'wrong-signature': true,
  registered: true,
  'code-1-expired': true,
  'code-2-expired': true,
  locked: true,
  initialised: true,
  'initialise-refused': true,
  'form-handed-in': true,
  'form-done': true,
  refused: true,
  'code-accepted': true,
  'wrong-code': true,
  'replayed-code': true,
  'code-while-locked': true,
  resynchronised: true,
  'resync-asked': true,
  'token-issued': true,
  'token-sent': true,
  'parcel-arrived': true,
  'soft-token-set-up': true,
  'use-started': true,
  'start-refused': true,
  'registration-skipped': true,
  released: true,
  revoked: true,
  'revoke-refused': true,
  unlocked: true,
  'unlock-refused': true,
  'challenge-shown': true,
  'challenge-expired': true,
  'transfer-booked': true,
  'transfer-refused': true,
  'fee-debited': true,
  'deactivation-shown': true,
  'mail-bounced': true,
}

/** Every kind of entry in the bank's audit. */
export const AUDIT_CODES: readonly string[] = Object.keys(AUDIT)

/** Titles of pages that are one English word: in small letters they look like an id. */
export const TITLE_WORDS: readonly string[] = ['home', 'notice', 'statement', 'transfer', 'users']

/** Numbers of every message that a page of the bank may carry, of all institutions, by their first letters. */
const NUMBERS: Readonly<Record<string, string>> = {
  ADM: 'E01 E02 E03 E05 E06 E07 E11 E12 E13 E14 E21 E22 E32 I01 W01 W02 W03 W10 W11 W12 W20 W25',
  LGN: 'E01 E02 E03 E04 E05 W01 W02',
  OTP: 'E01 E02 E03 E04 E11 E12 E31 E32 E33 E61 E71 E72 E73 E74 E75 E77 E81 E82 E83 E84 E85 E90 E91 I01 I02 I03 I10 I11 I20 I50 I71 I81 I82 W01 W02 W03 W04 W11 W12 W13 W20 W21 W31 W32 W33 W34 W44 W50 W61 W62 W71 W72 W73 W75 W76 W77 W78 W79 W80 W81 W82 W83 W84 W85',
  TRF: 'E01 I01 I02 I03 W01 W02 W03 W04 W05 W06 W07 W08 W09 W10 W11 W12 W13 W14 W15 W20 W21',
  WEB: 'E01 I01 W01 W02',
}

/** Codes of every message: `OTP-E31`. `E`: refused, `W`: needs correcting, `I`: information. */
export const ALERT_CODES: readonly string[] = Object.entries(NUMBERS).flatMap(([area, numbers]) =>
  numbers.split(' ').map((number) => `${area}-${number}`),
)

/** Ids of every screen of the phone, including the app's. */
export const PHONE_SCREENS: readonly string[] = [
  'home',
  'mail',
  'mail-open',
  'store',
  'settings',
  'initial-setup',
  'first-start',
  'sending',
  'display-name',
  'list',
  'code',
  'delete-confirm',
  'export-warning',
  'export',
]

/** Every kind of deadline. The compiler checks that none is missing. */
const EVERY_DEADLINE: Readonly<Record<Deadline['what'], true>> = {
  'long-press': true,
  'auto-off': true,
  'session-timeout': true,
  'form-due': true,
  'mail-code-expires': true,
  'screen-code-expires': true,
  'display-off': true,
  'code-changes': true,
  parcel: true,
  'start-date': true,
  'skip-ends': true,
  'issue-possible': true,
  'challenge-expires': true,
  'soft-issue-expires': true,
  'monthly-fee': true,
  'mail-arrives': true,
}

/** What `wait for` takes. */
export const DEADLINES: readonly Deadline['what'][] = Object.keys(EVERY_DEADLINE).filter(isDeadline)

function isDeadline(text: string): text is Deadline['what'] {
  return Object.hasOwn(EVERY_DEADLINE, text)
}
