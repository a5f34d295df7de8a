import { after, DAY_MS } from '../../../protocol/time.ts'
import { debit } from '../../books/account.ts'
import { change, me, tell, type Visit } from '../../books/ledger.ts'
import { retireSoftToken } from '../../books/revocation.ts'
import { date } from '../../calendar.ts'
import {
  both,
  button,
  buttons,
  fact,
  grouped,
  heading,
  notes,
  type Page,
  paragraph,
} from '../../page.ts'
import { dispatchFob } from '../../post/parcels.ts'
import { confirmed, confirmField } from '../../site/confirm-password.ts'
import { type Alert, otpFrame, requiredText, type View } from '../../site/frame.ts'
import type { Turn, WebRequest } from '../../site/requests.ts'
import { refuseHere } from './menu.ts'
import { issueObstacle } from './obstacles.ts'

/** 選択 of ハードウェアトークン (S1-16). */
export function issueHardware(visit: Visit): Turn {
  const obstacle = issueObstacle(visit, 'key-fob')
  return obstacle === null
    ? { visit, page: hardwareIssueConfirmPage(visit, fee(visit)) }
    : refuseHere(visit, obstacle, 'hardware issue')
}

/** トークンを発行する (S1-19 … S1-22): the token goes to the registered address. */
export function confirmHardwareIssue(visit: Visit, fields: WebRequest['fields']): Turn {
  const obstacle = issueObstacle(visit, 'key-fob')
  if (obstacle !== null) return refuseHere(visit, obstacle, 'hardware issue')
  return confirmed(
    visit,
    fields,
    (again, alerts) => hardwareIssueConfirmPage(again, fee(again), alerts),
    issue,
  )
}

function issue(visit: Visit): Turn {
  const yen = fee(visit)
  const { policy } = visit.bank
  let next = retireSoftToken(visit, visit.user)
  next = dispatchFob(next, visit.user, visit.now, { days: policy.deliveryDays })
  next = change(next, visit.user, {
    enrolment: { state: 'issued', kind: 'key-fob', at: visit.now },
  })
  next = tell(next, visit.user, 'token-issued', 'key-fob, ordered on the web')
  if (yen > 0) {
    const { hardwareToken } = policy.wording
    const what = both(`${hardwareToken.ja}発行手数料`, `Fee, ${hardwareToken.en}`)
    next = tell(debit(next, yen, what, visit.now), visit.user, 'fee-debited', `${yen} yen`)
  }
  return { visit: next, page: hardwareIssueCompletePage(next) }
}

/** Yen for this token: the company's first one, one more, or another one for the same user. */
function fee(visit: Visit): number {
  const { fees } = visit.bank.policy
  const { state } = me(visit).enrolment
  if (state === 'revoked' || state === 'released') return fees.reissue
  const { id } = visit.bank.contract
  const had = visit.bank.serials.some(
    (record) =>
      record.kind === 'key-fob' && record.state !== 'stock' && (record.company ?? id) === id,
  )
  return had ? fees.additional : fees.first
}

/** トークン発行(ハードウェアトークン発行確認) (S1-17 … S1-20). `fee` in yen. */
function hardwareIssueConfirmPage(view: View, fee: number, alerts: readonly Alert[] = []): Page {
  const { policy, contract } = view.bank
  const { hardwareToken } = policy.wording
  const yen = grouped(fee)
  return otpFrame(view, {
    id: 'hardware-issue-confirm',
    title: both(
      `トークン発行(${hardwareToken.ja}発行確認)`,
      `Token issue (${hardwareToken.en}: confirm)`,
    ),
    path: '/otp/issue/hardware',
    alerts,
    blocks: [
      heading('注意事項', 'Notes'),
      notes(
        both(
          `${hardwareToken.ja}は、登録済みの住所に送付いたします。`,
          `The ${hardwareToken.en} is sent to your registered address.`,
        ),
        both(
          `お手元に届いた後、「${policy.wording.start.ja}」を実施してください。`,
          `After it has arrived, go through "${policy.wording.start.en}".`,
        ),
        fee === 0
          ? both('発行手数料は無料です。', 'The issue is free of charge.')
          : both(
              `発行手数料${yen}円（消費税込）を申込代表口座から引き落とします。`,
              `A fee of JPY ${yen} (tax included) is debited from the representative account.`,
            ),
      ),
      {
        kind: 'facts',
        rows: [fact(both('送付先（登録済みの住所）', 'Registered address'), contract.address)],
      },
      heading('確認用パスワードの入力', 'Confirmation password'),
      requiredText(policy),
      { kind: 'fields', fields: [confirmField(policy)] },
      buttons(
        button('confirm-hardware-issue', both('トークンを発行する', 'Issue the token'), 'primary'),
        button('otp-selection', both('戻る', 'Back')),
      ),
    ],
  })
}

/** トークン発行(ハードウェアトークン発行完了) (S1-21 … S1-23). */
function hardwareIssueCompletePage(view: View): Page {
  const { policy, contract } = view.bank
  const { hardwareToken } = policy.wording
  const day = date(after(view.now, policy.deliveryDays * DAY_MS), policy.utcOffsetHours)
  return otpFrame(view, {
    id: 'hardware-issue-complete',
    title: both(
      `トークン発行(${hardwareToken.ja}発行完了)`,
      `Token issue (${hardwareToken.en}: complete)`,
    ),
    path: '/otp/issue/hardware/complete',
    blocks: [
      paragraph(
        `${hardwareToken.ja}発行申請の受付が完了しました。登録済みの住所に${hardwareToken.ja}を送付いたします。`,
        `Your application for a ${hardwareToken.en} was accepted. It is sent to your registered address.`,
      ),
      {
        kind: 'facts',
        rows: [
          fact(both('送付先', 'Address'), contract.address),
          fact(both('お届け予定日', 'Expected on'), day),
        ],
      },
      paragraph(
        `${hardwareToken.ja}がお手元に届いた後、「${policy.wording.start.ja}」を実施してください。`,
        `After the ${hardwareToken.en} has arrived, go through "${policy.wording.start.en}".`,
      ),
      buttons(
        button('otp-selection', both('ワンタイムパスワード申請内容選択へ', 'Choose a procedure')),
      ),
    ],
  })
}
