import type { AuditCode, AuditEntry } from '../../bank/books/audit.ts'
import type { Policy } from '../../bank/policy/schema.ts'
import type { ModeName, TokenNotice } from '../../firmware/camera-token/state.ts'
import type { AppNotice, AppProblem, AppScreen } from '../../firmware/phone-app/state.ts'
import type { MailWhere, WorldEvent } from '../events.ts'
import { tellInput } from './inputs.ts'
import { below, grouped, type Sentence, type Telling, type Tone, telling } from './telling.ts'

/** The parts of a bank's policy that change how its records are worded. */
export type AuditRules = Pick<Policy, 'slipCounts'>

/** What an event says; null if another event says more, or nobody sees it. */
export function tellEvent(event: WorldEvent, rules: AuditRules): Telling | null {
  switch (event.kind) {
    case 'input':
      return tellInput(event.input)
    case 'notice':
      return tellNotice(event.notice)
    case 'sound':
      return null
    case 'page': {
      const texts = { title: event.title }
      if (event.alert === null) return telling('page', 'plain', {}, texts)
      return telling('page-alert', alertTone(event.alert), { alert: event.alert }, texts)
    }
    case 'audit':
      return tellAudit(event.entry, rules)
    case 'mail':
      return telling(`mail-${event.where}`, MAIL_TONES[event.where], {}, { subject: event.subject })
    case 'app':
      return tellApp(event.notice)
    case 'parcel':
      return telling('parcel', 'good', { number: String(event.tokens.length) })
    default:
      return event satisfies never
  }
}

/** Only time passed. */
export const TIME_PASSED: Telling = telling('time-passed', 'quiet')

/** What one of the bank's records says. */
export function tellAudit(entry: AuditEntry, rules: AuditRules): Telling {
  const { detail, user } = entry
  return telling(`audit.${auditKey(entry, rules)}`, 'quiet', { detail, user: user ?? '—' })
}

/** The sentence for one of the bank's records. */
function auditKey({ what, detail }: AuditEntry, { slipCounts }: AuditRules): AuditKey {
  // The mail with the password for the phone app, not the one with code 1.
  if (what === 'mail-requested' && detail.startsWith('password to')) return 'mail-password'
  // An empty field never counts as a wrong code, whatever the policy says of slips.
  return what === 'typing-slip' && slipCounts && detail !== 'empty' ? 'typing-slip-counted' : what
}

/** The letter in the bank's codes shows how serious it is: `OTP-I03`, `OTP-W20`, `OTP-E11`. */
function alertTone(code: string): Tone {
  if (/-E\d/.test(code)) return 'bad'
  return /-W\d/.test(code) ? 'warn' : 'plain'
}

const MAIL_TONES = {
  pc: 'plain',
  phone: 'plain',
  refused: 'warn',
  nowhere: 'bad',
  junk: 'warn',
  delayed: 'warn',
  lost: 'bad',
} as const satisfies Record<MailWhere, Tone>

/** Screens worth a line of their own; the others follow from the previous press. */
const TOLD: Partial<Record<ModeName, Tone>> = {
  camera: 'quiet',
  'device-code-confirm': 'quiet',
  'signature-confirm': 'quiet',
  cancelled: 'warn',
  activated: 'good',
  'delete-confirm': 'warn',
}

/** What a token's notice says; null for screens that follow from the previous press. */
function tellNotice(notice: TokenNotice): Telling | null {
  switch (notice.what) {
    case 'powered-on':
      return telling('powered-on')
    case 'powered-off':
      return telling(`powered-off.${notice.why}`, notice.why === 'key' ? 'plain' : 'warn')
    case 'mode': {
      const tone = TOLD[notice.to]
      return tone === undefined ? null : telling(`mode.${notice.to}`, tone)
    }
    case 'device-code':
      return telling('device-code', 'good', { digits: grouped(notice.code) })
    case 'signature':
      return telling('signature', 'good', { digits: grouped(notice.code) })
    case 'refused':
      return telling('refused', 'bad', { code: notice.code })
    case 'forgot':
      return telling(`forgot.${notice.during}`, 'bad')
    case 'committed':
      return telling('committed', 'good')
    case 'transaction-shown':
      return telling(`transaction-shown.${notice.purpose}`)
    case 'transaction-code':
      return telling('transaction-code', 'good', { digits: grouped(notice.code) })
    case 'deactivated':
      return telling('deactivated', 'warn')
    case 'low-battery':
      return telling('low-battery', 'warn')
    case 'cells-changed':
      return telling('cells-changed', 'quiet', { percent: String(notice.percent) })
    case 'no-power':
      return telling(`no-power.${notice.why}`, 'bad')
    default:
      return notice satisfies never
  }
}

/** What a notice of the phone's app says. */
function tellApp(notice: AppNotice): Telling {
  switch (notice.what) {
    case 'screen':
      return telling(`app.screen.${notice.to}`, notice.to === 'export' ? 'warn' : 'quiet')
    case 'added':
      return telling('app.added', 'good', { userId: notice.userId })
    case 'deleted':
      return telling('app.deleted', 'warn', { userId: notice.userId })
    case 'problem':
      return telling(`app.problem.${notice.problem}`, 'bad')
    default:
      return notice satisfies never
  }
}

type AuditKey = AuditCode | 'typing-slip-counted' | 'mail-password'

/** The bank's records. */
const AUDIT_NOTES = {
  login: ['{user} がログイン', '{user} logged in'],
  'login-refused': ['ログインを拒否（{user}）', 'Login refused ({user})'],
  logout: ['{user} がログアウト', '{user} logged out'],
  'session-timeout': ['{user} のセッション切れ', 'Session of {user} timed out'],
  'mail-requested': ['コード1のメールを送信', 'Mail with code 1 sent'],
  'typing-slip': ['打ち間違い（誤りに数えない）', 'Typing slip (does not count)'],
  'typing-slip-counted': ['打ち間違い（誤りに数える）', 'Typing slip (counts as wrong)'],
  'wrong-device-code': ['1回目の番号が違う', 'First number is wrong'],
  'device-code-accepted': ['1回目の番号を受理', 'First number accepted'],
  'wrong-signature': ['2回目の番号が違う', 'Second number is wrong'],
  registered: ['利用開始登録を受付', 'Registration accepted'],
  'code-1-expired': ['コード1は期限切れ', 'Code 1 has expired'],
  'code-2-expired': ['コード2は期限切れ', 'Code 2 has expired'],
  locked: ['{user} を利用停止', '{user} locked'],
  initialised: ['トークンを初期化', 'Token initialised'],
  'initialise-refused': ['初期化を拒否', 'Initialisation refused'],
  'form-handed-in': ['書面を受付', 'Form received'],
  'form-done': ['書面を処理', 'Form processed'],
  refused: ['要求を拒否', 'Request refused'],
  'code-accepted': ['ワンタイムパスワードを受理（{user}）', 'Code accepted ({user})'],
  'wrong-code': ['ワンタイムパスワードが違う（{user}）', 'Wrong code ({user})'],
  'replayed-code': ['一度使った番号なので拒否（{user}）', 'Code used before ({user})'],
  'code-while-locked': ['停止中に番号が入力された（{user}）', 'Code typed while stopped ({user})'],
  resynchronised: ['トークンの時計のずれを合わせた', 'Token resynchronised'],
  'resync-asked': ['ずれが大きいので次の番号も求めた', 'Next code asked for: the clock is far off'],
  'token-issued': ['トークンを発行（{user}）', 'Token issued ({user})'],
  'token-sent': ['トークンを発送', 'Token sent'],
  'parcel-arrived': ['小包が到着', 'Parcel arrived'],
  'soft-token-set-up': [
    'ソフトウェアトークンが電話に設定された（{user}）',
    'Software token set up on a phone ({user})',
  ],
  'use-started': ['{user} の利用を開始', '{user} started use'],
  'start-refused': ['利用開始を拒否（{user}）', 'Start of use refused ({user})'],
  'registration-skipped': ['{user} が利用開始登録を省略', '{user} skipped the registration'],
  released: ['{user} の利用を解除', '{user} released the use'],
  revoked: ['{user} のトークンを失効', 'Token of {user} revoked'],
  'revoke-refused': ['失効を拒否', 'Revocation refused'],
  unlocked: ['{user} の停止を解除', '{user} unlocked'],
  'unlock-refused': ['停止解除を拒否', 'Unlocking refused'],
  'challenge-shown': ['取引の二次元コードを表示', 'Transaction code shown on the page'],
  'challenge-expired': ['取引の二次元コードは期限切れ', 'Transaction code has expired'],
  'transfer-booked': ['{user} の振込を受付', 'Transfer by {user} booked'],
  'transfer-refused': ['振込を拒否', 'Transfer refused'],
  'fee-debited': ['手数料を引き落とし', 'Fee debited'],
  'deactivation-shown': ['登録を消す二次元コードを表示', 'Deactivation code shown'],
  'mail-bounced': ['メールが届かなかった', 'Mail bounced'],
  'mail-password': ['メール通知パスワードのメールを送信', 'Mailed the mail-notified password'],
} as const satisfies Record<AuditKey, Sentence>

const APP_SCREENS = {
  'first-start': [
    'アプリ: 初回起動（サービスID・ユーザID・利用開始パスワード）',
    'App: first start',
  ],
  sending: ['アプリ: 送信中', 'App: sending'],
  'initial-setup': ['アプリ: 初期設定', 'App: initial setup'],
  'display-name': ['アプリ: トークン表示名設定', 'App: display name'],
  code: ['アプリ: ワンタイムパスワードを表示', 'App: shows the one-time password'],
  list: ['アプリ: 契約の一覧', 'App: list of contracts'],
  'delete-confirm': ['アプリ: 削除の確認', 'App: asks whether to delete'],
  'export-warning': ['アプリ: 二次元コード表示の注意', 'App: warns before showing its code'],
  export: ['アプリ: 秘密を含む二次元コードを表示', 'App: shows the code that holds the secret'],
} as const satisfies Record<AppScreen['name'], Sentence>

const APP_PROBLEMS = {
  'service-id': ['アプリ: サービスIDが8桁の数字でない', 'App: the service ID is not 8 digits'],
  'user-id': ['アプリ: ユーザIDが12桁の数字でない', 'App: the user ID is not 12 digits'],
  password: [
    'アプリ: 利用開始パスワードが正しい形でない',
    'App: the start password has a wrong form',
  ],
  unknown: ['センターに該当するトークンがない', 'Centre: no such token'],
  'wrong-password': ['センター: 利用開始パスワードが違う', 'Centre: wrong start password'],
  'already-in-use': ['センター: すでに別の電話で設定済み', 'Centre: already set up on a phone'],
  expired: ['センター: 発行から日数が経ちすぎた', 'Centre: issued too long ago'],
  locked: ['センター: 誤りが続いたため使えない', 'Centre: locked after wrong passwords'],
  full: ['アプリ: これ以上登録できない', 'App: no room for another contract'],
  twice: ['アプリ: 同じ契約がすでにある', 'App: this contract is there already'],
  'bad-otpauth': ['アプリ: 読めない二次元コード', 'App: a code it cannot use'],
} as const satisfies Record<AppProblem, Sentence>

const MAILS = {
  pc: ['着信「{subject}」', 'Mail “{subject}”'],
  phone: ['スマートフォンに着信「{subject}」', 'Mail to the phone “{subject}”'],
  refused: [
    '迷惑メール拒否設定で届かなかった「{subject}」',
    'Stopped by the phone’s junk filter: “{subject}”',
  ],
  nowhere: ['宛先のない「{subject}」', 'Nobody has this address: “{subject}”'],
  junk: ['迷惑メールフォルダに入った「{subject}」', 'Taken for junk: “{subject}”'],
  delayed: ['配送が遅れている「{subject}」', 'On its way, delayed: “{subject}”'],
  lost: ['配送中に失われた「{subject}」', 'Lost on its way: “{subject}”'],
} as const satisfies Record<MailWhere, Sentence>

/** Everything that inputs cause, as notes. */
const EVENTS: Readonly<Record<string, Sentence>> = {
  'powered-on': ['電源オン', 'Switched on'],
  'device-code': ['コード1を読み、{digits} を表示', 'Code 1 read; shows {digits}'],
  signature: ['コード2を読み、{digits} を表示', 'Code 2 read; shows {digits}'],
  refused: ['読み取りを拒否 {code}', 'Scan refused: {code}'],
  committed: ['登録をトークンに書き込んだ', 'Registration written to the token'],
  'transaction-code': ['取引を確認し、{digits} を表示', 'Transaction confirmed; shows {digits}'],
  deactivated: ['登録をトークンから消した', 'Registration deleted from the token'],
  'low-battery': ['電池が少ないと表示', 'Says that its battery is low'],
  'cells-changed': ['電池 {percent}%', 'Cells at {percent}%'],
  page: ['画面「{title}」', 'Page “{title}”'],
  'page-alert': ['画面「{title}」 {alert}', 'Page “{title}” {alert}'],
  parcel: ['小包が届いた（トークン{number}個）', 'A parcel arrived (tokens in it: {number})'],
  'time-passed': ['時刻を進めた', 'Time moved on'],
  'app.added': ['アプリに契約を登録（{userId}）', 'App: contract added ({userId})'],
  'app.deleted': ['アプリから契約を削除（{userId}）', 'App: contract deleted ({userId})'],
  ...below('powered-off', {
    key: ['電源オフ', 'Switched off'],
    'auto-off': ['オートオフで電源が切れた', 'Switched itself off (auto-off)'],
    'power-cut': ['電池が外れて電源が切れた', 'Lost power: cells were pulled'],
  }),
  ...below('mode', {
    camera: ['カメラ起動', 'Camera started'],
    'device-code-confirm': ['E011「銀行は受け付けましたか」', 'E011 “Was the code accepted?”'],
    'signature-confirm': ['E011「銀行は受け付けましたか」', 'E011 “Was the code accepted?”'],
    cancelled: ['E012 取り消し', 'E012 cancelled'],
    activated: ['「The Device is Activated」', '“The Device is Activated”'],
    'delete-confirm': ['登録の削除を確認', 'Asks whether to delete the registration'],
  }),
  ...below('forgot', {
    'code-1': [
      '途中の登録を忘れた（コード1のあと）',
      'Forgot the registration under way (after code 1)',
    ],
    'code-2': [
      '書き込まないまま、途中の登録を忘れた（コード2のあと）',
      'Forgot the registration without writing it (after code 2)',
    ],
  }),
  ...below('transaction-shown', {
    login: ['ログインの内容を表示', 'Shows the login to confirm'],
    transfer: ['振込の内容を表示', 'Shows the transfer to confirm'],
    other: ['取引の内容を表示', 'Shows the transaction to confirm'],
  }),
  ...below('no-power', {
    empty: ['電池切れで電源が入らない', 'Stays dark: the cells are empty'],
    faulty: ['故障していて電源が入らない', 'Stays dark: the token is broken'],
  }),
  ...below('audit', AUDIT_NOTES),
  ...below('app.screen', APP_SCREENS),
  ...below('app.problem', APP_PROBLEMS),
  ...Object.fromEntries(
    Object.entries(MAILS).map(([where, sentence]) => [`mail-${where}`, sentence]),
  ),
}

/** The note of an event, by its telling's key; undefined: there is none. */
export function eventNote(key: string): Sentence | undefined {
  return EVENTS[key]
}
