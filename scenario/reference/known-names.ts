import { FORM_KINDS } from '../../bank/books/branch.ts'
import { CUSTOMERS } from '../../bank/books/users.ts'
import type { Policy } from '../../bank/policy/schema.ts'
import { STRANGERS } from '../../lab/inputs.ts'
import { FACTS } from '../facts.ts'
import {
  ALERT_CODES,
  AUDIT_CODES,
  DEADLINES,
  MAIL_TEMPLATES,
  PAGE_IDS,
  PHONE_SCREENS,
} from '../names.ts'
import { presetsFor } from '../presets/presets.ts'
import { SLIPS } from '../screens/codes.ts'
import { type Named, type NamedScreen, tour } from './tour.ts'

/** Names that are the same at every institution: for reference, completion and suggestions. */
export const KNOWN = {
  /** Pages of the bank's site. */
  pages: PAGE_IDS,
  /** Screens of the phone. */
  screens: PHONE_SCREENS,
  mails: MAIL_TEMPLATES,
  audits: AUDIT_CODES,
  alerts: ALERT_CODES,
  /** Slips when typing a code: `type otp with <slip>`. */
  slips: SLIPS,
  /** `wait for <what>`. */
  deadlines: DEADLINES,
  /** Tokens that the bank did not send: `place <what>`, `given.desk`. */
  strangers: STRANGERS,
  /** `hand in <form>`. */
  forms: FORM_KINDS,
  /** Facts below `expect: {state: …}`. */
  facts: FACTS.map(({ name }) => name),
  users: CUSTOMERS.map(({ id }) => id),
} as const satisfies Readonly<Record<string, readonly string[]>>

/** What one institution's pages and phone offer, with the words that people see there. */
interface InstitutionNames {
  readonly pages: readonly NamedScreen[]
  /** Entries of the menu, which are on most pages and therefore not repeated there. */
  readonly menu: readonly Named[]
  readonly screens: readonly NamedScreen[]
  /** Mails, by template, with their subjects. */
  readonly mails: readonly Named[]
  /** Messages met on a walk, by code, with their texts; `KNOWN.alerts` has all codes. */
  readonly alerts: readonly Named[]
  readonly presets: readonly Named[]
}

/**
 * Gathers the names of an institution by walking through it and clicking everything that can be
 * clicked; takes about a second. Names that appear only after mistakes which the walk does not make
 * are missing.
 */
export function namesOf(policy: Policy): InstitutionNames {
  const { pages, menu, screens, mails, alerts } = tour(policy)
  const presets = presetsFor(policy).map(({ id, label }) => ({ name: id, label }))
  return { pages, menu, screens, mails, alerts, presets }
}
