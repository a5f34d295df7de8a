import type { Bilingual } from '../protocol/bilingual.ts'

export type { Bilingual }

export type Tone = 'info' | 'success' | 'warning' | 'error'

export interface Button {
  /** Sent back as the request's action. */
  readonly action: string
  readonly label: Bilingual
  /** `link` is drawn as a link. */
  readonly tone: 'primary' | 'normal' | 'danger' | 'link'
}

export interface Field {
  readonly name: string
  readonly label: Bilingual
  readonly type: 'text' | 'password' | 'code' | 'checkbox' | 'select'
  readonly required: boolean
  readonly hint: Bilingual | null
  /** What the field holds when the page arrives (echoed after an error, never for passwords). */
  readonly value: string
  /** For `code`: how many digits are expected, shown in groups of four beside the field. */
  readonly digits: number | null
  /** Shown in red under the field after a refused submit. */
  readonly error: Bilingual | null
  /** For `select`: what may be chosen; `value` is one of them. */
  readonly options?: readonly { readonly value: string; readonly label: Bilingual }[]
  /** For `password`: a ソフトウェアキーボード is offered (S3-31). */
  readonly keyboard?: boolean
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
      /** Its first column is for ticks, even while no row can be ticked (S2-35). */
      readonly tickable?: boolean
      readonly columns: readonly Bilingual[]
      /**
       * `select` names the checkbox field of the row, if it can be ticked; `ticked`: it is when the
       * page arrives (ticks survive a 再表示, S2-41).
       */
      readonly rows: readonly {
        readonly select: string | null
        readonly ticked?: boolean
        readonly cells: readonly Bilingual[]
      }[]
    }
  | { readonly kind: 'code2d'; readonly payload: string; readonly caption: Bilingual }
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }

/**
 * One page of the bank's site, as data: every view (React, pictures, automation) draws the same.
 */
export interface Page {
  /** Stable name, for tests and the coach: `login`, `top`, `otp-request` … */
  readonly id: string
  /**
   * Number of this answer within the session, 0 outside of one: the hidden field by which a form
   * that was sent twice, or from an older tab, is told apart.
   */
  readonly form: number
  /** The institution's own id of the screen, shown small beside the title (S2-09: BLG3020). */
  readonly screenId: string | null
  /** How required fields are marked: ※ or 【必須】. */
  readonly requiredMark: string
  /** What the link ヘルプ unfolds (S2-34); null: there is no such link. */
  readonly help: readonly Bilingual[] | null
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

/** A text in both languages. */
export function both(ja: string, en: string): Bilingual {
  return { ja, en }
}

/** A text that is the same in both languages: numbers, names, addresses. */
export function same(text: string): Bilingual {
  return { ja: text, en: text }
}

/** `123456789` as `123,456,789`; whole numbers only. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `1 day`, `2 days`: an English count. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}

/** A line above a group of blocks. */
export function heading(ja: string, en: string): Block {
  return { kind: 'heading', text: both(ja, en) }
}

/** A paragraph. */
export function paragraph(ja: string, en: string): Block {
  return { kind: 'text', text: both(ja, en) }
}

/** A box of notes. */
export function notes(...items: readonly Bilingual[]): Block {
  return { kind: 'notes', items }
}

/** A row of buttons. */
export function buttons(...list: readonly Button[]): Block {
  return { kind: 'buttons', buttons: list }
}

/** A button; `action` goes back to the bank when it is pressed. */
export function button(action: string, label: Bilingual, tone: Button['tone'] = 'normal'): Button {
  return { action, label, tone }
}

/** One row of a `facts` block. */
export function fact(
  label: Bilingual,
  value: Bilingual,
  tone: Tone | null = null,
): { readonly label: Bilingual; readonly value: Bilingual; readonly tone: Tone | null } {
  return { label, value, tone }
}

/** An amount with its currency. */
export function yen(amount: number): Bilingual {
  return both(`${grouped(amount)}円`, `JPY ${grouped(amount)}`)
}
