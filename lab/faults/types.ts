import type { Mail } from '../../bank/page.ts'
import type { Millis } from '../../protocol/time.ts'

/** `junked`: into the PC's 迷惑メール folder; a phone's carrier turns such a mail away. */
export type MailFault = 'none' | 'delayed' | 'lost' | 'junked'

/** `cut-before`: a request never reaches the bank. `cut-after`: the bank's answer never comes back. */
export type NetworkState = 'up' | 'cut-before' | 'cut-after'

/** What was put out of order on purpose. `RIGHT` (faults/right.ts) while nothing is. */
export interface Faults {
  /** The bank's clock minus the bench's. */
  readonly bankOffsetMs: number
  readonly network: NetworkState
  readonly mail: { readonly fault: MailFault; readonly minutes: number }
  /** Delayed mails, in the order in which they were sent. */
  readonly mailUnderWay: readonly { readonly mail: Mail; readonly due: Millis }[]
  /** By token, after how many bytes its next flash write ends. */
  readonly tornWrites: readonly { readonly token: number; readonly byte: number }[]
}
