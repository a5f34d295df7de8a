import { after, DAY_MS } from '../../../protocol/time.ts'
import { date } from '../../calendar.ts'
import type { Page } from '../../page.ts'
import { both, button, buttons, fact, grouped, heading, notes, paragraph } from '../../text.ts'
import { confirmField } from '../confirm-field.ts'
import type { Alert, View } from '../frame.ts'
import { requiredText } from '../required-text.ts'
import { otpFrame } from './level-frame.ts'

/** トークン発行(ハードウェアトークン発行確認) (S1-17 … S1-20). `fee` in yen. */
export function hardwareIssueConfirmPage(
  view: View,
  fee: number,
  alerts: readonly Alert[] = [],
): Page {
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
export function hardwareIssueCompletePage(view: View): Page {
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
