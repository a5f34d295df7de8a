import type { TransferDraft } from '../draft.ts'
import type { Bilingual } from '../page.ts'
import { both } from '../text.ts'

/** 登録済み振込先: whom the company pays often. Invented banks, branches and firms. Ours. */
export interface Payee extends Pick<TransferDraft, 'payeeBank' | 'payeeAccount' | 'payeeName'> {
  /** Value of the field `payee`. */
  readonly id: string
  readonly label: Bilingual
}

/** Value of the field `payee` for one who is not registered. */
export const NEW_PAYEE = 'new'

export const REGISTERED_PAYEES: readonly Payee[] = [
  {
    id: 'aozora',
    label: both('あおぞら商事（ミライ銀行 駅前支店）', 'Aozora Shoji (Mirai Bank, Ekimae)'),
    payeeBank: 'ミライ銀行 駅前支店',
    payeeAccount: '1357924',
    payeeName: 'ｶ)ｱｵｿﾞﾗｼﾖｳｼﾞ',
  },
  {
    id: 'midori',
    label: both(
      'みどり印刷（ヒカリ信用金庫 本店）',
      'Midori Insatsu (Hikari Shinkin, head office)',
    ),
    payeeBank: 'ヒカリ信用金庫 本店',
    payeeAccount: '2468013',
    payeeName: 'ﾕ)ﾐﾄﾞﾘｲﾝｻﾂ',
  },
  {
    id: 'kazama',
    label: both('風間 次郎（ミライ銀行 港支店）', 'Jiro Kazama (Mirai Bank, Minato)'),
    payeeBank: 'ミライ銀行 港支店',
    payeeAccount: '0086420',
    payeeName: 'ｶｻﾞﾏ ｼﾞﾛｳ',
  },
]
