import type { AuditEntry } from '../bank/books/audit.ts'
import type { Bilingual } from '../bank/page.ts'
import type { TokenNotice } from '../firmware/camera-token/state.ts'
import type { AppNotice } from '../firmware/phone-app/state.ts'
import type { Millis } from '../protocol/time.ts'
import type { Input } from './inputs.ts'
import type { World } from './world.ts'
/**
 * What became of a mail. `refused`: by the phone's junk filter; `nowhere`: nobody has this address.
 * `junk`, `delayed`, `lost`: see `MailFault`; a delayed one gets another event when it arrives.
 */
export type MailWhere = 'pc' | 'phone' | 'refused' | 'nowhere' | 'junk' | 'delayed' | 'lost'

export type Lane = 'customer' | 'token' | 'phone' | 'bank' | 'mail' | 'clock'

/** What an input caused: shown in the timeline, read by tests and the coach. Never recorded. */
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
      readonly where: MailWhere
    }
  | { readonly lane: 'phone'; readonly kind: 'app'; readonly notice: AppNotice }
  /** A parcel arrived; the numbers of the tokens in it. */
  | { readonly lane: 'mail'; readonly kind: 'parcel'; readonly tokens: readonly number[] }
)

export interface Applied {
  readonly world: World
  readonly events: readonly WorldEvent[]
}
