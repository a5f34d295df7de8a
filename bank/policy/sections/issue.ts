import * as z from 'zod'
import { fieldsOf } from './field.ts'

const { choice, choices, whole, words, yesNo } = fieldsOf('issue')

const DAYS = ['日', 'days'] as const
const DIGITS = ['桁', 'digits'] as const

/** Which tokens there are, and how a customer gets one. */
export const ISSUE = {
  tokens: choices(
    ['取り扱うトークン', 'Tokens given out'],
    1,
    {
      'camera-token': ['カメラ付きハードトークン', 'Camera token'],
      'key-fob': ['キーホルダー型', 'Key-fob'],
      'phone-app': ['スマートフォンアプリ', 'Phone app'],
    },
    { hint: ['1種類以上を選択します。', 'At least one kind.'] },
  ),
  /** Whether each customer chooses (S1-07, S2-05), or one kind holds for the company (S4-49). */
  kindsMixed: yesNo(['種類の混在', 'Kinds mixed'], {
    hint: [
      '利用者ごとに種類を選べるか（はい）、契約企業ごとに1種類か（いいえ）。資料により異なります。',
      'Yes: each user chooses. No: one kind for the whole company. The sources differ.',
    ],
    source: 'X-4 S1-07 S2-05 S4-49',
  }),
  /** Online (S1-09), at the counter (S2-06), by paper form (S4-31). */
  hardwareOrder: choices(
    ['ハードウェアトークンの申込方法', 'How hardware is ordered'],
    0,
    {
      online: ['WEB', 'Online'],
      counter: ['窓口', 'At the counter'],
      form: ['書面', 'By paper form'],
    },
    {
      hint: [
        'カメラ付きまたはキーホルダー型を取り扱う場合に必要です。資料により異なります。',
        'Needed for camera tokens and key-fobs. The sources differ.',
      ],
      source: 'X-3 S1-09 S2-06 S4-31',
    },
  ),
  /** Online (S3-16), by paper form (S4-11). */
  softwareOrder: choice(
    ['ソフトウェアトークンの申込方法', 'How the software token is ordered'],
    { online: ['WEB', 'Online'], form: ['書面', 'By paper form'] },
    {
      hint: ['スマートフォンアプリの場合に使います。', 'For the phone app.'],
      source: 'S3-16 S4-11',
    },
  ),
  setupDays: whole(['申込の登録までの日数', 'Until an application is registered'], [0, 60], DAYS, {
    hint: [
      '書面または窓口での申込から登録まで。',
      'From the form or the counter to the registration.',
    ],
    source: 'S4-13',
    assumed: true,
  }),
  deliveryDays: whole(['トークンの配送日数', 'Delivery'], [0, 60], DAYS, {
    hint: ['発送から到着まで。', 'From dispatch until the parcel is there.'],
    source: 'S4-32',
    assumed: true,
  }),
  reissueDays: whole(['追加発行・再発行の日数', 'Additional issue and re-issue'], [0, 60], DAYS, {
    hint: [
      '書面の提出から到着まで（資料: 1週間程度）。',
      'From the form until it is there: about a week.',
    ],
    source: 'S4-46',
  }),
  /** The token arrives before it. */
  startDateDays: whole(['利用開始日までの日数', 'Until the start date'], [0, 90], DAYS, {
    hint: ['窓口での申込から利用開始日まで。', 'From the application at the counter.'],
    source: 'S2-07',
    assumed: true,
  }),
}

/** The devices themselves, and whose they are. */
export const DEVICES = {
  sharing: yesNo(['トークンの共用', 'Sharing'], {
    hint: [
      '1つのハードウェアトークンを複数の利用者で使えるか。',
      'Whether several users may register one hardware token.',
    ],
    source: 'S2-22 S4-26',
  }),
  dedicated: yesNo(['契約企業専用', 'Dedicated to one company'], {
    hint: [
      '一度設定したトークンを他社で使えないようにするか。',
      'Whether a token once set up belongs to that company for good.',
    ],
    source: 'S4-50',
  }),
  serialDigits: z.strictObject({
    min: whole(['シリアル番号の最小桁数', 'Serial: fewest digits'], [8, 12], DIGITS, {
      hint: [
        '資料では8桁から12桁。一部の例は7桁ですが、誤記とみなします。',
        'A source says 8 to 12; samples of it with 7 are taken for misprints.',
      ],
      source: 'X-10 S2-14',
    }),
    max: whole(['シリアル番号の最大桁数', 'Serial: most digits'], [8, 12], DIGITS, {
      hint: ['最小桁数以上にします。', 'Not below the fewest.'],
      source: 'X-10 S2-14',
    }),
  }),
  tokenYears: whole(['キーホルダー型の有効年数', 'Life of a key-fob'], [1, 20], ['年', 'years'], {
    hint: ['裏面に有効期限を印字します。', 'The expiry date is printed on its back.'],
    assumed: true,
  }),
  fobButtons: choice(
    ['キーホルダー型のボタン', 'Button of the key-fob'],
    { one: ['ボタン1つ', 'One button'], none: ['常時表示', 'Always on'] },
    { assumed: true },
  ),
}

/** The 利用開始パスワード that starts a software token: 4 to 8 digits, though the screen says 4. */
export const startPassword = z.strictObject({
  min: whole(
    ['利用開始パスワードの最小桁数', 'Start-of-use password: fewest digits'],
    [4, 8],
    DIGITS,
    {
      hint: [
        '資料の中で記載が食い違います（4～8桁、4桁）。',
        'One source contradicts itself: 4 to 8, or 4.',
      ],
      source: 'X-8 S3-23 S3-24',
    },
  ),
  max: whole(
    ['利用開始パスワードの最大桁数', 'Start-of-use password: most digits'],
    [4, 8],
    DIGITS,
    {
      hint: ['最小桁数以上にします。', 'Not below the fewest.'],
      source: 'X-8 S3-23 S3-24',
    },
  ),
  told: words(['利用開始パスワードの画面表示', 'Start-of-use password: what the page says'], {
    hint: ['実際の桁数と異なる表示にもできます。', 'It may differ from what is taken.'],
    source: 'X-8 S3-24',
  }),
})

export const SOFTWARE = {
  /** How long an issued software token may wait for its first start. */
  softIssueDays: whole(
    ['アプリの利用開始期限', 'Software token: to be started within'],
    [1, 365],
    DAYS,
    {
      hint: ['発行から最初の利用開始まで。', 'From the issue to the first start.'],
      assumed: true,
    },
  ),
}
