import { bankPublicKey } from '../bank/bank.ts'
import { knowForeignFob } from '../bank/foreign.ts'
import { addFobs } from '../bank/imports.ts'
import type { ParcelItem } from '../bank/parcel.ts'
import type { BankState } from '../bank/types.ts'
import type { Device } from '../firmware/device.ts'
import { toHex } from '../protocol/bytes.ts'
import { chance, drawBelow, drawBytes } from '../protocol/chance.ts'
import { ed25519Public } from '../protocol/keys.ts'
import { after, DAY_MS, type Millis } from '../protocol/time.ts'
import { BANK_ID, cameraToken, keyFob, knownBank, makeToken } from './factory.ts'
import type { Stranger, World } from './types.ts'

/** How long a stranger's key-fob is still good for, days. Assumption: well within its life. */
const GOOD_FOR_DAYS = 1000

type FobItem = Extract<ParcelItem, { kind: 'key-fob' }>

/** Puts a token on the desk that the bank did not send; keys and serial come from the seed. */
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
