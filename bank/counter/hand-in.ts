import { after, DAY_MS, type Millis } from '../../protocol/time.ts'
import type { CounterForm, FormRequest } from '../books/branch.ts'
import { customerOf, tell } from '../books/ledger.ts'
import type { BankStep } from '../books/state.ts'
import { date } from '../calendar.ts'
import { type Bilingual, both, grouped } from '../page.ts'
import type { Policy } from '../policy/schema.ts'
import { offerOf } from './offers.ts'
import { type Refusal, refusalOf } from './refusal.ts'
import { firstPostDays, reissuePostDays, startDate, workDays } from './terms.ts'

/**
 * お取引店への書面提出: the customer hands a form in at the branch [S0-36, S2-06, S4-11]. It is processed
 * when it is due. Refused, with a sentence: a form that this institution does not take, a second
 * one while the first is in progress, and one that would have no effect.
 */
export function takeForm(step: BankStep, request: FormRequest, now: Millis): CounterAnswer {
  const { kind, user } = request
  const { policy, forms } = step.bank
  const customer = customerOf(step.bank, user)
  if (customer === null) return refused(step, null, nobody(policy))
  const offer = offerOf(policy, kind)
  if (offer === null) return refused(step, user, NO_SUCH_FORM)
  const earlier = forms.find(
    (open) => open.kind === kind && (open.user === user || kind === 'application'),
  )
  if (earlier !== undefined) return refused(step, user, underWay(earlier, policy.utcOffsetHours))
  const device = deviceOf(request, offer.devices)
  const against = refusalOf(step.bank, customer, offer, device)
  if (against !== null) return refused(step, user, against)
  const due = after(now, workDays(policy, kind) * DAY_MS)
  const form: CounterForm = { kind, user, device, handedIn: now, due }
  const filed: BankStep = { ...step, bank: { ...step.bank, forms: [...forms, form] } }
  const told = tell(
    filed,
    user,
    'form-handed-in',
    `${kind}, due ${date(due, policy.utcOffsetHours).en}`,
  )
  return { ...told, accepted: true, said: accepted(policy, form) }
}

/** If only one kind can be applied for, it need not be named. */
function deviceOf(
  request: FormRequest,
  devices: readonly CounterForm['device'][],
): CounterForm['device'] {
  if (request.device !== undefined) return request.device
  const [only, ...more] = devices
  return only === undefined || more.length > 0 ? null : only
}

function nobody({ wording: { loginId } }: Policy): Refusal {
  return {
    detail: 'no such user',
    said: both(
      `ご契約に該当する利用者が見つかりません。${loginId.ja}をご確認ください。`,
      `There is no such user in your contract. Check the ${loginId.en}.`,
    ),
  }
}

const NO_SUCH_FORM: Refusal = {
  detail: 'no such form here',
  said: both(
    '当店ではこの書面によるお手続きは承っておりません。',
    'This procedure is not done by a form here.',
  ),
}

function underWay({ due }: CounterForm, offsetHours: number): Refusal {
  const day = date(due, offsetHours)
  return {
    detail: 'a form is under way already',
    said: both(
      `同じ書面をすでにお預かりしています。${day.ja}ごろの完了をお待ちください。`,
      `We have the same form already. It will be done around ${day.en}.`,
    ),
  }
}

function refused(step: BankStep, user: string | null, { detail, said }: Refusal): CounterAnswer {
  return { ...tell(step, user, 'refused', `form: ${detail}`), accepted: false, said }
}

/** What the branch counter says to the customer who hands a form in. */
export interface CounterAnswer extends BankStep {
  readonly accepted: boolean
  readonly said: Bilingual
}

/** What the branch says when it takes a form: what will happen, and around which day. */
function accepted(policy: Policy, form: CounterForm): Bilingual {
  const day = (at: Millis): Bilingual => date(at, policy.utcOffsetHours)
  const { due, handedIn } = form
  const done = day(due)
  switch (form.kind) {
    case 'token-reset':
    case 'revocation':
      return both(
        `書面をお預かりしました。${done.ja}ごろに完了し、メールでお知らせします。`,
        `We have taken your form. It will be done around ${done.en}; a mail will tell you.`,
      )
    case 'unlock':
      return due === handedIn
        ? both(
            '状況を確認し、停止を解除しました。',
            'We have checked the situation and lifted the stop.',
          )
        : both(
            `書面をお預かりしました。${done.ja}に停止を解除し、メールでお知らせします。`,
            `We have taken your form. The stop will be lifted on ${done.en}; a mail will tell you.`,
          )
    case 'application': {
      const registered = both(
        `お申込みを承りました。${done.ja}ごろに登録が完了し、メールでお知らせします。`,
        `We have taken your application. It will be registered around ${done.en}; a mail will tell you.`,
      )
      if (form.device !== 'key-fob') return registered
      const there = day(after(due, firstPostDays(policy, handedIn, due) * DAY_MS))
      const start = startDate(policy, handedIn, due)
      const token = both(
        `トークンは${there.ja}ごろに届きます。`,
        ` The token will be there around ${there.en}.`,
      )
      const from =
        start === due
          ? both('', '')
          : both(`利用開始日は${day(start).ja}です。`, ` Use starts on ${day(start).en}.`)
      return both(registered.ja + token.ja + from.ja, registered.en + token.en + from.en)
    }
    case 'additional-token':
    case 'reissue': {
      const there = day(after(due, reissuePostDays(policy) * DAY_MS))
      const yen = form.kind === 'reissue' ? policy.fees.reissue : policy.fees.additional
      const fee =
        yen === 0
          ? both('', '')
          : both(
              `手数料${grouped(yen)}円（消費税込）は、申込代表口座から引落します。`,
              ` The fee of JPY ${grouped(yen)}, tax included, is debited from the representative account.`,
            )
      return both(
        `書面をお預かりしました。トークンは${there.ja}ごろに届きます。${fee.ja}`,
        `We have taken your form. The token will be there around ${there.en}.${fee.en}`,
      )
    }
    default:
      return form.kind satisfies never
  }
}
