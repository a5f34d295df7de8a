import { appliedFor } from './applied-for.ts'
import type { Bilingual } from './page.ts'
import type { Policy } from './policy.ts'
import type { PolicyPath } from './policy-fields.ts'
import { both } from './text.ts'

/** A rule over more than one value: each may be right and both together make no institution. */
export interface PolicyRule {
  /** The value to be changed first. */
  readonly path: PolicyPath
  readonly holds: (policy: Policy) => boolean
  /** What to do. */
  readonly text: Bilingual
}

const minutes = (time: { readonly hour: number; readonly minute: number }) =>
  time.hour * 60 + time.minute

/** In which a person reads and types a code. Ours. */
const TYPING_SECONDS = 10

/** All of them, in the order in which they are told. */
export const POLICY_RULES: readonly PolicyRule[] = [
  {
    // S0-23.
    path: 'signatureDigits',
    holds: (p) => p.signatureDigits < p.deviceCodeDigits,
    text: both(
      '2回目の桁数は、1回目の桁数より少なくしてください。',
      'The second code must have fewer digits than the first.',
    ),
  },
  {
    path: 'codeAtLogin',
    holds: (p) => p.codeAtLogin || p.codeAtTransfer,
    text: both(
      'ワンタイムパスワードをどこでも求めない設定です。ログイン時または振込の最終承認時の少なくとも一方を「はい」にしてください。',
      'No one would ever be asked for a one-time password. Ask at login, at transfers, or both.',
    ),
  },
  {
    path: 'registeredPayeesExempt',
    holds: (p) => p.codeAtTransfer || !p.registeredPayeesExempt,
    text: both(
      '振込で入力を求めない場合、登録済み振込先の例外は設定できません。「いいえ」にしてください。',
      'Where transfers ask for no code, registered payees cannot be exempt. Set it to no.',
    ),
  },
  {
    // Only a right code proves that the token has kept its key (S0-38): without one at a transfer
    // the bank never knows it, and so never asks at login.
    path: 'codeAtTransfer',
    holds: (p) => !p.tokens.includes('camera-token') || !p.codeAtLogin || p.codeAtTransfer,
    text: both(
      'カメラ付きハードトークンは、振込で一度入力されるまでログイン時に求められません。「はい」にしてください。',
      'A login asks for the camera token only after its first code at a transfer. Set it to yes.',
    ),
  },
  {
    path: 'kindsMixed',
    holds: (p) => !p.kindsMixed || p.tokens.length > 1,
    text: both(
      '種類を混在させるには、取り扱うトークンを2種類以上選択してください。',
      'Kinds can only be mixed where there are two of them or more.',
    ),
  },
  {
    path: 'hardwareOrder',
    holds: (p) => p.hardwareOrder.length === 0 || p.tokens.some((kind) => kind !== 'phone-app'),
    text: both(
      'ハードウェアトークンを取り扱わない場合、申込方法は空にしてください。取り扱う場合は、カメラ付きまたはキーホルダー型を選択してください。',
      'Hardware can be ordered, but none is given out. Add the key-fob or the camera token, or leave the list empty.',
    ),
  },
  {
    path: 'hardwareOrder',
    holds: (p) => p.hardwareOrder.length > 0 || p.tokens.every((kind) => kind === 'phone-app'),
    text: both(
      'ハードウェアトークンの申込方法を1つ以上選択してください。',
      'Hardware is given out: choose at least one way to order it.',
    ),
  },
  {
    path: 'skipDays',
    holds: (p) => p.skipDays === 0 || p.beforeStart !== 'login-goes-on',
    text: both(
      '登録画面を表示しない場合、省略できる日数は0にしてください。',
      'Nothing is forced before the registration, so there is nothing to skip. Set the days to 0.',
    ),
  },
  {
    // What forces the page is the application on paper or at the counter (S2-08, S4-33).
    path: 'beforeStart',
    holds: (p) => p.beforeStart === 'login-goes-on' || appliedFor(p).length > 0,
    text: both(
      '登録画面の表示は、書面または窓口での申込から始まります。キーホルダー型かスマートフォンアプリを書面または窓口で申し込めるようにするか、「ID・パスワードのみで継続」にしてください。',
      'The page is forced from an application on paper or at the counter. Have key-fob or phone app ordered that way, or let the login go on.',
    ),
  },
  {
    // From its first moment on a code is good for its own step and the tolerance.
    path: 'code.periodSeconds',
    holds: (p) => p.code.periodSeconds * (1 + p.windowSteps) >= TYPING_SECONDS,
    text: both(
      `番号が${TYPING_SECONDS}秒もたたずに無効になり、入力が間に合いません。更新間隔を長くするか、許容するずれを増やしてください。`,
      `A code would be void within ${TYPING_SECONDS} seconds, before it is typed. Change it less often, or tolerate more steps.`,
    ),
  },
  {
    path: 'resyncSteps',
    holds: (p) => p.resyncSteps === 0 || p.resyncSteps > p.windowSteps,
    text: both(
      '再同期で探す範囲は、許容するずれより大きくするか、0（再同期なし）にしてください。',
      'Resynchronisation must look farther than the tolerance, or be 0 for none.',
    ),
  },
  {
    path: 'serialDigits.max',
    holds: (p) => p.serialDigits.min <= p.serialDigits.max,
    text: both('最大桁数は最小桁数以上にしてください。', 'Most must not be below fewest.'),
  },
  {
    path: 'startPassword.max',
    holds: (p) => p.startPassword.min <= p.startPassword.max,
    text: both('最大桁数は最小桁数以上にしてください。', 'Most must not be below fewest.'),
  },
  {
    path: 'confirmPassword.max',
    holds: (p) => p.confirmPassword.min <= p.confirmPassword.max,
    text: both('最大文字数は最小文字数以上にしてください。', 'Most must not be below fewest.'),
  },
  {
    path: 'reissueNight',
    holds: (p) =>
      p.reissueNight === null || minutes(p.reissueNight.from) < minutes(p.reissueNight.until),
    text: both(
      '開始時刻は終了時刻より前にしてください。日付をまたぐ時間帯は指定できません。',
      'The start must be before the end, on the same day.',
    ),
  },
  {
    path: 'initialiseOnline',
    holds: (p) => !p.initialiseOnline || p.tokens.includes('camera-token'),
    text: both(
      'トークン初期化はカメラ付きハードトークンを取り扱う場合に限ります。「いいえ」にしてください。',
      'Only camera tokens are initialised. Set it to no, or give camera tokens out.',
    ),
  },
]
