import type { ParcelItem } from '../bank/parcel.ts'
import type { Policy } from '../bank/policy/schema.ts'
import { DEFAULT_MODEL, manufacture } from '../firmware/camera-token.ts'
import { manufactureFob } from '../firmware/key-fob/key-fob.ts'
import { ALWAYS_ON_FOB, DEFAULT_FOB } from '../firmware/key-fob/models.ts'
import type { KeyFob } from '../firmware/key-fob/types.ts'
import type { CameraToken, KnownBank } from '../firmware/types.ts'
import { type Chance, chance, drawBelow, drawBytes } from '../protocol/chance.ts'
import type { BenchSetup } from './types.ts'

/** Id of the one bank in every message's header. Assumption: any u32 will do. */
export const BANK_ID = 0x54_4b_4b_4e

/** Serials are 8 digits on the device. Assumption: this bench's factory starts at the first number without leading zeros. */
const FIRST_SERIAL = 10_000_000

/** How many camera tokens the vendor has made for the bank. Assumption: two are sent, two wait as replacements. */
const CAMERA_TOKENS = 4
/** How many of them lie on the desk from the start. Assumption: one for each of the first two users. */
export const CAMERA_TOKENS_SENT = 2

/** What a camera token is made with, apart from the banks that it is made for. */
export interface MadeToken {
  readonly serial: number
  readonly tokenCode: string
  readonly privateKey: Uint8Array
}

/** The camera tokens made for the bank of `setup`, in the order in which they are sent. */
export function madeTokens(setup: BenchSetup, policy: Policy): readonly MadeToken[] {
  if (!policy.tokens.includes('camera-token')) return []
  return Array.from({ length: CAMERA_TOKENS }, (_, n) =>
    makeToken(chance(`${setup.seed}/token/${n + 1}`)),
  )
}

/** Serial, token code and key pair. Assumption: a token code is two letters and the serial in two groups. */
export function makeToken(from: Chance): MadeToken {
  const [offset, afterSerial] = drawBelow(from, 89_999_999)
  const [privateKey] = drawBytes(afterSerial, 32)
  const serial = FIRST_SERIAL + offset
  const digits = String(serial)
  return { serial, tokenCode: `CT-${digits.slice(0, 4)}-${digits.slice(4)}`, privateKey }
}

/** What fits a line of Token Info. Assumption: printable ASCII in the LCD's width. */
const LCD_NAME = /^[ -~]{1,24}$/

/** A bank as the tokens made for it know it: its id, its key, and its name where the LCD can show it. */
export function knownBank(bankId: number, publicKey: Uint8Array, policy: Policy): KnownBank {
  const name = policy.bankName.en
  return LCD_NAME.test(name) ? { bankId, publicKey, name } : { bankId, publicKey }
}

/** A camera token as it comes out of the parcel. */
export function cameraToken(
  made: MadeToken,
  policy: Policy,
  bank: KnownBank,
  options: { readonly faulty?: boolean } = {},
): CameraToken {
  const { deviceCodeDigits, signatureDigits } = policy
  const model = { ...DEFAULT_MODEL, deviceCodeDigits, signatureDigits }
  return manufacture(model, { ...made, banks: [bank] }, options)
}

/** A key-fob as the bank ordered it. */
export function keyFob(
  item: Extract<ParcelItem, { kind: 'key-fob' }>,
  options: { readonly faulty?: boolean } = {},
): KeyFob {
  const { serial, secret, code, madeAt, expires, buttons } = item
  const model = buttons === 'none' ? ALWAYS_ON_FOB : DEFAULT_FOB
  return manufactureFob(model, { serial, secret, code, madeAt, expires }, options)
}
