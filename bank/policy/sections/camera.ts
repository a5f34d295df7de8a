import { fieldsOf } from './field.ts'

const { whole, yesNo } = fieldsOf('camera')

const DIGITS = ['桁', 'digits'] as const
const MINUTES = ['分', 'minutes'] as const

/** Values that apply to the camera token only. */
export const CAMERA = {
  deviceCodeDigits: whole(['1回目の桁数', 'Digits of the first code'], [13, 19], DIGITS, {
    hint: ['シリアル番号8桁と検査数字1桁を含みます。', 'With 8 of the serial and a check digit.'],
    source: 'U-1 S0-13',
    assumed: true,
  }),
  signatureDigits: whole(['2回目の桁数', 'Digits of the second code'], [4, 10], DIGITS, {
    hint: ['1回目より少なくします。', 'Fewer than the first.'],
    source: 'U-1 S0-22 S0-23',
    assumed: true,
  }),
  mailCodeMinutes: whole(
    ['メールの二次元コードの有効期間', "Life of the mail's code"],
    [1, 10_080],
    MINUTES,
    { source: 'U-6', assumed: true },
  ),
  screenCodeMinutes: whole(
    ['画面の二次元コードの有効期間', "Life of the screen's code"],
    [1, 1440],
    MINUTES,
    { source: 'U-6', assumed: true },
  ),
  transactionSeconds: whole(
    ['取引の二次元コードの有効期間', "Life of a transaction's code"],
    [10, 3600],
    ['秒', 'seconds'],
    { hint: ['ある製品では180秒です。', '180 in one product.'], source: 'device-facts' },
  ),
  /** The check digit reveals a typing slip. */
  slipCounts: yesNo(['入力ミスも誤りに数える', 'Typing slips count as wrong codes'], {
    hint: [
      '桁数や文字の誤りなど、明らかな打ち間違いの扱い。',
      'What is plainly mistyped: letters, wrong length, wrong check digit.',
    ],
    assumed: true,
  }),
  /** Only the mail mentions Done → Yes, and customers miss it. */
  pageTellsLastPresses: yesNo(
    ['完了画面で最後の2操作を案内', 'The page tells of the last two presses'],
    {
      hint: [
        '資料では、右ボタン2回(Done→Yes)の案内は受付メールだけにあります。',
        'In the source only the mail tells of Done → Yes.',
      ],
      source: 'S0-34 S0-37',
      assumed: true,
    },
  ),
  /** S0-36 says paper, S0-43 shows it online. */
  initialiseOnline: yesNo(['WEBでのトークン初期化', 'Initialisation online'], {
    hint: [
      '最後の操作を忘れた場合に書面なしで初期化できるか。資料の中で記載が食い違います。',
      'The way out of forgotten presses without paper. The source contradicts itself.',
    ],
    source: 'X-9 S0-36 S0-43',
  }),
  paperDays: whole(['書面の処理日数', 'A paper form takes'], [0, 60], ['日', 'days'], {
    hint: ['1週間程度とする例があります。', 'About a week at one institution.'],
    source: 'device-facts',
  }),
}
