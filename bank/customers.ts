import type { Customer } from './people.ts'
import { both } from './text.ts'

/** 携帯電話メールアドレス of the one phone on the desk. Invented; mails to it go there and nowhere else. */
export const PHONE_ADDRESS = 'tokkun@keitai.example'

/** What a new customer brings; everything else starts at zero. */
type Newcomer = Pick<Customer, 'id' | 'name' | 'role' | 'password' | 'confirmPassword' | 'mail'>

function newcomer(person: Newcomer, slot: number): Customer {
  return {
    ...person,
    phoneMail: null,
    registration: { state: 'none' },
    enrolment: { state: 'none' },
    wrongCodes: 0,
    wrongPasswords: 0,
    locked: false,
    nextLicence: firstLicence(slot),
  }
}

/**
 * Licence number of the first round of the contract's user number `slot` (from 0). The upper half of
 * the u32 tells the users apart, so that one token can hold an instance for each of several.
 */
export function firstLicence(slot: number): number {
  return slot * 0x1_0000 + 1
}

/**
 * The contract's users: two masters, an administrator and two general users (S2-37). The passwords
 * are training material: the memo among the papers tells them to whoever sits at the bench.
 */
const PEOPLE: readonly Newcomer[] = [
  {
    id: 'tokkun01',
    name: both('山田 花子', 'Hanako Yamada'),
    role: 'master',
    password: 'Hanako-2026',
    confirmPassword: 'Kakunin01',
    mail: 'hanako.yamada@tokkun-shoji.example',
  },
  {
    id: 'tokkun02',
    name: both('鈴木 一郎', 'Ichiro Suzuki'),
    role: 'general',
    password: 'Ichiro-2026',
    confirmPassword: 'Kakunin02',
    mail: 'ichiro.suzuki@tokkun-shoji.example',
  },
  {
    id: 'tokkun03',
    name: both('佐藤 恵', 'Megumi Sato'),
    role: 'administrator',
    password: 'Megumi-2026',
    confirmPassword: 'Kakunin03',
    mail: 'megumi.sato@tokkun-shoji.example',
  },
  {
    id: 'tokkun04',
    name: both('高橋 健', 'Ken Takahashi'),
    role: 'general',
    password: 'Ken-2026',
    confirmPassword: 'Kakunin04',
    mail: 'ken.takahashi@tokkun-shoji.example',
  },
  {
    id: 'tokkun05',
    name: both('田中 誠', 'Makoto Tanaka'),
    role: 'master',
    password: 'Makoto-2026',
    confirmPassword: 'Kakunin05',
    mail: 'makoto.tanaka@tokkun-shoji.example',
  },
]

/** As they are before their first request. */
export const CUSTOMERS: readonly Customer[] = PEOPLE.map(newcomer)
