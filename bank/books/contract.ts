import type { Millis } from '../../protocol/time.ts'
import { type Bilingual, both } from '../page.ts'
import type { TimedKind } from './users.ts'

/** A line of the account's statement. */
interface StatementLine {
  readonly at: Millis
  readonly what: Bilingual
  /** Negative: taken from the account. */
  readonly yen: number
  /** After this line. */
  readonly balanceYen: number
}

/** A booked transfer. */
export interface Transfer {
  readonly id: number
  readonly at: Millis
  readonly user: string
  readonly payeeBank: string
  readonly payeeAccount: string
  /** Half-width katakana. */
  readonly payeeName: string
  readonly yen: number
  /** Serial whose code approved it; null: none was asked. */
  readonly serial: string | null
}

/** The company's application for one-time passwords, once it is registered at the bank. */
export interface Application {
  readonly kind: TimedKind
  readonly registeredAt: Millis
  /** 利用開始日: from then on the registration page is forced (S2-08). */
  readonly startDate: Millis
}

/** The one contract of the bench. */
export interface CompanyState {
  /** Dedicated tokens are told apart by it (S4-50). */
  readonly id: string
  readonly company: Bilingual
  readonly branch: Bilingual
  /** 申込代表口座 (S4-44). */
  readonly account: Bilingual
  /** 登録済みの住所 (S1-22). */
  readonly address: Bilingual
  readonly balanceYen: number
  /** Oldest first. */
  readonly statement: readonly StatementLine[]
  readonly transfers: readonly Transfer[]
  /** When the monthly fee was last debited; null: never yet. */
  readonly monthlyFeeAt: Millis | null
  /** null: one-time passwords were not applied for by form or at the counter. */
  readonly application: Application | null
}

/**
 * The one contract of the bench: an invented company with an ordinary account. Assumption: the
 * sources show no complete contract.
 */
export const CONTRACT: CompanyState = {
  company: both('特訓商事株式会社', 'Tokkun Shoji Co., Ltd.'),
  branch: both('特訓支店', 'Tokkun branch'),
  account: both('普通 1234567', 'Ordinary 1234567'),
  address: both('東京都千代田区架空町1-2-3', '1-2-3 Kaku-cho, Chiyoda-ku, Tokyo'),
  id: 'tokkun-shoji',
  balanceYen: 12_345_678,
  statement: [],
  transfers: [],
  monthlyFeeAt: null,
  application: null,
}
