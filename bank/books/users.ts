import type { Millis } from '../../protocol/time.ts'
import { type Bilingual, both } from '../page.ts'
import type { TokenKind } from '../policy/schema.ts'

/** How far the bank believes a user's registration has come (activation-protocol, last part). It cannot see Done/Yes. */
export type Registration =
  | { readonly state: 'none' }
  | MailSent
  | CodeTwoShown
  | {
      readonly state: 'registered'
      readonly licence: number
      readonly serial: number
      readonly seq: number
      readonly key: Uint8Array
      readonly at: Millis
      /** true after the first good code: only that proves that the device committed. */
      readonly confirmed: boolean
      readonly usedInTransaction: boolean
    }

export interface MailSent {
  readonly state: 'mail-sent'
  readonly licence: number
  readonly sessionId: Uint8Array
  readonly message1: Uint8Array
  /** X25519 ephemeral private key, 32 bytes. */
  readonly ephemeral: Uint8Array
  readonly at: Millis
}

/** The device code was accepted and code 2 is on the screen. */
export interface CodeTwoShown extends Omit<MailSent, 'state'> {
  readonly state: 'code-2-shown'
  readonly serial: number
  readonly seq: number
  readonly key: Uint8Array
  readonly message2: Uint8Array
  readonly code2At: Millis
}

/** 利用者区分. */
export type UserClass = 'master' | 'administrator' | 'general'

export interface Customer {
  readonly id: string
  /** Display name. */
  readonly name: Bilingual
  /** マスターユーザ, 管理者ユーザ, 一般ユーザ (S2-37). */
  readonly role: UserClass
  readonly password: string
  /** 確認用パスワード, asked for before changes. */
  readonly confirmPassword: string
  readonly mail: string
  /** 携帯電話メールアドレス, as given when the software token was issued (S3-18); null: none yet. */
  readonly phoneMail: string | null
  /** Of the camera token. */
  readonly registration: Registration
  /** Of key-fob and phone app. */
  readonly enrolment: Enrolment
  /**
   * Wrong codes in a row while the camera token is being registered; afterwards the serial counts
   * them.
   */
  readonly wrongCodes: number
  readonly wrongPasswords: number
  readonly locked: boolean
  /**
   * Licence number of this round of registration. Every mail of one round carries the same; only
   * 初期化 or a form at the branch begins the next round, with a higher one (S0-42, S0-44).
   */
  readonly nextLicence: number
}

/** The tokens whose codes are made from the time alone. */
export type TimedKind = Exclude<TokenKind, 'camera-token'>

/**
 * How far a user's key-fob or phone app has come. The states of the lists are drawn from it:
 * 未登録, トークン発行済み, サービス利用中, トークン有効期限切れ, 失効中 (S2-56 … S2-60).
 */
export type Enrolment =
  /** 未登録. */
  | { readonly state: 'none' }
  | IssuedHardware
  | IssuedSoftware
  | InService
  /** 失効中. `issueFrom`: from this moment on a new issue is possible (S2-53, S2-54). */
  | {
      readonly state: 'revoked'
      readonly kind: TimedKind
      readonly serial: string
      readonly at: Millis
      readonly issueFrom: Millis
    }
  /** 利用解除 (S1-36), 利用終了 (S3-10). */
  | {
      readonly state: 'released'
      readonly kind: TimedKind
      readonly at: Millis
      readonly issueFrom: Millis
    }

/** トークン発行済み: a key-fob is on its way, or there and not yet registered. */
interface IssuedHardware {
  readonly state: 'issued'
  readonly kind: 'key-fob'
  readonly at: Millis
}

/** トークン発行済み: the mail with service id and user id has gone to the phone (S3-37). */
export interface IssuedSoftware {
  readonly state: 'issued'
  readonly kind: 'phone-app'
  readonly at: Millis
  /** 8 digits (S3-05). */
  readonly serviceId: string
  /** 12 digits (S3-05); it is the token's serial, too. */
  readonly userId: string
  /** 利用開始パスワード, chosen by the customer (S3-23). */
  readonly startPassword: string
  /** When a phone took the token; null: not yet. */
  readonly setUpAt: Millis | null
  /** Wrong start-of-use passwords typed on a phone. */
  readonly wrongPasswords: number
}

/** サービス利用中, or トークン有効期限切れ once the serial's expiry has come. */
interface InService {
  readonly state: 'in-service'
  readonly kind: TimedKind
  readonly serial: string
  readonly since: Millis
}

/** 利用者区分 (S2-37), wherever a user is named. */
export const USER_CLASS: Readonly<Record<UserClass, Bilingual>> = {
  master: both('マスターユーザ', 'Master user'),
  administrator: both('管理者ユーザ', 'Administrator user'),
  general: both('一般ユーザ', 'General user'),
}

/** 携帯電話メールアドレス of the one phone on the desk. Invented; mails to it go there and nowhere else. */
export const PHONE_ADDRESS = 'tokkun@keitai.example'

/** What is given for a new customer; everything else starts empty. */
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
function firstLicence(slot: number): number {
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
