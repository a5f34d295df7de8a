import { both } from '../../bank/page.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'

/** What a page of the mock bank is called in the documents that it follows. */
interface ScreenName {
  /** `Page.id`. */
  readonly page: string
  /** The screen's name as it stands in the source; for a page without one: what the source says there. */
  readonly source: Bilingual
  /** Labels of the institutions that show it. */
  readonly institutions: string
  /** Claims that name the screen; empty: no source has it, it is ours. */
  readonly claims: readonly string[]
}

const ALL = 'ABCDE'
/** Institutions with key-fob or phone app. */
const TIMED = 'BCDE'
/** Institutions with key-fobs. */
const FOBS = 'BCE'

function row(
  page: string,
  institutions: string,
  claims: readonly string[],
  ja: string,
  en: string,
): ScreenName {
  return { page, source: both(ja, en), institutions, claims }
}

/** Every page of the mock bank, in the order in which a customer meets them. */
export const SCREENS: readonly ScreenName[] = [
  row('login', ALL, ['S0-04', 'S0-39', 'S2-20'], 'ログイン', 'Login'),
  row(
    'login-otp',
    TIMED,
    ['S1-01', 'S3-52', 'S4-20'],
    'ワンタイムパスワード入力画面(ログイン)',
    'One-time password input (login)',
  ),
  row(
    'login-challenge',
    'A',
    [],
    'ワンタイムパスワード認証(二次元コード)',
    'One-time password authentication (2-D code)',
  ),
  row(
    'otp-resync',
    ALL,
    [],
    'ワンタイムパスワードの同期(続けて2回)',
    'Synchronising the one-time password (two in a row)',
  ),
  row('top', ALL, ['S2-19', 'S2-47', 'S3-15'], 'トップページ', 'Top page'),
  row('otp-menu', TIMED, ['S1-12', 'S1-38', 'S3-01'], 'ワンタイムパスワード', 'One-time password'),
  row(
    'otp-selection',
    TIMED,
    ['S1-13', 'S3-02'],
    'ワンタイムパスワード申請内容選択',
    'One-time password: choose a procedure',
  ),
  row('token-issue-select', FOBS, ['S1-15'], 'トークン発行(選択)', 'Token issue (selection)'),
  row(
    'hardware-issue-confirm',
    'B',
    ['S1-17'],
    'トークン発行(ハードウェアトークン発行確認)',
    'Token issue (hardware token issue confirmation)',
  ),
  row(
    'hardware-issue-complete',
    'B',
    ['S1-21'],
    'トークン発行(ハードウェアトークン発行完了)',
    'Token issue (hardware token issue complete)',
  ),
  row(
    'soft-issue-input',
    TIMED,
    ['S3-17'],
    'ソフトウェアトークン発行情報入力',
    'Software token issue: input',
  ),
  row(
    'soft-issue-confirm',
    TIMED,
    ['S3-27'],
    'ソフトウェアトークン発行情報入力内容確認',
    'Software token issue: check of the input',
  ),
  row(
    'soft-issue-complete',
    TIMED,
    ['S3-36'],
    'トークン発行(ソフトウェアトークン発行完了)',
    'Token issue (software token issue complete)',
  ),
  row(
    'hardware-start',
    FOBS,
    ['S1-26', 'S2-08', 'S2-09', 'S4-36'],
    'B: ワンタイムパスワード利用開始(ハードウェアトークン確認) C: ワンタイムパスワード利用開始登録(ハードウェアトークン)[BLG3020] E: ワンタイムパスワード利用開始登録',
    'B: start of use (hardware token check); C: start-of-use registration (hardware token) [BLG3020]; E: start-of-use registration',
  ),
  row(
    'hardware-start-complete',
    'BE',
    ['S1-31'],
    'ワンタイムパスワード利用開始(ハードウェアトークン完了)',
    'Start of use (hardware token complete)',
  ),
  row(
    'software-start',
    TIMED,
    ['S3-48', 'S3-49'],
    'ワンタイムパスワードの利用開始(ソフトウェアトークン)',
    'Start of use (software token)',
  ),
  row(
    'software-start-complete',
    TIMED,
    ['S3-51'],
    'ワンタイムパスワード利用開始(ソフトウェアトークン完了)',
    'Start of use (software token complete)',
  ),
  row(
    'release-confirm',
    'BD',
    ['S1-40', 'S3-13'],
    'B: ワンタイムパスワード利用解除(利用解除確認) D: ワンタイムパスワード利用終了(利用終了確認)',
    'B: release (confirm); D: end of use (confirm)',
  ),
  row(
    'release-complete',
    'BD',
    ['S1-42', 'S3-13'],
    'B: ワンタイムパスワード利用解除(利用解除完了) D: ワンタイムパスワード利用終了(利用終了完了)',
    'B: release (complete); D: end of use (complete)',
  ),
  row(
    'otp-request',
    'A',
    ['S0-05', 'S0-06'],
    'ワンタイムパスワード利用開始登録(メール送信依頼)',
    'Start-of-use registration (request the mail)',
  ),
  row(
    'otp-device-code',
    'A',
    ['S0-14', 'S0-16'],
    'ワンタイムパスワード利用開始登録(最初の数字の入力)',
    'Start-of-use registration (first number)',
  ),
  row(
    'otp-signature',
    'A',
    ['S0-20', 'S0-24'],
    'ワンタイムパスワード利用開始登録(二つめの二次元コード)',
    'Start-of-use registration (second 2-D code)',
  ),
  row(
    'otp-complete',
    'A',
    ['S0-25', 'S0-33'],
    'ワンタイムパスワード利用開始登録(受付)',
    'Start-of-use registration (accepted)',
  ),
  row('token-code', 'A', ['S0-45'], 'トークンの登録コード', 'Registration code of the token'),
  row('admin-tasks', ALL, ['S2-26', 'S2-27'], '業務選択', 'Task selection'),
  row('admin-work', ALL, ['S2-28'], '作業内容選択', 'Work selection'),
  row(
    'unlock-list',
    'C',
    ['S2-30'],
    'ワンタイムパスワード利用停止解除一覧',
    'Release of stopped one-time passwords: list',
  ),
  row(
    'unlock-result',
    'C',
    ['S2-44'],
    'ワンタイムパスワード利用停止解除結果',
    'Release of stopped one-time passwords: result',
  ),
  row('revoke-list', 'CE', ['S2-50', 'S4-17'], 'トークン失効', 'Token revocation'),
  row('revoke-result', 'CE', ['S2-66'], 'トークン失効結果', 'Token revocation: result'),
  row('user-list', ALL, ['S2-35', 'S2-37'], '利用者一覧', 'List of users'),
  row(
    'camera-deactivate',
    'A',
    [],
    'トークンの登録の削除(二次元コード)',
    'Deletion of the activation (2-D code)',
  ),
  row(
    'camera-deactivate-complete',
    'A',
    [],
    'トークンの登録の削除(完了)',
    'Deletion of the activation (complete)',
  ),
  row('initialise', 'A', ['S0-41', 'S0-43'], 'トークン初期化', 'Token initialisation'),
  row('initialise-result', 'A', ['S0-42'], 'トークン初期化結果', 'Token initialisation: result'),
  row('web-notification', 'E', ['S4-19'], 'Web諸届', 'Web notification'),
  row('web-notification-complete', 'E', ['S4-19'], 'Web諸届(受付)', 'Web notification (accepted)'),
  row('transfer-input', ALL, ['S3-52'], '振込(入力)', 'Transfer (input)'),
  row(
    'transfer-confirm',
    ALL,
    ['S3-52', 'S4-02'],
    '振込(確認・最終承認)',
    'Transfer (confirmation, final approval)',
  ),
  row('transfer-refused', ALL, [], '振込(受付不可)', 'Transfer (refused)'),
  row('transfer-complete', ALL, ['S4-02'], '振込(完了)', 'Transfer (complete)'),
  row('balance', ALL, ['S0-31'], '残高確認', 'Balance'),
  row('statement', ALL, ['S4-44'], '入出金明細', 'Statement'),
  row('notice', ALL, [], 'お知らせ', 'Notice'),
  row(
    'locked',
    ALL,
    ['S1-34', 'S2-24', 'S4-52'],
    'ワンタイムパスワードの利用停止',
    'One-time password stopped',
  ),
  row('session-timeout', ALL, ['S3-47'], '強制ログオフ', 'Forced log-off'),
  row('logout', ALL, ['S0-31'], 'ログアウト', 'Logout'),
]
