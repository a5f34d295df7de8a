import { CODE_DIGITS, PERIOD_SECONDS } from '../../protocol/totp-range.ts'
import { choice, choices, OURS, type PolicyEntries, whole, yesNo } from './types.ts'

const STEPS = ['ステップ', 'steps'] as const
const TIMES = ['回', 'times'] as const

/** The code of key-fob and phone app, how it is checked, and when a token is stopped. */
export const CODE_FIELDS = {
  'code.digits': whole(
    ['ワンタイムパスワードの桁数', 'Digits of the code'],
    [CODE_DIGITS.min, CODE_DIGITS.max],
    ['桁', 'digits'],
    [
      '1つの資料は6桁。他の資料には記載がなく、本ツールの仮の値です。',
      'One source says 6. The others say nothing: there the value is our assumption.',
    ],
  ),
  'code.periodSeconds': whole(
    ['更新間隔', 'A new code every'],
    [PERIOD_SECONDS.min, PERIOD_SECONDS.max],
    ['秒', 'seconds'],
    ['どの資料でも60秒です。', '60 in every source.'],
  ),
  'code.algorithm': choice(
    ['ハッシュ関数', 'Hash function'],
    { sha1: ['SHA-1', 'SHA-1'], sha256: ['SHA-256', 'SHA-256'], sha512: ['SHA-512', 'SHA-512'] },
    OURS,
  ),
  windowSteps: whole(
    ['許容する前後のずれ', 'Tolerance to either side'],
    [0, 10],
    STEPS,
    ['現在の番号の前後いくつまで正しいとするか。', 'How many codes before and after are right.'],
    OURS,
  ),
  resyncSteps: whole(
    ['再同期で探す範囲', 'Resynchronisation looks as far as'],
    [0, 500],
    STEPS,
    [
      '連続する2つの番号で時計のずれを直す範囲。0は再同期なし。それ以外は許容するずれより大きくします。',
      'How far two codes in a row are looked for. 0: not at all; otherwise more than the tolerance.',
    ],
    OURS,
  ),
  lockAfter: whole(
    ['停止までの誤り回数', 'Wrong codes until the stop'],
    [1, 20],
    TIMES,
    [
      'この回数で停止（ロック）します。シリアル番号ごとに数えます。',
      'So many lock the token. Counted for each serial.',
    ],
    OURS,
  ),
  lockConsecutive: yesNo(
    ['連続した誤りのみ数える', 'Only wrong codes in a row count'],
    [
      '「いいえ」では正しい入力をしても回数が戻りません。',
      'No: a right code in between forgives nothing.',
    ],
  ),
  unlockBy: choices(
    ['停止を解除できる者', 'Who lifts a stop'],
    1,
    {
      administrator: ['マスターユーザ・管理者ユーザ', 'Master or administrator user'],
      counter: ['金融機関', 'The institution'],
    },
    ['1つ以上を選択します。資料により異なります。', 'At least one. The sources differ.'],
  ),
  unlockDays: whole(
    ['停止解除の日数', 'Lifting a stop takes'],
    [0, 60],
    ['日', 'days'],
    ['金融機関が解除する場合。0は即時。', 'Where the institution lifts it; 0: at once.'],
    OURS,
  ),
  passwordLockAfter: whole(
    ['ログイン停止までのパスワード誤り回数', 'Wrong passwords until login is closed'],
    [1, 100],
    TIMES,
    OURS,
  ),
} as const satisfies PolicyEntries
