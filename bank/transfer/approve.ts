import { checkChallenge } from '../camera/challenge.ts'
import { TRANSACTION_FORM } from '../camera/code-form.ts'
import { confirmPassword } from '../confirm-password.ts'
import type { TransferDraft } from '../draft.ts'
import { echo, fieldText } from '../forms.ts'
import type { WebRequest } from '../handler.ts'
import { keep, tell, type Visit } from '../ledger.ts'
import { confirmAlert } from '../pages/confirm-field.ts'
import { lockedPage } from '../pages/locked.ts'
import { noticeAlerts } from '../pages/notice.ts'
import { challengeExpired, verdictAlert } from '../pages/otp/verdict-alert.ts'
import { transferInputPage } from '../pages/transfer/input.ts'
import { transferAlerts } from '../pages/transfer/result.ts'
import type { Turn } from '../registration/turn.ts'
import { verifyNext, verifyOtp } from '../verify/verify.ts'
import { type Approval, approvalFor } from './approval.ts'
import { bookTransfer } from './book.ts'
import { formFrom } from './input.ts'
import { confirmTurn, openTransfer, shut } from './transfer.ts'

type Fields = WebRequest['fields']

/**
 * 最終承認 [S4-02]. In this order: the balance, the life of the 2-D code, the 確認用パスワード, the
 * one-time password: a code is only used up when nothing else stands against the transfer.
 */
export function approve(visit: Visit, fields: Fields): Turn {
  const { draft } = visit.session
  if (draft?.kind !== 'transfer') {
    const opened = openTransfer(visit)
    return { ...opened, page: { ...opened.page, alerts: [noticeAlerts.otherPage] } }
  }
  const approval = approvalFor(visit, draft.registeredPayee)
  const closed = shut(visit, approval)
  if (closed !== null || approval.kind === 'refused') return closed ?? openTransfer(visit)
  if (draft.yen > visit.bank.contract.balanceYen) return overdrawn(visit, draft)
  if ((approval.kind === 'camera') !== (draft.challenge !== null)) {
    return confirmTurn(visit, draft, approval, [transferAlerts.changed])
  }
  if (draft.challenge !== null && visit.now >= draft.challenge.ends) {
    const told = tell(visit, visit.user, 'challenge-expired', 'at the final approval')
    return confirmTurn(told, { ...draft, challenge: null }, approval, [challengeExpired])
  }
  const { verdict, visit: counted } = confirmPassword(visit, fields)
  if (verdict === 'locked') {
    const dropped = keep(counted, { draft: null })
    return { visit: dropped, page: lockedPage(dropped) }
  }
  if (verdict !== 'right') {
    const told = tell(counted, visit.user, 'transfer-refused', `${verdict} password`)
    return confirmTurn(told, draft, approval, [confirmAlert(verdict, visit.bank.policy)])
  }
  return withCode(counted, draft, approval, fields)
}

function withCode(
  visit: Visit,
  draft: TransferDraft,
  approval: Exclude<Approval, { kind: 'refused' }>,
  fields: Fields,
): Turn {
  switch (approval.kind) {
    case 'password':
      return bookTransfer(visit, draft, null)
    case 'otp':
      return withOtp(visit, draft, approval, fieldText(fields, 'otp'))
    case 'camera':
      return withTransactionCode(visit, draft, approval, fieldText(fields, 'transactionCode'))
    default:
      return approval satisfies never
  }
}

function withOtp(
  visit: Visit,
  draft: TransferDraft,
  approval: Extract<Approval, { kind: 'otp' }>,
  typed: string,
): Turn {
  const { serial, digits } = approval
  const { user, now } = visit
  const { first, ...asked } = draft
  const { step, verdict } =
    first === undefined
      ? verifyOtp(visit, user, serial, typed, now)
      : verifyNext(visit, user, serial, first, typed, now)
  if (verdict.kind === 'right') return bookTransfer(step, draft, serial)
  const alert = verdictAlert(verdict, typed, step.bank.policy, digits)
  const code = { value: echo(typed), error: alert.text }
  if (verdict.kind === 'slip') return confirmTurn(step, draft, approval, [alert], code)
  return verdict.kind === 'resync'
    ? confirmTurn(step, { ...asked, first: verdict.first }, approval, [alert])
    : confirmTurn(step, asked, approval, [alert], code)
}

function withTransactionCode(
  visit: Visit,
  draft: TransferDraft,
  approval: Extract<Approval, { kind: 'camera' }>,
  typed: string,
): Turn {
  if (draft.challenge === null) throw new Error('a transfer by camera token without a challenge')
  const { user, now } = visit
  const { step, verdict } = checkChallenge(visit, user, draft.challenge, typed, now)
  if (verdict.kind === 'right') return bookTransfer(step, draft, approval.serial)
  if (verdict.kind === 'expired') {
    return confirmTurn(step, { ...draft, challenge: null }, approval, [challengeExpired])
  }
  const alert = verdictAlert(verdict, typed, step.bank.policy, TRANSACTION_FORM.digits)
  const code = { value: echo(typed), error: alert.text }
  return confirmTurn(step, draft, approval, [alert], code)
}

/** Another transfer or a fee came first: the form comes back as it was. */
function overdrawn(visit: Visit, draft: TransferDraft): Turn {
  const told = tell(visit, visit.user, 'transfer-refused', 'more than the balance')
  const dropped = keep(told, { draft: null })
  const page = transferInputPage(dropped, formFrom(draft), { amount: 'balance' })
  return { visit: dropped, page }
}
