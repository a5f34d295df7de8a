import type { Bilingual } from '../../protocol/bilingual.ts'
import type { Millis } from '../../protocol/time.ts'
import type { TotpOptions } from '../../protocol/totp.ts'

/** One contract (user) that the app makes codes for: at most ten on one phone (S4-06). */
export interface SoftToken {
  /** 8 digits (S3-05); empty for one that came by an `otpauth://` code. */
  readonly serviceId: string
  /** 12 digits (S3-05); for an `otpauth://` code its account name. */
  readonly userId: string
  /** Who issued it, as the centre or the code says. */
  readonly issuer: string
  /** 16 to 64 bytes. */
  readonly secret: Uint8Array
  readonly code: TotpOptions
  /** 変更後の追加文言: what the user adds to the display name; may be blank (S3-43). */
  readonly wording: string
}

/** The app's screen. Fields that are being typed live in `PhoneApp.typed`. */
export type AppScreen =
  /** サービスID, ユーザID and 利用開始パスワード are asked for (S3-39). */
  | { readonly name: 'first-start'; readonly problem: AppProblem | null }
  /** 送信 was tapped; the centre has not answered yet. */
  | { readonly name: 'sending' }
  /** 初期設定 with 次へ (S3-41). */
  | { readonly name: 'initial-setup'; readonly arrived: SoftToken }
  /** トークン表示名設定 (S3-42). */
  | { readonly name: 'display-name'; readonly arrived: SoftToken }
  /** ワンタイムパスワード: the code of one contract (S3-45). */
  | { readonly name: 'code'; readonly index: number }
  /** The list of contracts, with "add" and "delete". */
  | { readonly name: 'list'; readonly problem: AppProblem | null }
  | { readonly name: 'delete-confirm'; readonly index: number }
  /** An addition: before the 2-D code is shown, as it holds the secret. */
  | { readonly name: 'export-warning'; readonly index: number }
  /** An addition: the contract's `otpauth://` 2-D code, for another authenticator. */
  | { readonly name: 'export'; readonly index: number }

/** Why the app or the centre refuses. */
export type AppProblem =
  | 'service-id'
  | 'user-id'
  | 'password'
  | 'unknown'
  | 'wrong-password'
  | 'already-in-use'
  | 'expired'
  | 'locked'
  | 'full'
  | 'twice'
  | 'bad-otpauth'

/** The app on one phone (ソフトウェアトークン): plain data; it is lost with the phone. */
export interface PhoneApp {
  readonly kind: 'phone-app'
  readonly contracts: readonly SoftToken[]
  /** 10 (S4-06). */
  readonly maxContracts: number
  readonly screen: AppScreen
  /** What is in the fields of the screen, by field name. */
  readonly typed: Readonly<Record<string, string>>
}

export type AppEvent =
  | { readonly kind: 'type'; readonly field: string; readonly value: string }
  /** A button of the view, by its action. */
  | { readonly kind: 'tap'; readonly action: string }
  /** The phone's camera read a 2-D code with this text (`otpauth://…`). */
  | { readonly kind: 'scan'; readonly text: string }
  /** The centre's answer to the effect `enrol`. */
  | { readonly kind: 'enrolled'; readonly token: SoftToken }
  | { readonly kind: 'enrol-refused'; readonly problem: AppProblem }

export type AppEffect =
  /** Ask the centre for the token of these ids; answer with `enrolled` or `enrol-refused`. */
  | {
      readonly kind: 'enrol'
      readonly serviceId: string
      readonly userId: string
      readonly password: string
    }
  | { readonly kind: 'app-notice'; readonly notice: AppNotice }

export type AppNotice =
  | { readonly what: 'screen'; readonly to: AppScreen['name'] }
  | { readonly what: 'added'; readonly userId: string }
  | { readonly what: 'deleted'; readonly userId: string }
  | { readonly what: 'problem'; readonly problem: AppProblem }

export interface AppStep {
  readonly app: PhoneApp
  readonly effects: readonly AppEffect[]
}

/** One piece of a phone's screen, top to bottom. */
export type PhoneBlock =
  | { readonly kind: 'text'; readonly text: Bilingual; readonly tone: 'plain' | 'small' | 'error' }
  | {
      readonly kind: 'field'
      readonly name: string
      readonly label: Bilingual
      readonly type: 'digits' | 'password' | 'text'
      readonly value: string
    }
  | {
      readonly kind: 'button'
      readonly action: string
      readonly label: Bilingual
      readonly tone: 'primary' | 'normal' | 'danger' | 'link'
    }
  /** The digits without gaps (a view groups them), and what is left of the step. */
  | {
      readonly kind: 'code'
      readonly digits: string
      readonly leftMs: number
      readonly ofMs: number
    }
  | {
      readonly kind: 'list'
      readonly rows: readonly {
        readonly title: string
        readonly detail: Bilingual
        readonly action: string
      }[]
    }
  /** A 2-D code, for another phone to read. */
  | { readonly kind: 'code2d'; readonly payload: string }

/** What a screen of the phone shows, as data: views, automation and tests read the same. */
export interface PhoneView {
  /** Stable name, for tests and the coach. */
  readonly id: string
  readonly title: Bilingual
  /** Action of the "back" arrow; null: there is none. */
  readonly back: string | null
  readonly blocks: readonly PhoneBlock[]
}

/** A point in time by the phone's own clock, which may be wrong. */
export type PhoneMillis = Millis

/**
 * Contract number `index`. Throws RangeError if there is none, which would be a bug: screens show
 * existing ones only.
 */
export function contractAt(app: PhoneApp, index: number): SoftToken {
  const token = app.contracts[index]
  if (token === undefined) throw new RangeError(`no contract ${index}`)
  return token
}

/** トークン表示名: who issued it, and the wording that the user added [S3-42, S3-43]. */
export function displayName(token: SoftToken): string {
  const name = token.issuer === '' ? token.userId : token.issuer
  return token.wording === '' ? name : `${name} ${token.wording}`
}

/** Why a further contract cannot be taken; null: it can. */
export function obstacle(
  app: PhoneApp,
  token: Pick<SoftToken, 'serviceId' | 'userId'> & { readonly issuer?: string },
): 'full' | 'twice' | null {
  if (app.contracts.some((held) => same(held, token))) return 'twice'
  return isFull(app) ? 'full' : null
}

/** At most ten contracts on one phone [S4-06]. */
export function isFull(app: PhoneApp): boolean {
  return app.contracts.length >= app.maxContracts
}

/**
 * Two contracts are the same if their ids match; one that came by 2-D code has no id from the
 * centre, so its issuer counts.
 */
function same(held: SoftToken, token: Parameters<typeof obstacle>[1]): boolean {
  if (held.serviceId !== token.serviceId || held.userId !== token.userId) return false
  return held.serviceId !== '' || held.issuer === token.issuer
}
