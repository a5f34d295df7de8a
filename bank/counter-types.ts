import type { Millis } from '../protocol/time.ts'
import type { Bilingual } from './page.ts'
import type { ParcelItem } from './parcel.ts'
import type { TokenKind } from './policy/schema.ts'

/** What may be handed in at the branch or asked for there. */
export const FORM_KINDS = [
  /** 初期化 of a camera token's registration on paper; lifts the lock (S0-36). */
  'token-reset',
  /** Application for one-time passwords (S2-06, S4-11, S4-31). */
  'application',
  /** 追加発行: one more hardware token (S4-27, S4-42). */
  'additional-token',
  /** 再発行 for loss, theft or a broken token (S4-43). */
  'reissue',
  /** 停止状態の解除 (S1-35, S4-53). */
  'unlock',
  /** Paper instead of the revocation that was forgotten before a change of phone (S4-18). */
  'revocation',
] as const

export type FormKind = (typeof FORM_KINDS)[number]

/** What the customer hands over. */
export interface FormRequest {
  readonly kind: FormKind
  readonly user: string
  /** For an application: which kind. */
  readonly device?: TokenKind
}

/** A form at the branch, worked on after some days. */
export interface CounterForm {
  readonly kind: FormKind
  readonly user: string
  readonly device: TokenKind | null
  readonly handedIn: Millis
  readonly due: Millis
}

/** A parcel on its way. */
export interface Delivery {
  readonly due: Millis
  readonly user: string | null
  readonly items: readonly ParcelItem[]
}

/** A form that the branch of this institution takes, for the view of the counter. */
export interface FormOffer {
  readonly kind: FormKind
  readonly title: Bilingual
  /** The title without the form's name. */
  readonly purpose: Bilingual
  /** The form's name alone; often the same for all. */
  readonly form: Bilingual
  readonly note: Bilingual
  /** For an application: the kinds to choose from. */
  readonly devices: readonly TokenKind[]
  /** Yen; 0: free. */
  readonly fee: number
  readonly days: number
}
