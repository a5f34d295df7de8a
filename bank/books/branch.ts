import type { Millis } from '../../protocol/time.ts'
import type { Paper } from '../page.ts'
import type { CodePolicy, TokenKind } from '../policy/schema.ts'

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
  /** Paper form in place of a revocation that was forgotten before a change of phone (S4-18). */
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

/** A form at the branch, processed after some days. */
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

/** What a parcel contains: a token (its maker builds it from this), or a paper. */
export type ParcelItem =
  | { readonly kind: 'camera-token'; readonly serial: number }
  | {
      readonly kind: 'key-fob'
      readonly serial: string
      readonly secret: Uint8Array
      readonly code: CodePolicy
      readonly madeAt: Millis
      readonly expires: Millis
      readonly buttons: 'one' | 'none'
    }
  | { readonly kind: 'paper'; readonly paper: Paper }
