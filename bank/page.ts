/** A text in both languages. Japanese is the source's wording; English is ours. */
export interface Bilingual {
  readonly ja: string
  readonly en: string
}

export type Tone = 'info' | 'success' | 'warning' | 'error'

export interface Button {
  /** Sent back as the request's action. */
  readonly action: string
  readonly label: Bilingual
  readonly tone: 'primary' | 'normal' | 'danger'
}

export interface Field {
  readonly name: string
  readonly label: Bilingual
  readonly type: 'text' | 'password' | 'code' | 'checkbox'
  readonly required: boolean
  readonly hint: Bilingual | null
  /** What the field holds when the page arrives (echoed after an error, never for passwords). */
  readonly value: string
  /** For `code`: how many digits are expected, shown in groups of four beside the field. */
  readonly digits: number | null
  /** Shown in red under the field after a refused submit. */
  readonly error: Bilingual | null
}

/** One piece of a page, top to bottom. */
export type Block =
  | { readonly kind: 'heading'; readonly text: Bilingual }
  | { readonly kind: 'text'; readonly text: Bilingual }
  /** A box of notes, each with the sign ※. */
  | { readonly kind: 'notes'; readonly items: readonly Bilingual[] }
  | {
      readonly kind: 'facts'
      readonly rows: readonly {
        readonly label: Bilingual
        readonly value: Bilingual
        readonly tone: Tone | null
      }[]
    }
  | {
      readonly kind: 'table'
      readonly columns: readonly Bilingual[]
      /** `select` names the checkbox field of the row, if it can be ticked. */
      readonly rows: readonly {
        readonly select: string | null
        readonly cells: readonly Bilingual[]
      }[]
    }
  | { readonly kind: 'code2d'; readonly payload: string; readonly caption: Bilingual }
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }

/** One page of the bank's site, as data: every view (React, terminal, automation) draws the same. */
export interface Page {
  /** Stable name, for tests and the coach: `login`, `top`, `otp-request` … */
  readonly id: string
  readonly title: Bilingual
  /** Shown in the address bar, below the fictional bank's own domain. */
  readonly path: string
  /** Who is logged in, or null before login. */
  readonly user: Bilingual | null
  readonly nav: readonly {
    readonly action: string
    readonly label: Bilingual
    readonly current: boolean
  }[]
  readonly breadcrumb: readonly Bilingual[]
  /** Numbered steps of a procedure; `current` counts from 0. */
  readonly steps: { readonly labels: readonly Bilingual[]; readonly current: number } | null
  readonly alerts: readonly {
    readonly tone: Tone
    readonly code: string
    readonly text: Bilingual
  }[]
  readonly blocks: readonly Block[]
}

/** A mail in the customer's mailbox. */
export interface Mail {
  readonly id: number
  /** Virtual time of arrival, ms since the epoch. */
  readonly at: number
  readonly from: string
  readonly to: string
  /** For tests and the coach: `activation-code`, `accepted` … */
  readonly template: string
  readonly subject: Bilingual
  readonly blocks: readonly Block[]
}

/** A printed paper the bank sent by post: the operation guide in the parcel. */
export interface Paper {
  readonly id: string
  readonly title: Bilingual
  readonly blocks: readonly Block[]
}
