import { bankPublicKey } from '../bank/bank.ts'
import type { ParcelItem } from '../bank/books/branch.ts'
import { addFobs, knowForeignFob } from '../bank/books/imported-fobs.ts'
import type { BankState } from '../bank/books/state.ts'
import type { Policy } from '../bank/policy/schema.ts'
import { DEFAULT_MODEL, manufacture } from '../firmware/camera-token/camera-token.ts'
import type { CameraToken, KnownBank } from '../firmware/camera-token/state.ts'
import type { Device } from '../firmware/device.ts'
import {
  ALWAYS_ON_FOB,
  DEFAULT_FOB,
  type KeyFob,
  manufactureFob,
} from '../firmware/key-fob/key-fob.ts'
import { toHex } from '../protocol/bytes.ts'
import { type Chance, chance, drawBelow, drawBytes } from '../protocol/chance.ts'
import { ed25519Public } from '../protocol/keys.ts'
import { after, DAY_MS, type Millis } from '../protocol/time.ts'
import type { Stranger } from './inputs.ts'
import type { BenchSetup, World } from './world.ts'

/** Id of the one bank in every message's header. Assumption: any u32 will do. */
export const BANK_ID = 0x54_4b_4b_4e

/** Serials are 8 digits on the device. Assumption: this bench's factory starts at the first number without leading zeros. */
const FIRST_SERIAL = 10_000_000

/** How many camera tokens the vendor has made for the bank. Assumption: two are sent, two wait as replacements. */
const CAMERA_TOKENS = 4
/** How many of them lie on the desk from the start. Assumption: one for each of the first two users. */
export const CAMERA_TOKENS_SENT = 2

/** What a camera token is made from, apart from the banks that it is made for. */
interface MadeToken {
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
function makeToken(from: Chance): MadeToken {
  const [offset, afterSerial] = drawBelow(from, 89_999_999)
  const [privateKey] = drawBytes(afterSerial, 32)
  const serial = FIRST_SERIAL + offset
  const digits = String(serial)
  return { serial, tokenCode: `CT-${digits.slice(0, 4)}-${digits.slice(4)}`, privateKey }
}

/** A name that fits into a line of Token Info. Assumption: printable ASCII in the LCD's width. */
const LCD_NAME = /^[ -~]{1,24}$/

/** A bank as its tokens know it: its id, its key, and its name if the LCD can show it. */
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

/** How long the foreign key-fob is still valid, days. Assumption: well within its life. */
const GOOD_FOR_DAYS = 1000

type FobItem = Extract<ParcelItem, { kind: 'key-fob' }>

/**
 * Puts a token on the desk that the bank did not send; keys and serial are derived from the seed.
 */
export function placeStranger(world: World, what: Stranger, now: Millis): World {
  const seed = `${world.setup.seed}/stranger/${world.tokens.length}`
  switch (what) {
    case 'fob-of-another-company': {
      const item = strangeFob(world, seed, now)
      return place(world, keyFob(item), knowForeignFob(world.bank, item))
    }
    case 'fob-of-another-bank':
      return place(world, keyFob(strangeFob(world, seed, now)), world.bank)
    case 'dead-fob': {
      const item = strangeFob(world, seed, now)
      const file = { ...item, ...item.code, secretHex: toHex(item.secret) }
      return place(world, keyFob(item, { faulty: true }), addFobs(world.bank, [file], now).bank)
    }
    case 'camera-token-of-another-bank': {
      const [key] = drawBytes(chance(`${seed}/bank`), 32)
      const bank = { bankId: BANK_ID + 1, publicKey: ed25519Public(key) }
      return place(world, cameraToken(makeToken(chance(seed)), world.bank.policy, bank), world.bank)
    }
    case 'dead-camera-token': {
      const { policy } = world.bank
      const bank = knownBank(BANK_ID, bankPublicKey(world.bank), policy)
      const dead = cameraToken(makeToken(chance(seed)), world.bank.policy, bank, { faulty: true })
      return place(world, dead, world.bank)
    }
    default:
      return what satisfies never
  }
}

function place(world: World, token: Device, bank: BankState): World {
  return { ...world, bank, tokens: [...world.tokens, token] }
}

function strangeFob(world: World, seed: string, now: Millis): FobItem {
  const [secret, next] = drawBytes(chance(seed), 20)
  const [number] = drawBelow(next, 90_000_000)
  const { code, fobButtons } = world.bank.policy
  return {
    kind: 'key-fob',
    serial: String(10_000_000 + number),
    secret,
    code,
    madeAt: now,
    expires: after(now, GOOD_FOR_DAYS * DAY_MS),
    buttons: fobButtons,
  }
}
