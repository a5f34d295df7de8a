import { keep, me, serialOf, tell, type Visit } from '../../books/ledger.ts'
import type { TransferDraft } from '../../books/sessions.ts'
import { challengeExpired, stoppedAlert, verdictAlert } from '../../site/code-field.ts'
import { confirmAlert, confirmPassword } from '../../site/confirm-password.ts'
import type { Alert } from '../../site/frame.ts'
import { lockedPage, noticeAlerts } from '../../site/notices.ts'
import { echo, fieldText, type Turn, type WebRequest } from '../../site/requests.ts'
import { verifyNext, verifyOtp } from '../../verify/timed-code.ts'
import { checkChallenge, newChallenge, TRANSACTION_FORM } from '../../verify/transaction-code.ts'
import { type Approval, approvalFor, type TypedCode, transferConfirmPage } from './confirm.ts'
import { EMPTY_FORM, formFrom, formOf, readForm } from './form.ts'
import { nameConverted, transferInputPage } from './input.ts'
import { bookTransfer, transferAlerts, transferRefusedPage } from './result.ts'

/** 振込: the empty form, or why there is none. */
export function openTransfer(visit: Visit): Turn {
  const fresh = keep(visit, { draft: null })
  // A payee who needs no code may still be paid where no token is in service.
  return shut(fresh, approvalFor(fresh, true)) ?? { visit: fresh, page: transferInputPage(fresh) }
}

/** 次へ: the form is read, and what will be done is shown. */
export function nextTransfer(visit: Visit, fields: WebRequest['fields']): Turn {
  const form = formOf(fields)
  const read = readForm(form, visit.bank.contract.balanceYen)
  if (!read.ok) {
    const wrong = Object.keys(read.error).join(', ')
    const told = tell(visit, visit.user, 'transfer-refused', `input: ${wrong}`)
    return { visit: told, page: transferInputPage(told, form, read.error) }
  }
  const { order, converted } = read.value
  const approval = approvalFor(visit, order.registeredPayee)
  const closed = shut(visit, approval)
  if (closed !== null || approval.kind === 'refused') return closed ?? refused(visit)
  const alerts = converted ? [nameConverted] : []
  return confirmTurn(visit, { ...order, challenge: null }, approval, alerts)
}

/** 入力画面へ戻る: everything stands in the form again. */
export function backToInput(visit: Visit): Turn {
  const { draft } = visit.session
  const form = draft?.kind === 'transfer' ? formFrom(draft) : EMPTY_FORM
  const dropped = keep(visit, { draft: null })
  return { visit: dropped, page: transferInputPage(dropped, form) }
}

/** 取消: nothing of the transfer is kept. */
export function cancelTransfer(visit: Visit): Turn {
  const dropped = keep(visit, { draft: null })
  const page = transferInputPage(dropped, EMPTY_FORM, {}, [transferAlerts.cancelled])
  return { visit: dropped, page }
}

/** Why nothing can be transferred: the user is stopped, or needs a token and has none. */
function shut(visit: Visit, approval: Approval): Turn | null {
  if (me(visit).locked) {
    const told = tell(visit, visit.user, 'transfer-refused', 'the user is locked')
    return { visit: told, page: lockedPage(told) }
  }
  return approval.kind === 'refused' ? refused(visit) : null
}

function refused(visit: Visit): Turn {
  const told = tell(visit, visit.user, 'transfer-refused', 'no token in service')
  return { visit: told, page: transferRefusedPage(told) }
}

/**
 * The page of the final approval, with a 2-D code of the transfer's details where one is needed and
 * none is there. The draft stays in the session: the browser never sends amounts twice.
 */
function confirmTurn(
  visit: Visit,
  draft: TransferDraft,
  approval: Exclude<Approval, { kind: 'refused' }>,
  alerts: readonly Alert[] = [],
  code?: TypedCode,
): Turn {
  const stopped = isStopped(visit, approval) ? [stoppedAlert(visit.bank.policy)] : []
  // If the caller has already reported the stop, it is not repeated.
  const all = [...alerts.filter((a) => !stopped.some((s) => s.code === a.code)), ...stopped]
  const shown = withChallenge(visit, draft, approval)
  const kept = keep(shown.visit, { draft: shown.draft })
  return { visit: kept, page: transferConfirmPage(kept, shown.draft, approval, all, code) }
}

function isStopped(visit: Visit, approval: Approval): boolean {
  return 'serial' in approval && serialOf(visit.bank, approval.serial)?.locked === true
}

function withChallenge(
  visit: Visit,
  draft: TransferDraft,
  approval: Approval,
): { readonly visit: Visit; readonly draft: TransferDraft } {
  if (approval.kind !== 'camera') return { visit, draft: { ...draft, challenge: null } }
  if (draft.challenge !== null) return { visit, draft }
  const issued = newChallenge(visit, 'transfer', [
    { label: 'currency', value: 'JPY' },
    { label: 'amount', value: String(draft.yen) },
    { label: 'payee-account', value: draft.payeeAccount },
    { label: 'payee-name', value: draft.payeeName },
  ])
  return { visit: issued.visit, draft: { ...draft, challenge: issued.challenge } }
}

type Fields = WebRequest['fields']

/**
 * 最終承認 [S4-02]. In this order: the balance, the life of the 2-D code, the 確認用パスワード, the one-time
 * password: a code is used up only if nothing else prevents the transfer.
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
