import type { Bilingual } from './page.ts'

/**
 * What makes one institution differ from another: data, never a code path by name.
 * Values that no source tells are marked "ours" (U-1 … U-7).
 */
export interface Policy {
  readonly id: string
  readonly bankName: Bilingual
  /** Domain of the fictional bank, below `.example`: shown in the address bar and as mail sender. */
  readonly domain: string
  /** S0-01. */
  readonly signOnMethod: Bilingual
  /** S0-02: formal name of the device. */
  readonly deviceName: Bilingual
  /** U-1: N1 and N2, with N2 < N1 (S0-23). */
  readonly deviceCodeDigits: number
  readonly signatureDigits: number
  /** U-6: life of the mail's code and of the screen's code, minutes. */
  readonly mailCodeMinutes: number
  readonly screenCodeMinutes: number
  /** U-5: minutes without a request until the session ends. */
  readonly sessionMinutes: number
  /** U-3: wrong codes in a row until the user is locked. */
  readonly lockAfter: number
  /** Wrong passwords in a row until login is locked; generous, and apart from `lockAfter`. Ours. */
  readonly passwordLockAfter: number
  /** Whether a typing slip (bad check digit) counts as a wrong code. Ours: no. */
  readonly slipCounts: boolean
  /**
   * Whether the completion page tells of Done → Yes. The source knows the two presses from the mail
   * alone (S0-34, S0-37), which is the trap that customers fall into. Ours: no.
   */
  readonly pageTellsLastPresses: boolean
  /** ways out of a forgotten Done → Yes; S0-36 says paper, S0-43 shows it online. */
  readonly initialiseOnline: boolean
  /** Days that a paper form takes (device-facts: about a week). */
  readonly paperDays: number
  /** Hours added to UTC for times on pages and mails: Asia/Tokyo has no summer time. */
  readonly utcOffsetHours: number
}
