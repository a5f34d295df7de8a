import type { Bilingual } from '../../../bank/page.ts'
import type { Policy } from '../../../bank/policy/schema.ts'
import type { Stage } from '../bench/stage.ts'
import {
  activate,
  changePhone,
  clockOff,
  installApp,
  issue,
  leaveHalfWay,
  lockShared,
  logInAgain,
  putCells,
  requestMail,
  typeWrongCodes,
} from './ways.ts'

/** A named start state: what it is, for whom, and how it is reached by hand. */
export interface Preset {
  readonly id: string
  readonly label: Bilingual
  readonly explains: Bilingual
  /** Whether an institution knows it. */
  readonly fits: (policy: Policy) => boolean
  /** Throws where the way is barred. */
  readonly reach: (stage: Stage) => void
}

type Words = readonly [ja: string, en: string]

function preset(
  id: string,
  [labelJa, labelEn]: Words,
  [ja, en]: Words,
  fits: Preset['fits'],
  reach: Preset['reach'],
): Preset {
  return { id, label: { ja: labelJa, en: labelEn }, explains: { ja, en }, fits, reach }
}

const always = (): boolean => true
const camera = ({ tokens }: Policy): boolean => tokens.includes('camera-token')
const fob = ({ tokens }: Policy): boolean => tokens.includes('key-fob')
const app = ({ tokens }: Policy): boolean => tokens.includes('phone-app')
const timed = (policy: Policy): boolean => fob(policy) || app(policy)

/** Every start state by name, the most common first. Which of them an institution has: `fits`. */
export const PRESETS: readonly Preset[] = [
  preset(
    'activated',
    ['利用開始済み', 'Activated'],
    [
      'トークンの利用開始が最後まで終わり、ログアウトしています。',
      'The token is in service to the last press, and nobody is logged in.',
    ],
    always,
    activate,
  ),
  preset(
    'logged-in',
    ['ログイン済み', 'Logged in'],
    ['マスターユーザがログインしています。', 'The master user is logged in.'],
    always,
    logInAgain,
  ),
  preset(
    'mail-requested',
    ['メール請求済み', 'Mail requested'],
    [
      '利用開始登録のメールが届き、トークンはまだ空です。',
      'The mail with the first code has come, and the token is still blank.',
    ],
    camera,
    requestMail,
  ),
  preset(
    'half-way',
    ['受付済み・未完了', 'Accepted but blank'],
    [
      '金融機関では受付済みですが、Done→Yes を忘れてトークンは空のままです。',
      'The bank has accepted the registration, but Done → Yes was forgotten: the token is blank.',
    ],
    camera,
    leaveHalfWay,
  ),
  preset(
    'issued',
    ['発行済み', 'Issued'],
    [
      'トークンは発行されて手元にあり、利用開始はまだです。',
      'The token was issued and is there; its use has not begun.',
    ],
    timed,
    issue,
  ),
  preset(
    'app-installed',
    ['アプリ設定済み', 'App installed'],
    [
      'スマートフォンにアプリを入れて初期設定を終え、利用開始はまだです。',
      'The app is installed and set up on the phone; its use has not begun.',
    ],
    app,
    installApp,
  ),
  preset(
    'locked-after-4',
    ['停止まであと1回', 'One try left'],
    [
      '誤った番号を4回入力しました。あと1回で停止します。',
      'Four wrong codes were typed: one more, and the token is stopped.',
    ],
    ({ lockAfter }) => lockAfter === 5,
    (stage) => typeWrongCodes(stage, 4),
  ),
  preset(
    'locked',
    ['停止中', 'Stopped'],
    ['誤った番号が続き、トークンは停止しています。', 'Wrong codes have stopped the token.'],
    always,
    (stage) => typeWrongCodes(stage, stage.hands.world.bank.policy.lockAfter),
  ),
  preset(
    'shared-locked',
    ['共用トークンの停止', 'Shared token stopped'],
    [
      '2人で共用するトークンを一方が停止させ、もう一方もログインできません。',
      'Two users share a key-fob, and one has stopped it for both.',
    ],
    (policy) => policy.sharing && fob(policy),
    lockShared,
  ),
  preset(
    'battery-low',
    ['電池残量わずか', 'Battery low'],
    ['トークンの電池が残りわずかです。', 'The cells of the token are nearly empty.'],
    camera,
    (stage) => putCells(stage, 'low'),
  ),
  preset(
    'battery-empty',
    ['電池切れ', 'Battery empty'],
    ['トークンの電池が切れています。', 'The cells of the token are empty.'],
    camera,
    (stage) => putCells(stage, 'empty'),
  ),
  preset(
    'clock-off',
    ['時計のずれ', 'Clock off'],
    [
      '利用中のキーホルダー型トークンの時計が20分進んでいます。',
      'The clock of the key-fob in service is 20 minutes ahead.',
    ],
    fob,
    clockOff,
  ),
  preset(
    'phone-changed',
    ['機種変更後', 'New phone'],
    [
      '失効しないまま機種変更し、アプリがなくなりました。',
      'The phone was changed without a revocation: the app is gone.',
    ],
    app,
    changePhone,
  ),
]
