import type { Bilingual, Mail, Page, Paper } from '../bank/page.ts'
import type { AuditEntry, BankState } from '../bank/types.ts'
import type { CameraToken, Key, TokenNotice } from '../firmware/types.ts'
import type { Millis } from '../protocol/time.ts'

/** Which eye of the customer's desk a scanned text came through. */
export type ScanSource = 'webcam' | 'desk' | 'screen' | 'picture' | 'script'

/** Everything that can happen to the bench. Nothing else changes a world. */
export type Input =
  | { readonly kind: 'key-down'; readonly token: number; readonly key: Key }
  | { readonly kind: 'key-up'; readonly token: number; readonly key: Key }
  /** The decoded text of a 2-D code, not the video frame. */
  | {
      readonly kind: 'scan'
      readonly token: number
      readonly source: ScanSource
      readonly text: string
    }
  /** The cells are pulled out and put back. */
  | { readonly kind: 'power-cut'; readonly token: number }
  /** A field of the bank's page now holds `value`: every keystroke is one, or a replay would lose the slip. */
  | { readonly kind: 'type'; readonly field: string; readonly value: string }
  /** A button or menu entry of the bank's page. */
  | { readonly kind: 'click'; readonly action: string }
  | { readonly kind: 'open-mail'; readonly mail: number }
  /** A paper form for this user is handed in at the branch. */
  | { readonly kind: 'hand-in'; readonly form: 'token-reset'; readonly user: string }
  /** Nothing but time. */
  | { readonly kind: 'time' }

/** An input with its virtual time: one line of a recording. */
export interface Stamped {
  readonly at: Millis
  readonly input: Input
}

export interface Browser {
  /** The last page that the bank answered. */
  readonly page: Page
  /** The cookie. */
  readonly session: string | null
  /** What the customer has typed into the page's fields. */
  readonly fields: Readonly<Record<string, string>>
}

export interface Desk {
  readonly browser: Browser
  /** Newest last. */
  readonly mailbox: readonly { readonly mail: Mail; readonly read: boolean }[]
  readonly openMail: number | null
  /** What the branch's counter said to the last form; null before the first. */
  readonly counter: { readonly accepted: boolean; readonly said: Bilingual } | null
  /** What came in the parcel together with the token (S0-03). */
  readonly papers: readonly Paper[]
}

/** What a bench is started from; with the inputs it determines everything. */
export interface BenchSetup {
  readonly seed: string
  /** Virtual time of the start, ms since the epoch. */
  readonly start: Millis
  /** Id of the institution's policy. */
  readonly institution: string
}

/** The whole bench: plain data, a pure function of setup and inputs. */
export interface World {
  readonly setup: BenchSetup
  readonly now: Millis
  readonly tokens: readonly CameraToken[]
  readonly bank: BankState
  readonly desk: Desk
}

export type Lane = 'customer' | 'token' | 'bank' | 'mail' | 'clock'

/** What came of an input: drawn by the timeline, read by tests and the coach. Never recorded. */
export type WorldEvent = { readonly at: Millis } & (
  | { readonly lane: 'customer'; readonly kind: 'input'; readonly input: Input }
  | {
      readonly lane: 'token'
      readonly kind: 'notice'
      readonly token: number
      readonly notice: TokenNotice
    }
  | {
      readonly lane: 'token'
      readonly kind: 'sound'
      readonly token: number
      readonly sound: 'click' | 'read' | 'refused' | 'done'
    }
  | {
      readonly lane: 'bank'
      readonly kind: 'page'
      readonly id: string
      readonly title: Bilingual
      readonly alert: string | null
    }
  | { readonly lane: 'bank'; readonly kind: 'audit'; readonly entry: AuditEntry }
  | {
      readonly lane: 'mail'
      readonly kind: 'mail'
      readonly mail: number
      readonly template: string
      readonly subject: Bilingual
    }
)

export interface Applied {
  readonly world: World
  readonly events: readonly WorldEvent[]
}

/** The next thing that time alone will bring. */
export interface Deadline {
  readonly at: Millis
  readonly what:
    | 'long-press'
    | 'auto-off'
    | 'session-timeout'
    | 'form-due'
    | 'mail-code-expires'
    | 'screen-code-expires'
}
