import { debit } from '../../books/account.ts'
import type { Transfer } from '../../books/contract.ts'
import { keep, tell, type Visit } from '../../books/ledger.ts'
import type { TransferDraft } from '../../books/sessions.ts'
import { dateTime } from '../../calendar.ts'
import {
  both,
  button,
  buttons,
  fact,
  grouped,
  type Page,
  paragraph,
  same,
  yen,
} from '../../page.ts'
import { type Alert, alert, framed, type View } from '../../site/frame.ts'
import type { Turn } from '../../site/requests.ts'
import { orderFacts } from './confirm.ts'
import { TRANSFER, transferSteps } from './input.ts'

/**
 * Carries the transfer out: the money leaves the account, the statement and the list of transfers
 * say so, and the draft is gone with its challenge, so that neither can be used again. `serial`: by
 * whose code it was approved; null: none was asked for.
 */
export function bookTransfer(visit: Visit, draft: TransferDraft, serial: string | null): Turn {
  const { bank, now, user } = visit
  const { payeeBank, payeeAccount, payeeName, yen } = draft
  const id = bank.nextNumber
  const transfer: Transfer = { id, at: now, user, payeeBank, payeeAccount, payeeName, yen, serial }
  const what = both(`振込 ${payeeName}`, `Transfer ${payeeName}`)
  const paid = debit(visit, yen, what, now)
  const { contract } = paid.bank
  const listed: Visit = {
    ...paid,
    bank: {
      ...paid.bank,
      nextNumber: id + 1,
      contract: { ...contract, transfers: [...contract.transfers, transfer] },
    },
  }
  const detail = `no. ${id}, JPY ${grouped(yen)} to ${payeeAccount}, ${serial === null ? 'no code' : `token ${serial}`}`
  const told = tell(listed, user, 'transfer-booked', detail)
  const done = keep(told, { draft: null })
  return { visit: done, page: transferCompletePage(done, transfer) }
}

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
function receptionNumber(id: number): string {
  return String(id).padStart(8, '0')
}

/** 振込完了. */
function transferCompletePage(view: View, transfer: Transfer): Page {
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
