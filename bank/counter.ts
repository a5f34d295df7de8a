import { after, type Millis } from '../protocol/time.ts'
import { date } from './calendar.ts'
import { advance } from './deadlines.ts'
import { customerOf, tell } from './ledger.ts'
import type { Bilingual } from './page.ts'
import { both } from './text.ts'
import type { BankState, BankStep, CounterAnswer, CounterForm } from './types.ts'

const DAY_MS = 86_400_000

/**
 * お取引店への書面提出: the customer hands a form in at the branch [S0-36]. It is worked on after
 * `policy.paperDays`; `advance` does it then. Refused, with a sentence: a second form while one is
 * under way, and a form of which nothing would come.
 */
export function handIn(
  bank: BankState,
  form: CounterForm['kind'],
  user: string,
  now: Millis,
): CounterAnswer {
  const step = advance(bank, now)
  const { policy, forms } = step.bank
  const customer = customerOf(step.bank, user)
  if (customer === null) {
    return refused(
      step,
      null,
      'no such user',
      both(
        'ご契約に該当する利用者が見つかりません。利用者IDをご確認ください。',
        'There is no such user in your contract. Check the user ID.',
      ),
    )
  }
  const earlier = forms.find((open) => open.kind === form && open.user === user)
  if (earlier !== undefined) {
    const due = date(earlier.due, policy.utcOffsetHours)
    return refused(
      step,
      user,
      'a form is under way already',
      both(
        `同じ書面をすでにお預かりしています。${due.ja}ごろの完了をお待ちください。`,
        `We have the same form already. It will be done around ${due.en}.`,
      ),
    )
  }
  if (customer.registration.state === 'none' && !customer.locked) {
    return refused(
      step,
      user,
      'nothing to reset',
      both(
        '初期化する登録がありません。そのままWEBで利用開始登録をお手続きください。',
        'There is nothing to reset. Go straight on with start-of-use registration on the web.',
      ),
    )
  }
  const due = after(now, policy.paperDays * DAY_MS)
  const filed: BankStep = {
    ...step,
    bank: { ...step.bank, forms: [...forms, { kind: form, user, handedIn: now, due }] },
  }
  const day = date(due, policy.utcOffsetHours)
  const told = tell(filed, user, 'form-handed-in', `${form}, due ${day.en}`)
  return {
    ...told,
    accepted: true,
    said: both(
      `書面をお預かりしました。${day.ja}ごろに完了し、メールでお知らせします。`,
      `We have taken your form. It will be done around ${day.en}; a mail will tell you.`,
    ),
  }
}

function refused(
  step: BankStep,
  user: string | null,
  detail: string,
  said: Bilingual,
): CounterAnswer {
  return { ...tell(step, user, 'refused', `form: ${detail}`), accepted: false, said }
}
