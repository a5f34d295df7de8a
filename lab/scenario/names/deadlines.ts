import type { Deadline } from '../../types.ts'

/** Everything that time alone brings. That none is missing is checked by the compiler. */
const KNOWN: Readonly<Record<Deadline['what'], true>> = {
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
export const DEADLINES: readonly Deadline['what'][] = Object.keys(KNOWN).filter(isDeadline)

function isDeadline(text: string): text is Deadline['what'] {
  return Object.hasOwn(KNOWN, text)
}
