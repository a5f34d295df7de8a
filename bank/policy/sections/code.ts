import * as z from 'zod'
import { CODE_DIGITS, PERIOD_SECONDS } from '../../../protocol/totp.ts'
import { fieldsOf } from './field.ts'

const { choice, choices, whole, yesNo } = fieldsOf('code')

const STEPS = ['ステップ', 'steps'] as const
const TIMES = ['回', 'times'] as const

/** Digits, step and hash of a key-fob's or phone app's code (RFC 6238). */
export const code = z.strictObject({
  /** S4-24 says 6, the other sources nothing. */
  digits: whole(
    ['ワンタイムパスワードの桁数', 'Digits of the code'],
    [CODE_DIGITS.min, CODE_DIGITS.max],
    ['桁', 'digits'],
    {
      hint: [
        '1つの資料は6桁。他の資料には記載がなく、本ツールの仮の値です。',
        'One source says 6. The others say nothing: there the value is our assumption.',
      ],
      source: 'U-4 S4-24',
    },
  ),
  periodSeconds: whole(
    ['更新間隔', 'A new code every'],
    [PERIOD_SECONDS.min, PERIOD_SECONDS.max],
    ['秒', 'seconds'],
    {
      hint: ['どの資料でも60秒です。', '60 in every source.'],
      source: 'S1-03 S2-03 S3-06 S4-04',
    },
  ),
  algorithm: choice(
    ['ハッシュ関数', 'Hash function'],
    { sha1: ['SHA-1', 'SHA-1'], sha256: ['SHA-256', 'SHA-256'], sha512: ['SHA-512', 'SHA-512'] },
    { source: 'U-4', assumed: true },
  ),
})

/** How a code is checked, and when a token is stopped. */
export const CHECKS = {
  /** Around the present step and the stored drift. */
  windowSteps: whole(['許容する前後のずれ', 'Tolerance to either side'], [0, 10], STEPS, {
    hint: [
      '現在の番号の前後いくつまで正しいとするか。',
      'How many codes before and after are right.',
    ],
    assumed: true,
  }),
  resyncSteps: whole(['再同期で探す範囲', 'Resynchronisation looks as far as'], [0, 500], STEPS, {
    hint: [
      '連続する2つの番号で時計のずれを直す範囲。0は再同期なし。それ以外は許容するずれより大きくします。',
      'How far two codes in a row are looked for. 0: not at all; otherwise more than the tolerance.',
    ],
    assumed: true,
  }),
  lockAfter: whole(['停止までの誤り回数', 'Wrong codes until the stop'], [1, 20], TIMES, {
    hint: [
      'この回数で停止（ロック）します。シリアル番号ごとに数えます。',
      'So many lock the token. Counted for each serial.',
    ],
    source: 'U-3',
    assumed: true,
  }),
  /** In a row (S1-33, S2-24), or all of them (S4-51 does not say). */
  lockConsecutive: yesNo(['連続した誤りのみ数える', 'Only wrong codes in a row count'], {
    hint: [
      '「いいえ」では正しい入力をしても回数が戻りません。',
      'No: a right code in between forgives nothing.',
    ],
    source: 'S1-33 S2-24 S4-51',
  }),
  /** Master or administrator online (S2-25), or the institution (S1-35, S4-53). */
  unlockBy: choices(
    ['停止を解除できる者', 'Who lifts a stop'],
    1,
    {
      administrator: ['マスターユーザ・管理者ユーザ', 'Master or administrator user'],
      counter: ['金融機関', 'The institution'],
    },
    {
      hint: ['1つ以上を選択します。資料により異なります。', 'At least one. The sources differ.'],
      source: 'X-2 S1-35 S2-25 S4-53',
    },
  ),
  /** Once the branch has checked who asks: a call is enough (S1-35), or a form goes through it (S4-53). */
  unlockDays: whole(['停止解除の日数', 'Lifting a stop takes'], [0, 60], ['日', 'days'], {
    hint: ['金融機関が解除する場合。0は即時。', 'Where the institution lifts it; 0: at once.'],
    source: 'S1-35 S4-53',
    assumed: true,
  }),
  /** Wrong passwords in a row; counted apart from `lockAfter`, and generous. */
  passwordLockAfter: whole(
    ['ログイン停止までのパスワード誤り回数', 'Wrong passwords until login is closed'],
    [1, 100],
    TIMES,
    { assumed: true },
  ),
}
