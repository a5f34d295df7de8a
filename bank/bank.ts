import { chance, drawBytes } from '../protocol/chance.ts'
import { printedSerial } from '../protocol/codes.ts'
import { ed25519Public } from '../protocol/keys.ts'
import type { Millis } from '../protocol/time.ts'
import { CONTRACT } from './company.ts'
import { type CounterAnswer, takeForm } from './counter/hand-in.ts'
import type { FormRequest } from './counter-types.ts'
import { CUSTOMERS } from './customers.ts'
import { advance } from './deadlines.ts'
import { freshRecord, type SerialRecord } from './enrolment.ts'
import { customerOf } from './ledger.ts'
import type { Customer, Registration } from './people.ts'
import type { Policy } from './policy/schema.ts'
import type { BankState, ShippedToken } from './types.ts'

export { advance, nextDeadline } from './deadlines.ts'
export { openSite, request } from './site.ts'

/** What a bank is made from; with the requests it determines everything. */
export interface BankSetup {
  readonly policy: Policy
  /** All chance and the signing key come from it. */
  readonly seed: string
  /** u32, in every message's header. */
  readonly bankId: number
  /** Users of the one contract; without them, the bench's two. */
  readonly customers?: readonly Customer[]
  /** Tokens shipped to that contract. */
  readonly tokens: readonly ShippedToken[]
  /** How many of them are on the customer's desk from the start; the others wait in the vault. */
  readonly sent?: number
}

/** A bank before its first request. */
export function createBank(setup: BankSetup): BankState {
  const [signingKey] = drawBytes(chance(`${setup.seed}/signing-key`), 32)
  return {
    policy: setup.policy,
    bankId: setup.bankId,
    signingKey,
    contract: CONTRACT,
    customers: setup.customers ?? CUSTOMERS,
    tokens: setup.tokens,
    serials: setup.tokens.map((token, index) =>
      cameraRecord(token, index < (setup.sent ?? setup.tokens.length)),
    ),
    sessions: [],
    forms: [],
    deliveries: [],
    lastSeq: {},
    nextMail: 1,
    nextNumber: 1,
    chance: chance(`${setup.seed}/bank`),
  }
}

function cameraRecord(token: ShippedToken, sent: boolean): SerialRecord {
  return freshRecord({
    serial: printedSerial(token.serial),
    kind: 'camera-token',
    secret: null,
    code: null,
    expires: null,
    company: null,
    state: sent ? 'sent' : 'stock',
  })
}

/** A form is handed in at the branch counter; what is due by then is done before. */
export function handIn(bank: BankState, request: FormRequest, now: Millis): CounterAnswer {
  const answer = takeForm(advance(bank, now), request, now)
  // A stop that is lifted on the spot (S1-35) is due at once.
  const worked = advance(answer.bank, now)
  return { ...answer, bank: worked.bank, effects: [...answer.effects, ...worked.effects] }
}

/** The public signing key (Ed25519, 32 bytes) that tokens made for this bank hold. */
export function bankPublicKey(bank: BankState): Uint8Array {
  return ed25519Public(bank.signingKey)
}

/** How far the bank believes `user` has come; null when there is no such user. */
export function registrationOf(bank: BankState, user: string): Registration | null {
  return customerOf(bank, user)?.registration ?? null
}
