import type { Millis } from '../../protocol/time.ts'

/**
 * What a session has gathered over several pages. All kinds are in this file because each is small.
 */
type Draft = SoftIssueDraft | TransferDraft | ResyncDraft | ChallengeDraft | ListDraft

/** ソフトウェアトークン発行情報入力 → 入力内容確認 (S3-17, S3-27). */
export interface SoftIssueDraft {
  readonly kind: 'soft-issue'
  readonly address: string
  readonly startPassword: string
  /** メール通知パスワード, mailed when the confirmation page is shown (S3-32); null: none is asked. */
  readonly mailPassword: string | null
  readonly mailedAt: Millis
}

/** A transfer between input and final approval. */
export interface TransferDraft {
  readonly kind: 'transfer'
  readonly payeeBank: string
  readonly payeeAccount: string
  /** Half-width katakana. */
  readonly payeeName: string
  readonly yen: number
  readonly registeredPayee: boolean
  /** For a camera token: the 2-D code that is shown. */
  readonly challenge: Challenge | null
  /** The first of two consecutive codes, found far off; left out: no such code. */
  readonly first?: FarCode
}

/** The 2-D code of a login (camera token). */
interface ChallengeDraft {
  readonly kind: 'challenge'
  readonly challenge: Challenge
}

/** A transaction message on the screen, answered once by a code (activation-protocol, type 3). */
export interface Challenge {
  readonly id: Uint8Array
  readonly purpose: 'login' | 'transfer'
  readonly message: Uint8Array
  readonly shownAt: Millis
  readonly ends: Millis
}

/** A code that was right far off, the first of two consecutive ones. */
export interface FarCode {
  /** The token's time step in which it was right. */
  readonly step: number
  /** The bank's own time step when it was typed. */
  readonly typedIn: number
}

/** The first of two consecutive codes was found far off; the next one is asked for. */
interface ResyncDraft {
  readonly kind: 'resync'
  readonly serial: string
  readonly first: FarCode
}

/** How a list is sorted (S2-41). */
interface ListDraft {
  readonly kind: 'list'
  readonly by: string
  readonly order: 'ascending' | 'descending'
}

export interface WebSession {
  readonly id: string
  readonly user: string
  readonly lastRequest: Millis
  /** The procedure the session is in, so that a form of another page is told apart. */
  readonly page: string
  /** Number of the page last answered (`Page.form`). */
  readonly form: number
  /**
   * `full`: logged in. `code`: ID and password were right, the one-time password is still asked
   * for. `setup`: they were right, the forced registration page is shown (S2-08, S4-33).
   */
  readonly level: 'full' | 'code' | 'setup'
  /** What the pages before have gathered: a transfer, an issue of a software token … */
  readonly draft: Draft | null
}
