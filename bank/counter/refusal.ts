import { revocableOf } from '../admin/revocation.ts'
import { otpState, unlockObstacle } from '../admin/stop.ts'
import type { FormOffer } from '../counter-types.ts'
import { lockOf } from '../ledger.ts'
import type { Bilingual } from '../page.ts'
import type { TokenKind } from '../policy.ts'
import { both } from '../text.ts'
import type { BankState, Customer } from '../types.ts'
import { lostToken } from './lost-token.ts'
import { inVault } from './on-desk.ts'

/** Why the counter does not take a form: for the audit, and to the customer's face. */
export interface Refusal {
  readonly detail: string
  readonly said: Bilingual
}

/** Why nothing would come of this form, or null. `device` is what an application asks for. */
export function refusalOf(
  bank: BankState,
  customer: Customer,
  offer: FormOffer,
  device: TokenKind | null,
): Refusal | null {
  switch (offer.kind) {
    case 'token-reset':
      return customer.registration.state === 'none' && !customer.locked ? NOTHING_TO_RESET : null
    case 'application':
      return againstApplication(bank, offer, device)
    case 'additional-token':
      return bank.contract.application?.kind === 'key-fob' ? null : NOT_APPLIED
    case 'reissue':
      return againstReissue(bank, customer)
    case 'unlock':
      return againstUnlock(bank, customer)
    case 'revocation':
      return revocableOf(customer)?.kind === 'phone-app' ? null : NOTHING_TO_REVOKE
    default:
      return offer.kind satisfies never
  }
}

function refusal(detail: string, ja: string, en: string): Refusal {
  return { detail, said: both(ja, en) }
}

const NOTHING_TO_RESET = refusal(
  'nothing to reset',
  '初期化する登録がありません。そのままWEBで利用開始登録をお手続きください。',
  'There is nothing to reset. Go straight on with start-of-use registration on the web.',
)
const WHICH_KIND = refusal(
  'no kind of token chosen',
  'お申込みになるトークンの種類をご指定ください。',
  'Say which kind of token you apply for.',
)
const OTHER_KIND = refusal(
  'the company uses the other kind',
  'ハードトークンとソフトトークンの利用をユーザ毎に分けることはできません。ご利用中のトークンをすべて失効してからお申込みください。',
  'Users of one company cannot have different kinds of token. Have those in use revoked first.',
)
const APPLIED = refusal(
  'applied already',
  'ワンタイムパスワードはすでにお申込みいただいています。トークンを追加する場合は追加発行をお申込みください。',
  'You have applied already. For one more token, ask for an additional issue.',
)
const NOT_APPLIED = refusal(
  'no hardware tokens applied for',
  'ハードウェアトークンのお申込みがありません。先に利用をお申込みください。',
  'Your company has not applied for hardware tokens. Apply for them first.',
)
const NOTHING_TO_REISSUE = refusal(
  'nothing to re-issue',
  '再発行するハードウェアトークンがありません。',
  'There is no hardware token to re-issue.',
)
const VAULT_EMPTY = refusal(
  'no token in the vault',
  '交換用のトークンの在庫がありません。入荷までお待ちください。',
  'There is no token in stock at the moment. Please wait.',
)
const NOTHING_STOPPED = refusal(
  'nothing is stopped',
  'この利用者のご利用は停止されていません。',
  'This user is not stopped.',
)
const ADMINISTRATOR = refusal(
  'an administrator can do it online',
  'マスターユーザまたは管理者ユーザが「管理」の「ワンタイムパスワードの利用停止解除」から解除できます。',
  'A master or administrator user can lift it online, below "Administration".',
)
const NOTHING_TO_REVOKE = refusal(
  'nothing to revoke',
  '失効するソフトウェアトークンがありません。',
  'There is no software token to revoke.',
)

/** One kind for the whole company (S4-49), unless the customer may choose (X-4, S2-05). */
function againstApplication(
  bank: BankState,
  offer: FormOffer,
  device: TokenKind | null,
): Refusal | null {
  if (device === null || !offer.devices.includes(device)) return WHICH_KIND
  if (bank.contract.application?.kind === device) return APPLIED
  const other = bank.customers.some(
    ({ enrolment }) =>
      (enrolment.state === 'in-service' || enrolment.state === 'issued') &&
      enrolment.kind !== device,
  )
  return other && !bank.policy.kindsMixed ? OTHER_KIND : null
}

function againstReissue(bank: BankState, customer: Customer): Refusal | null {
  const lost = lostToken(bank, customer)
  if (lost === null) return NOTHING_TO_REISSUE
  if (lost.kind !== 'camera-token') return null
  const promised = bank.forms.filter(({ kind }) => kind === 'reissue').length
  return inVault(bank).length > promised ? null : VAULT_EMPTY
}

/**
 * Where administrators lift stops online, the branch does so only when none of them can: the
 * stop is theirs, too, or they share the token (device-facts). Stopped passwords are always its
 * affair. Ours.
 */
function againstUnlock(bank: BankState, customer: Customer): Refusal | null {
  const { unlockBy, passwordLockAfter } = bank.policy
  if (lockOf(customer, passwordLockAfter) === 'passwords') return null
  if (otpState(bank, customer) !== 'stopped') return NOTHING_STOPPED
  if (unlockBy.includes('counter')) return null
  const able = bank.customers.some(
    (other) =>
      other.role !== 'general' &&
      !other.locked &&
      otpState(bank, other) !== 'stopped' &&
      unlockObstacle(bank, other.id, customer) === null,
  )
  return able ? ADMINISTRATOR : null
}
