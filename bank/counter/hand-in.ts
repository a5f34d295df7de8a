import { after, DAY_MS, type Millis } from '../../protocol/time.ts'
import { date } from '../calendar.ts'
import type { CounterForm, FormRequest } from '../counter-types.ts'
import { customerOf, tell } from '../ledger.ts'
import type { Bilingual } from '../page.ts'
import type { Policy } from '../policy/schema.ts'
import { both } from '../text.ts'
import type { BankStep } from '../types.ts'
import { offerOf } from './offers.ts'
import { accepted } from './receipt.ts'
import { type Refusal, refusalOf } from './refusal.ts'
import { workDays } from './terms.ts'

/**
 * お取引店への書面提出: the customer hands a form in at the branch [S0-36, S2-06, S4-11]. It is
 * worked on when it is due. Refused, with a sentence: a form that this institution does not take,
 * a second one while the first is under way, and one of which nothing would come.
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

/** Where there is but one kind to apply for, nobody has to name it. */
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
