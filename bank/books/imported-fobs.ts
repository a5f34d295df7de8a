import { fromHex } from '../../protocol/bytes.ts'
import type { Millis } from '../../protocol/time.ts'
import { CODE_DIGITS, inRange, PERIOD_SECONDS, SECRET_BYTES } from '../../protocol/totp.ts'
import { date } from '../calendar.ts'
import type { CodePolicy } from '../policy/schema.ts'
import { serialOf, tell, usersOf } from './ledger.ts'
import { freshRecord, type SerialRecord } from './serials.ts'
import type { BankState, BankStep } from './state.ts'

/** A key-fob as a key file (PSKC, RFC 6030) describes it. */
export interface ImportedFob extends CodePolicy {
  readonly serial: string
  /** 16 to 64 bytes. */
  readonly secretHex: string
  /** null: the file does not say. */
  readonly expires: Millis | null
}

/**
 * Takes key-fobs from a key file into the bank's records, as if it had sent them to this company: a
 * user may register them like any other. A serial that is known already is replaced, unless it is
 * in use, barred for good, or does not belong to a key-fob; refusals appear in the audit only,
 * since no customer is there to be told. `now` tells of tokens that have expired already, which are
 * taken all the same.
 */
export function addFobs(bank: BankState, tokens: readonly ImportedFob[], now: Millis): BankStep {
  let step: BankStep = { bank, effects: [] }
  for (const token of tokens) step = addFob(step, token, now)
  return step
}

function addFob(step: BankStep, token: ImportedFob, now: Millis): BankStep {
  const secret = fromHex(token.secretHex)
  const { serial, digits, periodSeconds, algorithm, expires } = token
  const why = obstacle(step.bank, token, secret.ok ? secret.value.length : null)
  if (why !== null || !secret.ok) {
    return tell(step, null, 'refused', `key-fob ${serial} not imported: ${why}`)
  }
  const record = freshRecord({
    serial,
    kind: 'key-fob',
    secret: secret.value,
    code: { digits, periodSeconds, algorithm },
    expires,
    company: step.bank.contract.id,
    state: 'sent',
  })
  const others = step.bank.serials.filter((known) => known.serial !== serial)
  const added: BankStep = { ...step, bank: { ...step.bank, serials: [...others, record] } }
  const replaced = others.length < step.bank.serials.length ? ', in place of the one before' : ''
  const offset = step.bank.policy.utcOffsetHours
  const worn = expires !== null && now >= expires ? `, expired ${date(expires, offset).en}` : ''
  return tell(added, null, 'token-sent', `key-fob ${serial} imported${replaced}${worn}`)
}

/** The reason, for the audit, why a token cannot be imported; null: none. */
function obstacle(bank: BankState, token: ImportedFob, secretBytes: number | null): string | null {
  const { policy } = bank
  const { min, max } = policy.serialDigits
  if (!policy.tokens.includes('key-fob')) return 'this institution has no key-fobs'
  if (!/^[0-9]+$/.test(token.serial) || !inRange(token.serial.length, { min, max })) {
    return `a serial has ${min} to ${max} digits`
  }
  if (secretBytes === null || !inRange(secretBytes, SECRET_BYTES))
    return 'no secret of 16 to 64 bytes'
  if (!inRange(token.digits, CODE_DIGITS)) return 'codes of 6 to 8 digits only'
  if (!inRange(token.periodSeconds, PERIOD_SECONDS)) return 'steps of 1 to 3600 seconds only'
  return known(bank, token.serial)
}

function known(bank: BankState, serial: string): string | null {
  const record = serialOf(bank, serial)
  if (record === null) return null
  if (record.kind !== 'key-fob') return `the serial is a ${record.kind}'s`
  const inThePost = bank.deliveries.some(({ items }) =>
    items.some((item) => item.kind === 'key-fob' && item.serial === serial),
  )
  if (inThePost) return 'a token of this serial is in the post'
  if (record.state === 'in-use' || usersOf(bank, serial).length > 0) return 'the serial is in use'
  return record.state === 'barred' ? 'the serial is barred for good' : null
}

/**
 * Another company of the same bank; users of this contract may not use its tokens (S4-29, S4-50).
 * Invented.
 */
const ANOTHER_COMPANY = 'another-company'

/** A key-fob that the bank gave to another company. */
interface VaultFob {
  readonly serial: string
  readonly secret: Uint8Array
  readonly code: CodePolicy
  readonly expires: SerialRecord['expires']
}

/**
 * Adds a key-fob that another company of this bank uses, as if the bank had always known it. A
 * serial that it knows already stays as it is.
 */
export function knowForeignFob(bank: BankState, fob: VaultFob): BankState {
  if (bank.serials.some((known) => known.serial === fob.serial)) return bank
  const { serial, secret, code, expires } = fob
  const record = freshRecord({
    serial,
    kind: 'key-fob',
    secret,
    code,
    expires,
    company: ANOTHER_COMPANY,
    state: 'in-use',
  })
  return { ...bank, serials: [...bank.serials, record] }
}
