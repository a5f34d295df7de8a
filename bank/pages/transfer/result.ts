import { dateTime } from '../../calendar.ts'
import type { Transfer } from '../../company.ts'
import type { Page } from '../../page.ts'
import { both, button, buttons, fact, paragraph, same, yen } from '../../text.ts'
import { type Alert, alert, framed, type View } from '../frame.ts'
import { orderFacts } from './confirm.ts'
import { TRANSFER, transferSteps } from './steps.ts'

/** Messages around a transfer. */
export const transferAlerts = {
  booked: alert('success', 'TRF-I01', '振込を受け付けました。', 'The transfer was accepted.'),
  cancelled: alert(
    'info',
    'TRF-I03',
    '振込を取り消しました。お取引は行われていません。',
    'The transfer was cancelled. Nothing was booked.',
  ),
  changed: alert(
    'warning',
    'TRF-W20',
    'お手続き中にトークンのご利用状況が変わりました。内容を確認し、もう一度承認してください。',
    'Your token has changed meanwhile. Check the transfer and approve it again.',
  ),
  notInService: alert(
    'warning',
    'TRF-W21',
    'ワンタイムパスワードの利用開始登録がお済みでないため、振込はご利用いただけません。先に利用開始登録をお手続きください。',
    'Transfers need a one-time password, and yours is not in service yet. Go through start-of-use registration first.',
  ),
} as const satisfies Record<string, Alert>

/** `00000012`: the number of a booked transfer. */
export function receptionNumber(id: number): string {
  return String(id).padStart(8, '0')
}

/** 振込完了. */
export function transferCompletePage(view: View, transfer: Transfer): Page {
  const { contract, policy } = view.bank
  return framed(view, {
    id: 'transfer-complete',
    title: TRANSFER,
    path: '/transfer/complete',
    below: 'nav:transfer',
    steps: transferSteps(2),
    alerts: [transferAlerts.booked],
    blocks: [
      {
        kind: 'facts',
        rows: [
          fact(both('受付番号', 'Reception number'), same(receptionNumber(transfer.id))),
          fact(both('受付日時', 'Accepted at'), dateTime(transfer.at, policy.utcOffsetHours)),
          ...orderFacts(transfer),
          fact(both('振込後の残高', 'Balance after it'), yen(contract.balanceYen)),
        ],
      },
      buttons(
        button('nav:statement', both('入出金明細へ', 'Statement'), 'primary'),
        button('nav:transfer', both('続けて振込を行う', 'Another transfer')),
        button('nav:top', both('トップページへ', 'Home')),
      ),
    ],
  })
}

/** No token in service, and no transfers without: the way leads to the registration. */
export function transferRefusedPage(view: View): Page {
  const camera = view.bank.policy.tokens.includes('camera-token')
  const { issueMenu } = view.bank.policy.wording
  return framed(view, {
    id: 'transfer-refused',
    title: TRANSFER,
    path: '/transfer/refused',
    below: 'nav:transfer',
    alerts: [transferAlerts.notInService],
    blocks: [
      paragraph(
        '利用開始登録が完了すると、振込をご利用いただけます。',
        'Once the registration is finished, transfers are open to you.',
      ),
      buttons(
        camera
          ? button('nav:otp', both('利用開始登録へ', 'Start-of-use registration'), 'primary')
          : button('nav:services', both(`${issueMenu.ja}へ`, issueMenu.en), 'primary'),
        button('nav:top', both('トップページへ', 'Home')),
      ),
    ],
  })
}
