import type { Bilingual } from './page.ts'
import type { PolicyWording } from './policy-wording.ts'

/** What makes one-time passwords: カメラ付きハードトークン, キーホルダー型, ソフトウェアトークン. */
export type TokenKind = 'camera-token' | 'key-fob' | 'phone-app'

/** A time of day in the bank's own zone. */
export interface TimeOfDay {
  /** 0 to 23. */
  readonly hour: number
  /** 0 to 59. */
  readonly minute: number
}

/** Digits, step and hash of a key-fob's or phone app's code (RFC 6238). */
export interface CodePolicy {
  /** 6 to 8. U-4: S4-24 says 6, the other sources nothing. */
  readonly digits: number
  /** One minute in every source (S1-03, S2-03, S3-06, S4-04). */
  readonly periodSeconds: number
  readonly algorithm: 'sha1' | 'sha256' | 'sha512'
}

/**
 * What makes one institution differ from another: data, never a code path by name.
 * Values that no source tells are marked "ours" (U-1 … U-7); conflicts between sources are fields
 * (X-1 … X-10).
 */
export interface Policy {
  readonly id: string
  /** `A` to `E`; a sixth institution takes any short label. */
  readonly label: string
  readonly bankName: Bilingual
  /** In which manner the institution works, for the help and the choice of a new session. */
  readonly style: Bilingual
  /** Domain of the fictional bank, below `.example`: shown in the address bar and as mail sender. */
  readonly domain: string
  /** Domains that mails to phones come from; a junk filter must let them through (S4-16). */
  readonly mailDomains: readonly string[]
  /** S0-01. */
  readonly signOnMethod: Bilingual
  /** S0-02: formal name of the device. */
  readonly deviceName: Bilingual

  /** Which tokens the institution gives out. */
  readonly tokens: readonly TokenKind[]
  /** whether each customer chooses (S1-07, S2-05), or one kind holds for the company (S4-49). */
  readonly kindsMixed: boolean
  /** how hardware is ordered: online (S1-09), at the counter (S2-06), by paper form (S4-31). */
  readonly hardwareOrder: readonly ('online' | 'counter' | 'form')[]
  /** How the software token is applied for: online (S3-16), by paper form (S4-11). */
  readonly softwareOrder: 'online' | 'form'
  /** Days until an application by form or counter is registered (S4-13: "some days"). */
  readonly setupDays: number
  /** Days from dispatch until the parcel is there (S4-32: "some days"). */
  readonly deliveryDays: number
  /** Days from the form of an additional issue or re-issue until the token is there (S4-46: about a week). */
  readonly reissueDays: number
  /** Days from an application at the counter until the start date (S2-07); the token comes before. */
  readonly startDateDays: number

  /**
   * before registration, login with ID and password goes on (S0-39), or the registration page
   * is forced: from the start date (S2-08), or from the registered application (S4-33).
   */
  readonly beforeStart: 'login-goes-on' | 'forced-from-start-date' | 'forced-from-application'
  /** How many days the forced page may be skipped (S4-38: 30); 0: never. */
  readonly skipDays: number
  /** when the code is asked for: at login (S1-01), at a transfer's final approval (S3-52, S4-02). */
  readonly codeAtLogin: boolean
  readonly codeAtTransfer: boolean
  /** Whether transfers go on before a token is in service. Ours where codeAtTransfer: no. */
  readonly transferBeforeStart: boolean
  /** Transfers to registered payees need no code at some banks (device-facts). */
  readonly registeredPayeesExempt: boolean

  /** U-4. */
  readonly code: CodePolicy
  /** Steps of tolerance to either side of the present one, around the stored drift. Ours. */
  readonly windowSteps: number
  /** How far two consecutive codes are looked for when resynchronising; 0: no resynchronisation. Ours. */
  readonly resyncSteps: number
  /** U-3: wrong codes until the stop. */
  readonly lockAfter: number
  /** Whether only wrong codes in a row count (S1-33, S2-24) or all of them (S4-51 does not say). */
  readonly lockConsecutive: boolean
  /** who lifts a stop: master or administrator online (S2-25), the institution (S1-35, S4-53). */
  readonly unlockBy: readonly ('administrator' | 'counter')[]
  /**
   * Days that the branch takes to lift a stop once it has checked who asks: 0 where a call is enough
   * (S1-35), a day where a form has to go through the branch (S4-53). Ours: no source says how long.
   */
  readonly unlockDays: number
  /** Wrong passwords in a row until login is locked; generous, and apart from `lockAfter`. Ours. */
  readonly passwordLockAfter: number

  /** Whether users may release their own code (OTP利用解除, S1-36; 利用終了, S3-10). */
  readonly releaseOnline: boolean
  /** Whether master and administrator may revoke tokens online (トークン失効, S2-49, S4-17). */
  readonly revokeOnline: boolean
  /** Web諸届: a revocation filed over the web (S4-19). */
  readonly webNotification: boolean
  /** whether a hardware token may be registered again after release (S1-43) or revocation (S2-69). */
  readonly reuseAfterRelease: boolean
  readonly reuseAfterRevoke: boolean
  /** minutes from revocation until a new issue (S2-53). */
  readonly reissueWaitMinutes: number
  /** Revoked within these times, a new issue waits until the end (S2-54); null: no such rule. */
  readonly reissueNight: { readonly from: TimeOfDay; readonly until: TimeOfDay } | null
  /** A new issue after release: at once, or from the next day (S3-11). */
  readonly reissueAfterRelease: 'at-once' | 'next-day'

  /** Whether several users may register one hardware token (S2-22, S4-26). */
  readonly sharing: boolean
  /** Whether a token once set up belongs to that company for good (S4-50). */
  readonly dedicated: boolean
  /** 8 to 12 digits (S2-14), or fewer lengths of them; samples of 7 are no fob's. */
  readonly serialDigits: { readonly min: number; readonly max: number }
  /** Years that a key-fob is good for; printed on its back. Ours. */
  readonly tokenYears: number
  /** Whether the key-fobs given out have a button or are always on. Ours. */
  readonly fobButtons: 'one' | 'none'

  /** 4 to 8 digits (S3-23), though the screen says 4 (S3-24). */
  readonly startPassword: { readonly min: number; readonly max: number; readonly told: Bilingual }
  /** Length of the 確認用パスワード (S3-30: 6 to 12, half-width letters and digits). */
  readonly confirmPassword: { readonly min: number; readonly max: number }
  /** Whether a software keyboard is offered for it (S3-31). */
  readonly softwareKeyboard: boolean
  /** Days that an issued software token may wait for its first start. Ours. */
  readonly softIssueDays: number

  /** Yen, tax included (S4-09, S4-40 … S4-43). */
  readonly fees: {
    readonly first: number
    readonly additional: number
    readonly reissue: number
    readonly monthly: number
    readonly software: number
  }

  /** U-1: N1 and N2, with N2 < N1 (S0-23). */
  readonly deviceCodeDigits: number
  readonly signatureDigits: number
  /** U-6: life of the mail's code and of the screen's code, minutes. */
  readonly mailCodeMinutes: number
  readonly screenCodeMinutes: number
  /** Life of a transaction's 2-D code, seconds (device-facts: 180 s in one product). */
  readonly transactionSeconds: number
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

  /** U-5: minutes without a request until the session ends. */
  readonly sessionMinutes: number
  /** How required items are marked: ※ (S2-16) or 【必須】 (S3-18). */
  readonly requiredMark: string
  /** Menu, screen and button names, in the wording of the source. */
  readonly wording: PolicyWording
  /** Hours added to UTC for times on pages and mails: Asia/Tokyo has no summer time. */
  readonly utcOffsetHours: number
}
