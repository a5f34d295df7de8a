import type { Millis } from '../../../protocol/time.ts'
import { me, type Visit } from '../../books/ledger.ts'
import type { BankState } from '../../books/state.ts'
import type { Customer, TimedKind } from '../../books/users.ts'
import { issueWait } from '../../books/waiting.ts'
import { dateTime } from '../../calendar.ts'
import { type Bilingual, both } from '../../page.ts'
import type { Policy } from '../../policy/schema.ts'
import { type Alert, alert } from '../../site/frame.ts'

/** Why nothing can be issued or started at all: in service already (S4-28), or too soon. */
export function waitObstacle(visit: Visit): Alert | null {
  const customer = me(visit)
  const { policy } = visit.bank
  if (customer.enrolment.state === 'in-service') return inUseAlert(policy)
  const wait = issueWait(customer, visit.now)
  return wait === null ? null : tooEarlyAlert(wait, policy)
}

/** Why this kind is not issued to the user on the web; null: it is. */
export function issueObstacle(visit: Visit, kind: TimedKind): Alert | null {
  const { bank, user } = visit
  const { policy } = bank
  const early = waitObstacle(visit)
  if (early !== null) return early
  if (!mayHave(bank, user, kind)) return otherKindAlert(kind, policy)
  if (kind === 'phone-app') {
    return mayIssueSoftware(bank, user) ? null : notOnlineAlert(kind, policy)
  }
  if (!policy.hardwareOrder.includes('online')) return notOnlineAlert(kind, policy)
  const { enrolment } = me(visit)
  const ordered = enrolment.state === 'issued' && enrolment.kind === 'key-fob'
  return ordered ? issueAlerts.ordered : null
}

/** The kind that a user has, had or waits for; null: no timed one yet. */
export function kindOf({ enrolment }: Customer): TimedKind | null {
  return enrolment.state === 'none' ? null : enrolment.kind
}

/**
 * The one kind that holds for the company (S4-49): that of the application, or else of whoever has a
 * token or waits for one. null: each user may choose (S1-07, S2-05), or nobody has begun.
 */
export function companyKind(bank: BankState, user: string): TimedKind | null {
  if (bank.policy.kindsMixed) return null
  if (bank.contract.application !== null) return bank.contract.application.kind
  const others = bank.customers.filter(
    ({ id, enrolment }) =>
      id !== user && (enrolment.state === 'in-service' || enrolment.state === 'issued'),
  )
  const [first] = others
  return first === undefined ? null : kindOf(first)
}

/** Whether `user` may have a token of this kind. */
export function mayHave(bank: BankState, user: string, kind: TimedKind): boolean {
  if (!bank.policy.tokens.includes(kind)) return false
  return (companyKind(bank, user) ?? kind) === kind
}

/**
 * Whether `user` may issue a software token on the web. Where it is applied for by form (S4-11), the
 * application has to be registered first.
 */
export function mayIssueSoftware(bank: BankState, user: string): boolean {
  if (!mayHave(bank, user, 'phone-app')) return false
  return bank.policy.softwareOrder === 'online' || bank.contract.application?.kind === 'phone-app'
}

/** Why no token is issued or registered. */
export const issueAlerts = {
  ordered: alert(
    'warning',
    'OTP-W71',
    'トークンの発行はすでに受け付けています。お手元に届くまでお待ちください。',
    'Your token was ordered before. Wait until it arrives.',
  ),
  nothing: alert(
    'warning',
    'OTP-W72',
    '解除するワンタイムパスワードのご利用がありません。',
    'You use no one-time password that could be released.',
  ),
  noRelease: alert(
    'warning',
    'OTP-W73',
    'ワンタイムパスワードの利用解除は、WEBでは承っておりません。',
    'One-time passwords are not released on the web.',
  ),
  cancelled: alert(
    'info',
    'OTP-I71',
    'トークン発行の申込を中止しました。',
    'The application for a token was given up.',
  ),
} as const satisfies Record<string, Alert>

/** Already in use, and what to do first (S1-37, S2-48, S4-28). */
export function inUseAlert(policy: Policy): Alert {
  const first = wayOut(policy)
  return alert(
    'error',
    'OTP-E71',
    `すでにワンタイムパスワードをご利用中です。お一人で複数のトークンは登録できません。${first.ja}`,
    `You use a one-time password already, and one user cannot register several tokens. ${first.en}`,
  )
}

function wayOut({ releaseOnline, revokeOnline, wording }: Policy): Bilingual {
  if (releaseOnline) {
    return both(
      `先に「${wording.release.ja}」を実施してください。`,
      `Go through "${wording.release.en}" first.`,
    )
  }
  if (revokeOnline) {
    return both(
      '先にマスターユーザに「トークン失効」をご依頼ください。',
      'Ask a master user for a token revocation (トークン失効) first.',
    )
  }
  return both(`${wording.helper.ja}にご連絡ください。`, `Contact ${wording.helper.en}.`)
}

/** Too soon after 失効 or 利用終了 (S2-53, S2-54, S3-11). */
export function tooEarlyAlert(from: Millis, { utcOffsetHours }: Policy): Alert {
  const at = dateTime(from, utcOffsetHours)
  return alert(
    'warning',
    'OTP-E72',
    `トークン発行および利用開始は${at.ja}以降に実施可能となります。`,
    `Token issue and start of use are possible from ${at.en} on.`,
  )
}

/** The other kind holds for the company (S4-49). */
export function otherKindAlert(kind: TimedKind, { wording }: Policy): Alert {
  const name = kind === 'key-fob' ? wording.hardwareToken : wording.softwareToken
  return alert(
    'error',
    'OTP-E73',
    `ご契約企業では${name.ja}はご利用になれません。ユーザ毎に${wording.hardwareToken.ja}と${wording.softwareToken.ja}の利用を分けることはできません。`,
    `Your company cannot use the ${name.en}: hard and soft token cannot be split per user.`,
  )
}

/** Not ordered on the web (S2-06, S4-11, S4-31). */
export function notOnlineAlert(kind: TimedKind, { wording, hardwareOrder }: Policy): Alert {
  const hardware = kind === 'key-fob'
  const name = hardware ? wording.hardwareToken : wording.softwareToken
  const counter = hardware && hardwareOrder.includes('counter')
  return counter
    ? alert(
        'warning',
        'OTP-E74',
        `${name.ja}は、窓口にてお申し込みください。`,
        `A ${name.en} is applied for at the counter.`,
      )
    : alert(
        'warning',
        'OTP-E75',
        `${name.ja}は、「${wording.form.ja}」をお取引店にご提出のうえお申し込みください。`,
        `A ${name.en} is applied for with the form "${wording.form.en}" at your branch.`,
      )
}
