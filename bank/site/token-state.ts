import { serialOf } from '../books/ledger.ts'
import type { BankState } from '../books/state.ts'
import type { Customer, Registration } from '../books/users.ts'
import { issueWait } from '../books/waiting.ts'
import { dateTime } from '../calendar.ts'
import { type Bilingual, both, type Tone } from '../page.ts'
import type { View } from './frame.ts'

/**
 * How far a registration is, in the customer's words. Accepted is still 未了: the bank cannot see the
 * two presses on the token, so it looks the same whether the customer made or forgot them [S0-40,
 * S0-47]. Only a first good code ends it.
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

/** 登録状況 of one user in words (S3-04, S2-56 … S2-60), and its colour. */
export function enrolmentText(
  { bank, now }: Pick<View, 'bank' | 'now'>,
  customer: Customer,
): { readonly text: Bilingual; readonly tone: Tone } {
  const { enrolment } = customer
  switch (enrolment.state) {
    case 'none':
      return { text: both('未登録', 'Not registered'), tone: 'warning' }
    case 'issued':
      return { text: both('トークン発行済', 'Token issued'), tone: 'warning' }
    case 'in-service':
      return inService(bank, enrolment.serial, now)
    case 'revoked':
    case 'released':
      return {
        text: over(bank, enrolment.state, issueWait(customer, now)),
        tone: 'warning',
      }
    default:
      return enrolment satisfies never
  }
}

function inService(bank: BankState, serial: string, now: View['now']) {
  const record = serialOf(bank, serial)
  if (record?.expires !== null && record?.expires !== undefined && now >= record.expires) {
    return { text: both('トークン有効期限切れ', 'Token expired'), tone: 'error' as const }
  }
  if (record?.locked === true) {
    return { text: both('停止中', 'Stopped'), tone: 'error' as const }
  }
  return { text: both('サービス利用中', 'In service'), tone: 'success' as const }
}

function over(
  { policy }: BankState,
  state: 'revoked' | 'released',
  wait: View['now'] | null,
): Bilingual {
  const word = state === 'revoked' ? both('失効中', 'Revoked') : both('利用解除済', 'Released')
  if (wait === null) return word
  const from = dateTime(wait, policy.utcOffsetHours)
  return both(
    `${word.ja}（トークン発行は${from.ja}以降に可能）`,
    `${word.en} (token issue from ${from.en} on)`,
  )
}
