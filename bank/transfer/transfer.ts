import { newChallenge } from '../camera/challenge.ts'
import type { TransferDraft } from '../draft.ts'
import type { WebRequest } from '../handler.ts'
import { keep, me, type Scene, serialOf, tell } from '../ledger.ts'
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
export function openTransfer(scene: Scene): Turn {
  const fresh = keep(scene, { draft: null })
  // A payee who needs no code may still be paid where no token is in service.
  return shut(fresh, approvalFor(fresh, true)) ?? { scene: fresh, page: transferInputPage(fresh) }
}

/** 次へ: the form is read, and what will be done is shown. */
export function nextTransfer(scene: Scene, fields: WebRequest['fields']): Turn {
  const form = formOf(fields)
  const read = readForm(form, scene.bank.contract.balanceYen)
  if (!read.ok) {
    const wrong = Object.keys(read.error).join(', ')
    const told = tell(scene, scene.user, 'transfer-refused', `input: ${wrong}`)
    return { scene: told, page: transferInputPage(told, form, read.error) }
  }
  const { order, converted } = read.value
  const approval = approvalFor(scene, order.registeredPayee)
  const closed = shut(scene, approval)
  if (closed !== null || approval.kind === 'refused') return closed ?? refused(scene)
  const alerts = converted ? [nameConverted] : []
  return confirmTurn(scene, { ...order, challenge: null }, approval, alerts)
}

/** 入力画面へ戻る: everything stands in the form again. */
export function backToInput(scene: Scene): Turn {
  const { draft } = scene.session
  const form = draft?.kind === 'transfer' ? formFrom(draft) : EMPTY_FORM
  const dropped = keep(scene, { draft: null })
  return { scene: dropped, page: transferInputPage(dropped, form) }
}

/** 取消: nothing of it is kept. */
export function cancelTransfer(scene: Scene): Turn {
  const dropped = keep(scene, { draft: null })
  const page = transferInputPage(dropped, EMPTY_FORM, {}, [transferAlerts.cancelled])
  return { scene: dropped, page }
}

/** Why nothing can be transferred at all: the user is stopped, or has no token and needs one. */
export function shut(scene: Scene, approval: Approval): Turn | null {
  if (me(scene).locked) {
    const told = tell(scene, scene.user, 'transfer-refused', 'the user is locked')
    return { scene: told, page: lockedPage(told) }
  }
  return approval.kind === 'refused' ? refused(scene) : null
}

function refused(scene: Scene): Turn {
  const told = tell(scene, scene.user, 'transfer-refused', 'no token in service')
  return { scene: told, page: transferRefusedPage(told) }
}

/**
 * The page of the final approval, with a 2-D code of the transfer's details where one is needed and
 * none is there. The draft stays in the session: the browser never sends amounts twice.
 */
export function confirmTurn(
  scene: Scene,
  draft: TransferDraft,
  approval: Exclude<Approval, { kind: 'refused' }>,
  alerts: readonly Alert[] = [],
  code?: TypedCode,
): Turn {
  const stopped = isStopped(scene, approval) ? [stoppedAlert(scene.bank.policy)] : []
  // A caller that has told of the stop already is not repeated.
  const all = [...alerts.filter((a) => !stopped.some((s) => s.code === a.code)), ...stopped]
  const shown = withChallenge(scene, draft, approval)
  const kept = keep(shown.scene, { draft: shown.draft })
  return { scene: kept, page: transferConfirmPage(kept, shown.draft, approval, all, code) }
}

function isStopped(scene: Scene, approval: Approval): boolean {
  return 'serial' in approval && serialOf(scene.bank, approval.serial)?.locked === true
}

function withChallenge(
  scene: Scene,
  draft: TransferDraft,
  approval: Approval,
): { readonly scene: Scene; readonly draft: TransferDraft } {
  if (approval.kind !== 'camera') return { scene, draft: { ...draft, challenge: null } }
  if (draft.challenge !== null) return { scene, draft }
  const issued = newChallenge(scene, 'transfer', [
    { label: 'currency', value: 'JPY' },
    { label: 'amount', value: String(draft.yen) },
    { label: 'payee-account', value: draft.payeeAccount },
    { label: 'payee-name', value: draft.payeeName },
  ])
  return { scene: issued.scene, draft: { ...draft, challenge: issued.challenge } }
}
