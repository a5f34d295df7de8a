import { dateTime } from '../calendar.ts'
import type { Bilingual, Tone } from '../page.ts'
import type { Registration } from '../people.ts'
import { both } from '../text.ts'

/**
 * How far a registration is, in the customer's words. Accepted is still 未了: the bank cannot see
 * the two presses on the token, so a customer who made them and one who forgot read the same
 * [S0-40, S0-47]. Only a first good code ends it.
 */
export function stateText(registration: Registration, offsetHours: number): Bilingual {
  switch (registration.state) {
    case 'none':
      return both('利用開始登録未了', 'Registration not finished')
    case 'mail-sent':
      return both('利用開始登録未了（メール送信済）', 'Registration not finished (mail sent)')
    case 'code-2-shown':
      return both(
        '利用開始登録未了（1回目の認証済）',
        'Registration not finished (first one-time password accepted)',
      )
    case 'registered': {
      if (registration.confirmed) return both('利用開始登録済', 'Registration finished')
      const at = dateTime(registration.at, offsetHours)
      return both(
        `利用開始登録未了（${at.ja} 受付済）`,
        `Registration not finished (accepted ${at.en})`,
      )
    }
    default:
      return registration satisfies never
  }
}

/** Colour that goes with `stateText`. */
export function stateTone(registration: Registration): Tone {
  if (registration.state !== 'registered') return 'warning'
  return registration.confirmed ? 'success' : 'warning'
}
