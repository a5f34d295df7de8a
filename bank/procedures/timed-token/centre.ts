import { drawBytes } from '../../../protocol/chance.ts'
import { err, ok, type Result } from '../../../protocol/result.ts'
import { after, DAY_MS, type Millis } from '../../../protocol/time.ts'
import { NEW_SECRET_BYTES } from '../../../protocol/totp.ts'
import { change, serialOf, tell } from '../../books/ledger.ts'
import { freshRecord } from '../../books/serials.ts'
import type { BankState, BankStep } from '../../books/state.ts'
import type { Customer, IssuedSoftware } from '../../books/users.ts'
import { advance } from '../../deadlines.ts'
import type { CodePolicy } from '../../policy/schema.ts'

/**
 * Wrong start-of-use passwords until the ids become void. Assumption: few enough, as 4 digits have
 * only 10,000 values.
 */
const TRIES = 5

/** What the centre answers to an app that wants a token. */
export type Enrolled = Result<
  { readonly issuer: string; readonly secret: Uint8Array; readonly code: CodePolicy },
  'unknown' | 'wrong-password' | 'already-in-use' | 'expired' | 'locked'
>

/** What the app sends at its first start (S3-39). */
interface EnrolRequest {
  readonly serviceId: string
  readonly userId: string
  readonly password: string
}

/**
 * The centre that sets software tokens up on phones (S3-39 … S3-41). Each issue is good for one
 * phone: after a change of phone the old token has to be revoked or released first (S4-17), else
 * `already-in-use`. Ids of an earlier issue are `unknown`.
 */
export function enrolPhone(
  bank: BankState,
  asked: EnrolRequest,
  now: Millis,
): BankStep & { readonly result: Enrolled } {
  const step = advance(bank, now)
  const owner = step.bank.customers.find((customer) => userIdOf(customer) === asked.userId)
  if (owner === undefined || asked.serviceId !== serviceId(step.bank)) {
    return answer(step, null, err('unknown'), `user id ${asked.userId.slice(0, 12)}`)
  }
  const { enrolment } = owner
  if (enrolment.state !== 'issued' || enrolment.kind !== 'phone-app') {
    return answer(step, owner.id, err('already-in-use'), 'a phone has it in service')
  }
  if (enrolment.setUpAt !== null) {
    return answer(step, owner.id, err('already-in-use'), 'set up on another phone')
  }
  if (enrolment.wrongPasswords >= TRIES) return answer(step, owner.id, err('locked'), 'locked')
  if (asked.password !== enrolment.startPassword) return wrongPassword(step, owner, enrolment)
  if (now >= after(enrolment.at, bank.policy.softIssueDays * DAY_MS)) {
    return answer(step, owner.id, err('expired'), `after ${bank.policy.softIssueDays} days`)
  }
  return setUp(step, owner, enrolment, now)
}

/** The user id that this customer currently has, issued or in service. */
function userIdOf({ enrolment }: Customer): string | null {
  if (enrolment.state === 'issued' && enrolment.kind === 'phone-app') return enrolment.userId
  if (enrolment.state === 'in-service' && enrolment.kind === 'phone-app') return enrolment.serial
  return null
}

function wrongPassword(step: BankStep, { id }: Customer, issued: IssuedSoftware) {
  const wrongPasswords = issued.wrongPasswords + 1
  const counted = change(step, id, { enrolment: { ...issued, wrongPasswords } })
  const locked = wrongPasswords >= TRIES
  return answer(
    counted,
    id,
    err(locked ? 'locked' : 'wrong-password'),
    `start-of-use password wrong, ${wrongPasswords} of ${TRIES}`,
  )
}

function setUp(step: BankStep, { id }: Customer, issued: IssuedSoftware, now: Millis) {
  const { policy, contract } = step.bank
  const [secret, chance] = drawBytes(step.bank.chance, NEW_SECRET_BYTES)
  const record = freshRecord({
    serial: issued.userId,
    kind: 'phone-app',
    secret,
    code: policy.code,
    expires: null,
    company: contract.id,
    state: 'sent',
  })
  const serials = [...step.bank.serials, record]
  const drawn: BankStep = { ...step, bank: { ...step.bank, chance, serials } }
  const kept = change(drawn, id, { enrolment: { ...issued, setUpAt: now } })
  const told = tell(kept, id, 'soft-token-set-up', issued.userId)
  return { ...told, result: ok({ issuer: policy.bankName.ja, secret, code: policy.code }) }
}

function answer(step: BankStep, user: string | null, result: Enrolled, detail: string) {
  const why = result.ok ? 'ok' : result.error
  return { ...tell(step, user, 'refused', `app set-up, ${why}: ${detail}`), result }
}

const EIGHT_DIGITS = 90_000_000

/**
 * サービスID, 8 digits (S3-05). It names the service, so it is the same for all users of one bank; an
 * assumption, as the source gives only its length.
 */
export function serviceId(bank: BankState): string {
  return String(10_000_000 + (bank.bankId % EIGHT_DIGITS))
}

/** ユーザID of the next software token, 12 digits in the manner of the sample 999800000001 (S3-05). */
export function nextUserId(bank: BankState): { readonly userId: string; readonly next: number } {
  for (let number = bank.nextNumber; ; number++) {
    const userId = `9998${String(number).padStart(8, '0')}`
    if (serialOf(bank, userId) === null) return { userId, next: number + 1 }
  }
}
