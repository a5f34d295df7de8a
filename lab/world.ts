import { bankPublicKey, createBank, openSite } from '../bank/bank.ts'
import { policyOf } from '../bank/institutions.ts'
import { parcelPapers } from '../bank/papers.ts'
import { DEFAULT_MODEL, manufacture } from '../firmware/camera-token.ts'
import { type Chance, chance, drawBelow, drawBytes } from '../protocol/chance.ts'
import { x25519Public } from '../protocol/keys.ts'
import type { BenchSetup, World } from './types.ts'

/** Id of the one bank in every message's header; any u32 will do. Ours. */
const BANK_ID = 0x54_4b_4b_4e

/** Serials are 8 digits on the device; the factory of this bench starts here. Ours. */
const FIRST_SERIAL = 10_000_000

/** Whether a setup from outside can be started: its institution is known. */
export function canStart(setup: BenchSetup): boolean {
  return policyOf(setup.institution) !== null
}

/**
 * The bench as the customer finds it: the parcel is unpacked, the token lies there switched off
 * and blank, the browser shows the bank's login page (S0-03, S0-04). Everything that looks like
 * chance (keys, serials) comes from `setup.seed`.
 *
 * Throws for an unknown institution: parsers of outside data ask `canStart` first.
 */
export function startWorld(setup: BenchSetup): World {
  const policy = policyOf(setup.institution)
  if (policy === null) throw new Error(`no such institution: ${setup.institution}`)
  const made = makeToken(chance(`${setup.seed}/token/1`))
  const bank = createBank({
    policy,
    seed: `${setup.seed}/bank`,
    bankId: BANK_ID,
    tokens: [
      { serial: made.serial, tokenCode: made.tokenCode, publicKey: x25519Public(made.privateKey) },
    ],
  })
  const token = manufacture(
    {
      ...DEFAULT_MODEL,
      deviceCodeDigits: policy.deviceCodeDigits,
      signatureDigits: policy.signatureDigits,
    },
    { ...made, banks: [{ bankId: BANK_ID, publicKey: bankPublicKey(bank) }] },
  )
  const site = openSite(bank, setup.start)
  return {
    setup,
    now: setup.start,
    tokens: [token],
    bank: site.bank,
    desk: {
      browser: { page: site.page, session: site.session, fields: {} },
      mailbox: [],
      openMail: null,
      counter: null,
      papers: parcelPapers(policy),
    },
  }
}

/** The factory: serial, token code (two letters and the serial's grouping, ours) and key pair. */
function makeToken(from: Chance): { serial: number; tokenCode: string; privateKey: Uint8Array } {
  const [offset, afterSerial] = drawBelow(from, 89_999_999)
  const [privateKey] = drawBytes(afterSerial, 32)
  const serial = FIRST_SERIAL + offset
  const digits = String(serial)
  return { serial, tokenCode: `CT-${digits.slice(0, 4)}-${digits.slice(4)}`, privateKey }
}
