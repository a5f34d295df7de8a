import type { Transfer } from '../company.ts'
import type { TransferDraft } from '../draft.ts'
import { keep, tell, type Visit } from '../ledger.ts'
import { debit } from '../ledger-money.ts'
import { transferCompletePage } from '../pages/transfer/result.ts'
import type { Turn } from '../registration/turn.ts'
import { both, grouped } from '../text.ts'

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
