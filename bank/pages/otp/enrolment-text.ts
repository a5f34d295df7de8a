import { dateTime } from '../../calendar.ts'
import { serialOf } from '../../ledger.ts'
import { issueWait } from '../../otp/wait.ts'
import type { Bilingual, Tone } from '../../page.ts'
import type { Customer } from '../../people.ts'
import { both } from '../../text.ts'
import type { BankState } from '../../types.ts'
import type { View } from '../frame.ts'

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
