import { newChallenge } from '../camera/challenge.ts'
import type { TransferDraft } from '../draft.ts'
import type { WebRequest } from '../handler.ts'
import { keep, me, serialOf, tell, type Visit } from '../ledger.ts'
import type { Alert } from '../pages/frame.ts'
import { lockedPage } from '../pages/locked.ts'
import { stoppedAlert } from '../pages/otp/verdict-alert.ts'
import { type TypedCode, transferConfirmPage } from '../pages/transfer/confirm.ts'
import { transferInputPage } from '../pages/transfer/input.ts'
import { nameConverted } from '../pages/transfer/input-alerts.ts'
import { transferAlerts, transferRefusedPage } from '../pages/transfer/result.ts'
import type { Turn } from '../registration/turn.ts'
import { type Approval, approvalFor } from './approval.ts'
import { EMPTY_FORM, formFrom, formOf, readForm } from './input.ts'

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

/** 取消: nothing of it is kept. */
export function cancelTransfer(visit: Visit): Turn {
  const dropped = keep(visit, { draft: null })
  const page = transferInputPage(dropped, EMPTY_FORM, {}, [transferAlerts.cancelled])
  return { visit: dropped, page }
}

/** Why nothing can be transferred at all: the user is stopped, or has no token and needs one. */
export function shut(visit: Visit, approval: Approval): Turn | null {
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
export function confirmTurn(
  visit: Visit,
  draft: TransferDraft,
  approval: Exclude<Approval, { kind: 'refused' }>,
  alerts: readonly Alert[] = [],
  code?: TypedCode,
): Turn {
  const stopped = isStopped(visit, approval) ? [stoppedAlert(visit.bank.policy)] : []
  // A caller that has told of the stop already is not repeated.
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
