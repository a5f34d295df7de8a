import type { Millis } from '../../protocol/time.ts'
import type { TotpOptions } from '../../protocol/totp.ts'
import type { TokenClock } from '../clock.ts'

/** What the hardware of one key-fob model is like. Numbers that the sources do not give are assumptions. */
export interface KeyFobModel {
  readonly name: string
  /** `one`: a press of the centre button shows the code. `none`: the code is always shown. */
  readonly buttons: 'one' | 'none'
  /** How long a press shows the code; unused by an always-on fob. */
  readonly displayMs: number
  /** From manufacture until the cell is empty, whole days. */
  readonly batteryDays: number
  /** The low-battery sign is shown for the last so many days before that. */
  readonly lowBatteryDays: number
  readonly lcd: { readonly width: number; readonly height: number }
}

/** Set at manufacture and printed on the back: serial and expiry date (S1-32, S2-21). */
export interface KeyFobIdentity {
  /** 8 to 12 digits, printed on the back (S1-29, S2-14). */
  readonly serial: string
  /** Shared with the bank: 16 to 64 bytes. */
  readonly secret: Uint8Array
  readonly code: TotpOptions
  readonly madeAt: Millis
  /** 有効期限, printed on the back beside the serial. */
  readonly expires: Millis
}

/** The whole state of one key-fob (キーホルダー型): plain data. */
export interface KeyFob {
  readonly kind: 'key-fob'
  readonly model: KeyFobModel
  readonly identity: KeyFobIdentity
  readonly clock: TokenClock
  /** Since when the button is down; null when up. */
  readonly held: Millis | null
  /** Since when the display shows the code after a press; null: dark. Always null where always on. */
  readonly shownSince: Millis | null
  /** Dead on arrival: it never shows anything. */
  readonly faulty: boolean
}
