import { both } from './text.ts'
import type { BankState, Customer } from './types.ts'

/** The one contract of the bench: an invented company with an ordinary account. Ours. */
export const CONTRACT: BankState['contract'] = {
  company: both('特訓商事株式会社', 'Tokkun Shoji Co., Ltd.'),
  branch: both('特訓支店', 'Tokkun branch'),
  account: both('普通 1234567', 'Ordinary 1234567'),
  balanceYen: 12_345_678,
}

/** What a new customer brings; everything else starts at zero. */
type Newcomer = Pick<Customer, 'id' | 'name' | 'role' | 'password' | 'confirmPassword' | 'mail'>

function newcomer(person: Newcomer): Customer {
  return {
    ...person,
    registration: { state: 'none' },
    wrongCodes: 0,
    wrongPasswords: 0,
    locked: false,
    nextLicence: 1,
  }
}

/**
 * The contract's users: the master first, who holds the token, and a general user. The passwords
 * are training material: the memo among the papers tells them to whoever sits at the bench.
 */
export const CUSTOMERS: readonly Customer[] = [
  newcomer({
    id: 'tokkun01',
    name: both('山田 花子', 'Hanako Yamada'),
    role: 'master',
    password: 'Hanako-2026',
    confirmPassword: 'Kakunin-01',
    mail: 'hanako.yamada@tokkun-shoji.example',
  }),
  newcomer({
    id: 'tokkun02',
    name: both('鈴木 一郎', 'Ichiro Suzuki'),
    role: 'general',
    password: 'Ichiro-2026',
    confirmPassword: 'Kakunin-02',
    mail: 'ichiro.suzuki@tokkun-shoji.example',
  }),
]
