import { bankPublicKey, createBank, openSite } from '../bank/bank.ts'
import { policyOf } from '../bank/policy/institutions/institutions.ts'
import type { Policy } from '../bank/policy/schema.ts'
import { parcelPapers } from '../bank/post/papers.ts'
import { x25519Public } from '../protocol/keys.ts'
import { BANK_ID, CAMERA_TOKENS_SENT, cameraToken, knownBank, madeTokens } from './factory.ts'
import { newPhone } from './phone/phone.ts'
import type { BenchSetup, Faults, World } from './world.ts'

/** The policy of a setup: one of the built-in ones by its id, or the one it contains. */
export function policyIn(setup: BenchSetup): Policy | null {
  return setup.policy ?? policyOf(setup.institution)
}

/** Whether a setup from outside can be started: its institution is known, or described in it. */
export function canStart(setup: BenchSetup): boolean {
  if (setup.policy === undefined) return policyOf(setup.institution) !== null
  // A built-in institution cannot be redefined: another one needs its own id.
  return setup.policy.id === setup.institution && policyOf(setup.institution) === null
}

/**
 * The bench as the customer finds it: the tokens that the bank sends unasked are unpacked and
 * switched off (S0-03), the phone is new, the browser shows the bank's login page (S0-04).
 * Everything that looks like chance (keys, serials) comes from `setup.seed`.
 *
 * Throws for an unknown institution: parsers of outside data ask `canStart` first.
 */
export function startWorld(setup: BenchSetup): World {
  const policy = policyIn(setup)
  if (policy === null) throw new Error(`no such institution: ${setup.institution}`)
  const made = madeTokens(setup, policy)
  const bank = createBank({
    policy,
    seed: `${setup.seed}/bank`,
    bankId: BANK_ID,
    tokens: made.map(({ serial, tokenCode, privateKey }) => ({
      serial,
      tokenCode,
      publicKey: x25519Public(privateKey),
    })),
    sent: CAMERA_TOKENS_SENT,
  })
  const known = knownBank(BANK_ID, bankPublicKey(bank), policy)
  const site = openSite(bank, setup.start)
  return {
    setup,
    now: setup.start,
    tokens: made.slice(0, CAMERA_TOKENS_SENT).map((token) => cameraToken(token, policy, known)),
    away: [],
    phone: newPhone(),
    bank: site.bank,
    desk: {
      browser: {
        tab: 1,
        page: site.page,
        session: site.session,
        fields: {},
        past: [],
        sent: null,
        others: [],
      },
      mailbox: [],
      junk: [],
      openMail: null,
      counter: null,
      refusedCode: null,
      inHand: null,
      accepted: [],
      robbed: null,
      papers: parcelPapers(policy),
    },
    faults: NO_FAULTS,
  }
}

/** No faults. */
export const NO_FAULTS: Faults = {
  bankOffsetMs: 0,
  network: 'up',
  mail: { fault: 'none', minutes: 0 },
  mailUnderWay: [],
  tornWrites: [],
}
