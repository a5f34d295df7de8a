import type { FarCode } from '../draft.ts'

/** What the verification of a one-time password says to the procedure that asked for it. */
export type OtpVerdict =
  | { readonly kind: 'right' }
  /** Slips of the fingers: not counted. */
  | { readonly kind: 'slip'; readonly why: 'empty' | 'letters' | 'length' }
  /** `left`: tries until the stop; null: not counted, as no such token is known. */
  | { readonly kind: 'wrong'; readonly left: number | null }
  /** 停止中: the serial, for everybody who uses it. */
  | { readonly kind: 'locked' }
  /** Right far off: the next code is asked for. */
  | { readonly kind: 'resync'; readonly first: FarCode }
  /** トークン有効期限切れ. */
  | { readonly kind: 'expired' }
