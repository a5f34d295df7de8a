import { me, serialOf } from '../ledger.ts'
import { skipDaysLeft } from '../otp/skip.ts'
import type { Block } from '../page.ts'
import type { Policy } from '../policy/schema.ts'
import { both, counted, fact } from '../text.ts'
import { type Alert, alert, type View } from './frame.ts'
import { lockedAlert } from './locked.ts'
import { enrolmentText } from './otp/enrolment-text.ts'
import { stoppedAlert } from './otp/verdict-alert.ts'
import { stateText, stateTone } from './state-row.ts'
import { topAlerts } from './top-alerts.ts'

/** Whether the institution gives out tokens whose codes come of the time alone. */
export function hasTimedTokens({ tokens }: Policy): boolean {
  return tokens.some((kind) => kind !== 'camera-token')
}

/** How far the user's one-time password is, in his words; a row for each family of tokens. */
export function otpRows(view: View): Extract<Block, { kind: 'facts' }>['rows'] {
  const customer = me(view)
  const { policy } = view.bank
  const label = both('ワンタイムパスワード', 'One-time password')
  const rows = []
  if (policy.tokens.includes('camera-token')) {
    const { registration } = customer
    const text = stateText(registration, policy.utcOffsetHours)
    rows.push(fact(label, text, stateTone(registration)))
  }
  if (hasTimedTokens(policy)) {
    const { text, tone } = enrolmentText(view, customer)
    rows.push(fact(label, text, tone))
  }
  const left = customer.enrolment.state === 'in-service' ? 0 : skipDaysLeft(view)
  if (left > 0) {
    rows.push(
      fact(
        both('利用開始登録を省略できる期間', 'The registration can be skipped for'),
        both(`残り${left}日`, counted(left, 'more day')),
        'warning',
      ),
    )
  }
  return rows
}

/** What the user should do about his one-time password. */
export function otpAlerts(view: View): readonly Alert[] {
  const customer = me(view)
  const { policy } = view.bank
  if (customer.locked) return [lockedAlert(customer, policy)]
  if (!policy.tokens.includes('camera-token')) return timedAlerts(view)
  const { registration } = customer
  if (registration.state !== 'registered') return [topAlerts.notFinished]
  return registration.confirmed ? [] : [topAlerts.acceptedOnly]
}

function timedAlerts(view: View): readonly Alert[] {
  const { enrolment } = me(view)
  const { policy } = view.bank
  if (enrolment.state === 'in-service') {
    return serialOf(view.bank, enrolment.serial)?.locked === true ? [stoppedAlert(policy)] : []
  }
  return [notStartedAlert(policy)]
}

/** Where the registration is done that is still missing. */
export function notStartedAlert({ wording: { issueMenu } }: Policy): Alert {
  return alert(
    'info',
    'OTP-I20',
    `ワンタイムパスワードの利用開始登録が済んでいません。「${issueMenu.ja}」→「ワンタイムパスワード」からお手続きください。`,
    `Your one-time password is not registered. Go to "${issueMenu.en}", "One-time password".`,
  )
}
