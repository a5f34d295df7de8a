import { customerOf, lockOf } from '../books/ledger.ts'
import { revocableOf } from '../books/revocation.ts'
import type { BankState } from '../books/state.ts'
import { liftedOnline, otpState } from '../books/stops.ts'
import type { Customer } from '../books/users.ts'
import { type Bilingual, both } from '../page.ts'
import type { Policy, TokenKind } from '../policy/schema.ts'
import { inVault } from '../post/parcels.ts'
import type { FormOffer } from './offers.ts'
import { lostToken } from './reissue.ts'

/** Why the counter does not take a form: once for the audit and once for the customer. */
export interface Refusal {
  readonly detail: string
  readonly said: Bilingual
}

/** Why this form would have no effect, or null. `device` is what an application asks for. */
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
      return bank.contract.application?.kind === 'key-fob' ? null : notApplied(bank.policy)
    case 'reissue':
      return againstReissue(bank, customer)
    case 'unlock':
      return againstUnlock(bank, customer)
    case 'revocation':
      return revocableOf(customer)?.kind === 'phone-app' ? null : nothingToRevoke(bank.policy)
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
const VAULT_EMPTY = refusal(
  'no token in the vault',
  '交換用のトークンの在庫がありません。入荷までお待ちください。',
  'There is no token in stock at the moment. Please wait.',
)
const SAME_TOKEN = refusal(
  'this token is re-issued already',
  '同じトークンの再発行をすでにお預かりしています。新しいトークンの到着をお待ちください。',
  'The re-issue of this very token is under way already. Please wait for the new one.',
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

/** One kind for the whole company (S4-49), unless the customer may choose (X-4, S2-05). */
function againstApplication(
  bank: BankState,
  offer: FormOffer,
  device: TokenKind | null,
): Refusal | null {
  if (device === null || !offer.devices.includes(device)) return WHICH_KIND
  if (bank.contract.application?.kind === device) return applied(bank.policy, device)
  const other = bank.customers.some(
    ({ enrolment }) =>
      (enrolment.state === 'in-service' || enrolment.state === 'issued') &&
      enrolment.kind !== device,
  )
  return other && !bank.policy.kindsMixed ? otherKind(bank.policy) : null
}

function againstReissue(bank: BankState, customer: Customer): Refusal | null {
  const lost = lostToken(bank, customer)
  if (lost === null) return nothingToReissue(bank.policy)
  if (lost.kind === 'camera-token') {
    const promised = bank.forms.filter(({ kind }) => kind === 'reissue').length
    if (inVault(bank).length <= promised) return VAULT_EMPTY
  }
  return lost.serial !== null && reissuedAlready(bank, lost.serial) ? SAME_TOKEN : null
}

/** Somebody who uses the same token has handed the form in before: one new token comes, for one fee. */
function reissuedAlready(bank: BankState, serial: string): boolean {
  return bank.forms.some(({ kind, user }) => {
    const colleague = kind === 'reissue' ? customerOf(bank, user) : null
    return colleague !== null && lostToken(bank, colleague)?.serial === serial
  })
}

/**
 * Where administrators lift stops online, the branch does so only when none of them can: the
 * stop is theirs, too, or they share the token (device-facts). The branch always handles stopped
 * passwords. Assumption: no source says who does when administrators can lift stops.
 */
function againstUnlock(bank: BankState, customer: Customer): Refusal | null {
  const { unlockBy, passwordLockAfter } = bank.policy
  if (lockOf(customer, passwordLockAfter) === 'passwords') return null
  if (otpState(bank, customer) !== 'stopped') return NOTHING_STOPPED
  if (unlockBy.includes('counter')) return null
  return liftedOnline(bank, customer) ? ADMINISTRATOR : null
}

// The tokens go by the institution's own names (S1-06, S4-01).

function otherKind({ wording: { hardwareToken, softwareToken } }: Policy): Refusal {
  return refusal(
    'the company uses the other kind',
    `${hardwareToken.ja}と${softwareToken.ja}の利用をユーザ毎に分けることはできません。ご利用中のトークンをすべて失効してからお申込みください。`,
    `Users of one company cannot have different kinds of token (${hardwareToken.en}, ${softwareToken.en}). Have those in use revoked first.`,
  )
}

/** One more key-fob is asked for by a form of its own; a software token is issued after login (S4-11). */
function applied({ wording }: Policy, device: TokenKind): Refusal {
  const lead = 'ワンタイムパスワードはすでにお申込みいただいています。'
  const leadEn = 'You have applied already. '
  return device === 'phone-app'
    ? refusal(
        'applied already',
        `${lead}${wording.softwareToken.ja}は、ご利用になる方がログインのうえ「${wording.issue.ja}」を行ってください。`,
        `${leadEn}Each user logs in and goes through "${wording.issue.en}" for a ${wording.softwareToken.en}.`,
      )
    : refusal(
        'applied already',
        `${lead}トークンを追加する場合は追加発行をお申込みください。`,
        `${leadEn}For one more token, ask for an additional issue.`,
      )
}

function notApplied({
  wording: {
    hardwareToken: { ja, en },
  },
}: Policy): Refusal {
  return refusal(
    'no hardware tokens applied for',
    `${ja}のお申込みがありません。先に利用をお申込みください。`,
    `Your company has not applied for a ${en}. Apply for it first.`,
  )
}

function nothingToReissue({ tokens, deviceName, wording }: Policy): Refusal {
  const { ja, en } = tokens.includes('camera-token') ? deviceName : wording.hardwareToken
  return refusal(
    'nothing to re-issue',
    `再発行する${ja}がありません。`,
    `There is no ${en} to re-issue.`,
  )
}

function nothingToRevoke({
  wording: {
    softwareToken: { ja, en },
  },
}: Policy): Refusal {
  return refusal('nothing to revoke', `失効する${ja}がありません。`, `There is no ${en} to revoke.`)
}
