import type { FormKind } from '../books/branch.ts'
import { type Bilingual, both, grouped } from '../page.ts'
import { appliedFor } from '../policy/applied-for.ts'
import type { Policy, TokenKind } from '../policy/schema.ts'
import { workDays } from './terms.ts'

/** The forms that this institution's branch takes, in the order in which a customer needs them. */
export function offers(policy: Policy): readonly FormOffer[] {
  const list: FormOffer[] = []
  const devices = appliedFor(policy)
  const hardware = policy.tokens.some((kind) => kind !== 'phone-app')
  if (devices.length > 0) list.push(application(policy, devices))
  // Where tokens are ordered online, so is a user's next token (S1-44).
  if (devices.includes('key-fob')) list.push(additional(policy))
  // A user who has lost the token cannot log in to order another: that takes paper everywhere.
  if (hardware) list.push(reissue(policy))
  list.push(unlock(policy))
  if (policy.tokens.includes('phone-app')) list.push(revocation(policy))
  if (policy.tokens.includes('camera-token')) list.push(reset(policy))
  return list
}

/** The offer for `kind`, or null if this institution takes no such form. */
export function offerOf(policy: Policy, kind: FormKind): FormOffer | null {
  return offers(policy).find((offer) => offer.kind === kind) ?? null
}

/** What the form is for, and its name in the source (S4-11). */
function titled(
  { wording: { form } }: Policy,
  ja: string,
  en: string,
): Pick<FormOffer, 'title' | 'purpose' | 'form'> {
  return {
    title: both(`${ja}:${form.ja}`, `${en}: ${form.en}`),
    purpose: both(ja, en),
    form,
  }
}

function feeText(fee: number): Bilingual {
  return fee === 0
    ? both('手数料は無料です。', 'Free of charge.')
    : both(
        `手数料は1個あたり${grouped(fee)}円（消費税込）です。申込代表口座から引落します。`,
        `The fee is JPY ${grouped(fee)} a token, tax included, debited from the representative account.`,
      )
}

function joined(...texts: readonly Bilingual[]): Bilingual {
  return both(texts.map(({ ja }) => ja).join(''), texts.map(({ en }) => en).join(' '))
}

/** S4-12. */
const FROM_THE_LIST = both(
  '依頼書は、お取引店へお問い合わせいただくか、書式集から印刷できます。',
  'Ask your branch for the form, or print it from the list of forms.',
)

function application(policy: Policy, devices: readonly TokenKind[]): FormOffer {
  const { fees, setupDays, startDateDays, beforeStart } = policy
  const start =
    beforeStart === 'forced-from-start-date'
      ? both(
          `利用開始日はお申込みの${startDateDays}日後です。利用開始日までにトークンを送付します。`,
          `Use starts ${startDateDays} days after the application; the token is sent by then.`,
        )
      : both(
          `設定には数日（${setupDays}日程度）要します。`,
          `Setting up takes about ${setupDays} days.`,
        )
  const everyone = both(
    'お申込みいただくと、契約企業の全ユーザがワンタイムパスワードの入力が必要となります。',
    'From then on every user of the company has to enter one-time passwords.',
  )
  const fee = devices.includes('key-fob') ? fees.first : fees.software
  const texts = [
    ...whichForm(policy),
    start,
    everyone,
    feeText(fee),
    monthly(policy),
    FROM_THE_LIST,
  ]
  return {
    kind: 'application',
    ...titled(policy, 'ワンタイムパスワード利用申込', 'Application for one-time passwords'),
    note: joined(...texts),
    devices,
    fee,
    days: setupDays,
  }
}

/** S4-40. */
function monthly({ fees }: Policy): Bilingual {
  return fees.monthly === 0
    ? both('月額手数料はかかりません。', 'There is no monthly fee.')
    : both(
        `月額手数料は${grouped(fees.monthly)}円（消費税込）です。`,
        `The monthly fee is JPY ${grouped(fees.monthly)}, tax included.`,
      )
}

/** S4-31: a customer new to the service applies for the token together with it. */
function whichForm({ hardwareOrder, wording }: Policy): readonly Bilingual[] {
  if (!hardwareOrder.includes('form')) return []
  const { service } = wording
  return [
    both(
      `新規のお客さまは「${service.ja}利用申込書」にて、ご利用中のお客さまは本書にてお申込みください。`,
      `New customers apply on the form "Application for ${service.en}", present ones on this one.`,
    ),
  ]
}

function additional(policy: Policy): FormOffer {
  const { hardwareToken } = policy.wording
  return {
    kind: 'additional-token',
    ...titled(policy, `${hardwareToken.ja}追加発行`, `Additional ${hardwareToken.en}`),
    note: joined(weeks(policy), feeText(policy.fees.additional), FROM_THE_LIST),
    devices: [],
    fee: policy.fees.additional,
    days: policy.reissueDays,
  }
}

function reissue(policy: Policy): FormOffer {
  const name = policy.tokens.includes('camera-token')
    ? policy.deviceName
    : policy.wording.hardwareToken
  const why = both(
    '紛失・盗難・故障等によりトークンを再発行します。これまでのトークンは利用できなくなります。',
    'For a lost, stolen or broken token. The token so far can no longer be used.',
  )
  return {
    kind: 'reissue',
    ...titled(policy, `${name.ja}再発行`, `Re-issue of the ${name.en}`),
    note: joined(why, weeks(policy), feeText(policy.fees.reissue), FROM_THE_LIST),
    devices: [],
    fee: policy.fees.reissue,
    days: policy.reissueDays,
  }
}

/** S4-46. */
function weeks({ reissueDays }: Policy): Bilingual {
  return both(
    `トークンが届くまでは、ご提出から${reissueDays}日程度要します。`,
    `The token takes about ${reissueDays} days from the form.`,
  )
}

function unlock(policy: Policy): FormOffer {
  const { unlockBy, unlockDays } = policy
  const who = unlockBy.includes('counter')
    ? both(
        'ワンタイムパスワードまたはログインパスワードの停止を、状況を確認のうえ解除します。',
        'Lifts a stop of the one-time password or the login password, after checking the situation.',
      )
    : both(
        'ログインパスワードの停止、または解除できるマスターユーザ・管理者ユーザがいない場合の停止を、状況を確認のうえ解除します。',
        'Lifts a stop of the login password, or one that no master or administrator user can lift, after checking the situation.',
      )
  const when =
    unlockDays === 0
      ? both('確認後ただちに解除します。', 'It is lifted as soon as that is checked.')
      : both(
          `解除には${unlockDays}日程度要します。`,
          `It takes about ${unlockDays === 1 ? 'a day' : `${unlockDays} days`}.`,
        )
  return {
    kind: 'unlock',
    ...titled(policy, '利用停止解除', 'Lifting of a stop'),
    note: joined(who, when),
    devices: [],
    fee: 0,
    days: workDays(policy, 'unlock'),
  }
}

function revocation(policy: Policy): FormOffer {
  const { softwareToken } = policy.wording
  return {
    kind: 'revocation',
    ...titled(policy, `${softwareToken.ja}失効`, `Revocation of the ${softwareToken.en}`),
    note: both(
      `失効の操作を行わずに機種変更し、ワンタイムパスワードを表示できなくなった場合の書面です。${policy.paperDays}日程度要します。`,
      `For a phone that was changed without revoking the token first. It takes about ${policy.paperDays} days.`,
    ),
    devices: [],
    fee: 0,
    days: policy.paperDays,
  }
}

function reset(policy: Policy): FormOffer {
  return {
    kind: 'token-reset',
    ...titled(policy, 'トークン初期化', 'Token initialisation'),
    note: both(
      `利用開始登録を取り消し、停止を解除します。完了後、再度、利用開始登録が必要です。${policy.paperDays}日程度要します。`,
      `Resets the registration and lifts any stop; register again after it. It takes about ${policy.paperDays} days.`,
    ),
    devices: [],
    fee: 0,
    days: policy.paperDays,
  }
}

/** A form that the branch of this institution takes, for the view of the counter. */
export interface FormOffer {
  readonly kind: FormKind
  readonly title: Bilingual
  /** The title without the form's name. */
  readonly purpose: Bilingual
  /** The form's name alone; often the same for all. */
  readonly form: Bilingual
  readonly note: Bilingual
  /** For an application: the kinds to choose from. */
  readonly devices: readonly TokenKind[]
  /** Yen; 0: free. */
  readonly fee: number
  readonly days: number
}
