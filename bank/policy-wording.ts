import type { Bilingual } from './page.ts'

/** Names of menus, screens and buttons that differ from source to source. */
export interface PolicyWording {
  /** Name of the web service, at the head of forms (S4-30 under the fictional name). */
  readonly service: Bilingual
  /** What a user logs in with: ログインID or 利用者ID. */
  readonly loginId: Bilingual
  readonly hardwareToken: Bilingual
  readonly softwareToken: Bilingual
  /** Entry of the global navigation below which the code is issued and started (S1-12, S3-01). */
  readonly issueMenu: Bilingual
  /** Entry below which it is released (S1-38); may be the same as `issueMenu`. */
  readonly releaseMenu: Bilingual
  /** ワンタイムパスワード申請内容選択 (S1-13, S3-02). */
  readonly selectionTitle: Bilingual
  /** The three choices (S1-14, S1-25, S1-39, S3-13). */
  readonly issue: Bilingual
  readonly start: Bilingual
  readonly release: Bilingual
  /** Whether the choices are links in an area 登録情報変更処理選択欄 (S3-14) or buttons (S1-14). */
  readonly choices: 'links' | 'buttons'
  /** Screen on which serial and code are typed (S1-26, S2-08, S4-36). */
  readonly hardwareStartTitle: Bilingual
  /** Its id (S2-09: BLG3020); null: none. */
  readonly hardwareStartScreen: string | null
  /** Its button (S1-30, S2-17). */
  readonly hardwareStartButton: Bilingual
  /** Whether a completion screen follows (S1-31) or the top page (S2-19). */
  readonly hardwareStartCompletion: boolean
  /** S4-37. */
  readonly skip: Bilingual
  /** Screens of the release (S1-40, S1-42). */
  readonly releaseConfirmTitle: Bilingual
  readonly releaseDoneTitle: Bilingual
  /** Name of the paper form (S4-11). */
  readonly form: Bilingual
  /** Whom to ask when the token is stopped: 当組合, お取引店, マスターユーザ. */
  readonly helper: Bilingual
}
