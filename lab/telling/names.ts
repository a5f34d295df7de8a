import type { FormKind } from '../../bank/books/branch.ts'
import type { Key } from '../../firmware/camera-token/state.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import type { ScanSource, Stranger } from '../inputs.ts'

/** Buttons of a token. `only`: a key-fob has one, and none in the middle. */
export const KEYS = {
  left: { ja: '左ボタン', en: 'left button' },
  centre: { ja: '中央ボタン', en: 'centre button' },
  right: { ja: '右ボタン', en: 'right button' },
  only: { ja: 'ボタン', en: 'button' },
} as const satisfies Record<Key | 'only', Bilingual>

/** Ways in which a token sees a 2-D code: the name alone, and how a code is scanned that way. */
export const SOURCES = {
  webcam: {
    name: { ja: 'Webカメラ', en: 'webcam' },
    by: { ja: 'Webカメラで', en: ' by the webcam' },
  },
  desk: {
    name: { ja: 'かざす', en: 'held over' },
    by: { ja: 'レンズをかざして', en: ' by holding the lens over it' },
  },
  screen: {
    name: { ja: '画面', en: 'screen' },
    by: { ja: '画面から', en: ' from the screen' },
  },
  picture: {
    name: { ja: '画像', en: 'picture' },
    by: { ja: '画像ファイルから', en: ' from a picture file' },
  },
  script: { name: { ja: 'スクリプト', en: 'script' }, by: { ja: '', en: '' } },
} as const satisfies Record<ScanSource, { readonly name: Bilingual; readonly by: Bilingual }>

/** Papers for the branch, by what they ask for. */
export const FORMS = {
  'token-reset': { ja: 'トークン初期化・利用停止解除依頼書', en: 'Token reset and release' },
  application: { ja: 'ワンタイムパスワード利用申込', en: 'Application for one-time passwords' },
  'additional-token': { ja: 'トークン追加発行', en: 'Additional token' },
  reissue: { ja: 'トークン再発行', en: 'Re-issue of a token' },
  unlock: { ja: '利用停止の解除', en: 'Lifting of a stop' },
  revocation: { ja: 'トークン失効', en: 'Revocation' },
} as const satisfies Record<FormKind, Bilingual>

/** Tokens that the bank did not send. */
export const STRANGER_NAMES = {
  'fob-of-another-company': {
    ja: '他社で使われていたキーホルダー型',
    en: 'a key-fob set up for another company',
  },
  'fob-of-another-bank': { ja: '他行のキーホルダー型', en: 'another bank’s key-fob' },
  'camera-token-of-another-bank': {
    ja: '他行のカメラ付きトークン',
    en: 'another bank’s camera token',
  },
  'dead-fob': { ja: '故障したキーホルダー型', en: 'a dead key-fob' },
  'dead-camera-token': { ja: '故障したカメラ付きトークン', en: 'a dead camera token' },
} as const satisfies Record<Stranger, Bilingual>

/** Fields of the bank's pages and of the phone, for when their page is gone. */
export const FIELDS: Readonly<Record<string, Bilingual>> = {
  userId: { ja: '利用者ID', en: 'user ID' },
  password: { ja: 'パスワード', en: 'password' },
  confirmPassword: { ja: '確認用パスワード', en: 'confirmation password' },
  deviceCode: { ja: 'ワンタイムパスワード（1回目）', en: 'first one-time password' },
  signature: { ja: 'ワンタイムパスワード（2回目）', en: 'second one-time password' },
  otp: { ja: 'ワンタイムパスワード', en: 'one-time password' },
  transactionCode: { ja: '取引認証コード', en: 'transaction code' },
  serial: { ja: 'シリアル番号', en: 'serial number' },
  phoneMail: { ja: '携帯電話メールアドレス', en: 'phone mail address' },
  phoneMail2: { ja: '携帯電話メールアドレス（確認）', en: 'phone mail address, again' },
  startPassword: { ja: '利用開始パスワード', en: 'start password' },
  startPassword2: { ja: '利用開始パスワード（確認）', en: 'start password, again' },
  mailPassword: { ja: 'メール通知パスワード', en: 'mailed password' },
  sortBy: { ja: '並べ替え項目', en: 'sort by' },
  sortOrder: { ja: '並べ替え順', en: 'sort order' },
  payee: { ja: '振込先', en: 'payee' },
  payeeBank: { ja: '振込先の金融機関', en: 'payee’s bank' },
  payeeAccount: { ja: '振込先の口座', en: 'payee’s account' },
  payeeName: { ja: '受取人名', en: 'payee’s name' },
  amount: { ja: '金額', en: 'amount' },
  serviceId: { ja: 'サービスID', en: 'service ID' },
  wording: { ja: '追加文言', en: 'added wording' },
  domain: { ja: 'ドメイン', en: 'domain' },
}

/** Errors with which a camera token refuses a code. */
export const REFUSALS: Readonly<Record<string, Bilingual>> = {
  E101: { ja: 'E101（対象外のコード）', en: 'E101 (not for this device)' },
  E102: { ja: 'E102（版・種類が違う）', en: 'E102 (version or type)' },
  E103: { ja: 'E103（読み取り不良）', en: 'E103 (bad read)' },
  E104: { ja: 'E104（順番が違う）', en: 'E104 (out of order)' },
  E105: { ja: 'E105（知らない銀行）', en: 'E105 (unknown bank)' },
  E106: { ja: 'E106（署名が合わない）', en: 'E106 (not genuine)' },
  E107: { ja: 'E107（期限切れ）', en: 'E107 (expired)' },
  E108: { ja: 'E108（使用済み）', en: 'E108 (used before)' },
  E109: { ja: 'E109（別のトークン宛て）', en: "E109 (another token's)" },
  E110: { ja: 'E110（別の登録）', en: "E110 (another registration's)" },
  E111: { ja: 'E111（登録済み）', en: 'E111 (already activated)' },
  E112: { ja: 'E112（扱えない内容）', en: 'E112 (cannot be used)' },
}
