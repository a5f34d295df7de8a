import { toText } from '../../../protocol/message/text.ts'
import { me, serialOf, type Visit } from '../../books/ledger.ts'
import type { Challenge, TransferDraft } from '../../books/sessions.ts'
import { dateTime } from '../../calendar.ts'
import {
  type Bilingual,
  type Block,
  both,
  button,
  buttons,
  fact,
  heading,
  notes,
  type Page,
  paragraph,
  same,
  yen,
} from '../../page.ts'
import { codeField, transactionCodeField } from '../../site/code-field.ts'
import { confirmField } from '../../site/confirm-password.ts'
import { type Alert, framed, type View } from '../../site/frame.ts'
import { type Registered, serialText } from '../../verify/transaction-code.ts'
import { TRANSFER, transferSteps } from './input.ts'

/** What was typed into the code's field and is shown again, with what is wrong about it. */
export interface TypedCode {
  readonly value: string
  readonly error: Bilingual | null
}

const UNTYPED: TypedCode = { value: '', error: null }

/**
 * 内容確認・最終承認: what will be done, the 確認用パスワード and, where the policy asks for it, the
 * one-time password of the token in service [S4-02, S3-52].
 */
export function transferConfirmPage(
  view: View,
  draft: TransferDraft,
  approval: Exclude<Approval, { kind: 'refused' }>,
  alerts: readonly Alert[] = [],
  code: TypedCode = UNTYPED,
): Page {
  const after = view.bank.contract.balanceYen - draft.yen
  return framed(view, {
    id: 'transfer-confirm',
    title: TRANSFER,
    path: '/transfer/confirm',
    below: 'nav:transfer',
    steps: transferSteps(1),
    alerts,
    blocks: [
      paragraph(
        '以下の内容で振込を行います。内容を確認し、「承認する」ボタンを押してください。',
        'This transfer will be made. Check it, then press "Approve".',
      ),
      {
        kind: 'facts',
        rows: [...orderFacts(draft), fact(both('振込後の残高', 'Balance after it'), yen(after))],
      },
      heading('最終承認', 'Final approval'),
      ...(draft.challenge === null || approval.kind !== 'camera'
        ? []
        : challengeBlocks(view, draft.challenge)),
      {
        kind: 'fields',
        fields: [confirmField(view.bank.policy), ...codeFields(approval, code)],
      },
      buttons(
        button('transfer-approve', both('承認する', 'Approve'), 'primary'),
        button('transfer-back', both('入力画面へ戻る', 'Back to the input')),
        button('transfer-cancel', both('取消', 'Cancel')),
      ),
    ],
  })
}

/** The order in rows, on every page that names it. */
export function orderFacts(
  order: Pick<TransferDraft, 'payeeBank' | 'payeeAccount' | 'payeeName' | 'yen'>,
) {
  return [
    fact(both('金融機関・支店名', 'Bank and branch'), same(order.payeeBank)),
    fact(both('口座番号', 'Account number'), same(order.payeeAccount)),
    fact(both('受取人名', 'Payee'), same(order.payeeName)),
    fact(both('振込金額', 'Amount'), yen(order.yen)),
  ]
}

function codeFields(approval: Approval, { value, error }: TypedCode) {
  if (approval.kind === 'otp') return [codeField('otp', approval.digits, value, error)]
  return approval.kind === 'camera' ? [transactionCodeField(value, error)] : []
}

function challengeBlocks(view: View, challenge: Challenge): readonly Block[] {
  const ends = dateTime(challenge.ends, view.bank.policy.utcOffsetHours)
  return [
    {
      kind: 'code2d',
      payload: toText(challenge.message),
      caption: both('二次元コード（振込）', 'Two-dimensional code (transfer)'),
    },
    { kind: 'facts', rows: [fact(both('二次元コードの有効期限', 'Code is good until'), ends)] },
    notes(
      both(
        'トークンに表示された金額・口座番号・受取人名が、この画面の内容と同じであることを必ずご確認ください。異なる場合は数字を入力しないでください。',
        'Make sure that amount, account and payee on the token are the same as on this page. If they are not, do not type the digits.',
      ),
    ),
  ]
}

/** What the final approval (最終承認) of a transfer asks for, besides the 確認用パスワード. */
export type Approval =
  | { readonly kind: 'password' }
  /** The code of a key-fob or phone app [S3-52, S4-02]. */
  | { readonly kind: 'otp'; readonly serial: string; readonly digits: number }
  /** The code of a 2-D code with the transfer's details. */
  | { readonly kind: 'camera'; readonly serial: string; readonly registered: Registered }
  /** No token is in service, and without one there are no transfers here. */
  | { readonly kind: 'refused' }

/**
 * by policy, and by the token that the user has in service. `registeredPayee`: transfers to
 * registered payees need no code at some banks (device-facts), and so not even a token.
 */
export function approvalFor(
  visit: Pick<Visit, 'bank' | 'user'>,
  registeredPayee: boolean,
): Approval {
  const { policy } = visit.bank
  if (!policy.codeAtTransfer) return { kind: 'password' }
  if (registeredPayee && policy.registeredPayeesExempt) return { kind: 'password' }
  const { enrolment, registration } = me(visit)
  if (enrolment.state === 'in-service') {
    const { serial } = enrolment
    const digits = serialOf(visit.bank, serial)?.code?.digits ?? policy.code.digits
    return { kind: 'otp', serial, digits }
  }
  if (registration.state === 'registered') {
    return { kind: 'camera', serial: serialText(registration), registered: registration }
  }
  return policy.transferBeforeStart ? { kind: 'password' } : { kind: 'refused' }
}
