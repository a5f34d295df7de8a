import type { Millis } from '../protocol/time.ts'
import type { Paper } from './page.ts'
import type { CodePolicy } from './policy/schema.ts'

/** What lies in a parcel: a token (its maker builds it from this), or a paper. */
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
