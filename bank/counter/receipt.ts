import { after, DAY_MS, type Millis } from '../../protocol/time.ts'
import { date } from '../calendar.ts'
import type { CounterForm } from '../counter-types.ts'
import type { Bilingual } from '../page.ts'
import type { Policy } from '../policy/schema.ts'
import { both, grouped } from '../text.ts'
import { firstPostDays, reissuePostDays, startDate } from './terms.ts'

/** What the branch says to a form that it has taken: what will happen, and around which day. */
export function accepted(policy: Policy, form: CounterForm): Bilingual {
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
