import * as z from 'zod'
import { fieldsOf } from './field.ts'

const { choice, whole, yesNo } = fieldsOf('start')

const CHARACTERS = ['文字', 'characters'] as const

/** What happens before the registration, and when codes and passwords are asked for. */
export const START = {
  /** Login with ID and password goes on (S0-39), or the registration page is forced. */
  beforeStart: choice(
    ['利用開始登録前のログイン', 'Login before the registration'],
    {
      'login-goes-on': ['ID・パスワードのみで継続', 'Goes on with ID and password'],
      'forced-from-start-date': ['利用開始日から登録画面を表示', 'Forced page from the start date'],
      'forced-from-application': ['申込の登録から登録画面を表示', 'Forced page once applied for'],
    },
    {
      hint: [
        '登録画面の表示には、書面または窓口での申込が必要です。資料により異なります。',
        'A forced page needs an application on paper or at the counter. The sources differ.',
      ],
      source: 'X-5 S0-39 S2-08 S4-33',
    },
  ),
  skipDays: whole(
    ['利用開始登録を省略できる日数', 'The forced page may be skipped for'],
    [0, 365],
    ['日', 'days'],
    {
      hint: [
        '0は省略不可。登録画面を表示する場合に限ります。',
        '0: never. Only where the page is forced.',
      ],
      source: 'S4-38',
    },
  ),
  codeAtLogin: yesNo(['ログイン時に入力', 'Code at login'], {
    hint: [
      'ワンタイムパスワードをログイン時に求めるか。資料により異なります。ログインまたは振込のいずれかは「はい」にします。',
      'Whether a login asks for it. The sources differ. Login or transfer, or both, must ask.',
    ],
    source: 'X-7 S1-01',
  }),
  codeAtTransfer: yesNo(['振込の最終承認時に入力', 'Code at the final approval of a transfer'], {
    hint: [
      'ワンタイムパスワードを振込の最終承認で求めるか。資料により異なります。カメラ付きをログイン時に求める場合は「はい」にします。',
      'Whether the final approval asks for it. The sources differ. Needed where logins ask for the camera token.',
    ],
    source: 'X-7 S3-52 S4-02',
  }),
  /** Whether transfers go on before a token is in service. */
  transferBeforeStart: yesNo(['利用開始前の振込', 'Transfers before the start of use'], {
    hint: [
      'トークンの利用開始前でも確認用パスワードのみで振込できるか。',
      'Whether transfers need no code while no token is in service.',
    ],
    assumed: true,
  }),
  /** So it is at some banks (device-facts). */
  registeredPayeesExempt: yesNo(['登録済み振込先は入力不要', 'Registered payees need no code'], {
    hint: ['振込で入力を求める場合に限ります。', 'Only where transfers ask for one.'],
    source: 'device-facts',
  }),
}

/** The 確認用パスワード: half-width letters and digits. */
export const CONFIRMATION = {
  confirmPassword: z.strictObject({
    min: whole(
      ['確認用パスワードの最小文字数', 'Confirmation password: fewest characters'],
      [4, 32],
      CHARACTERS,
      {
        hint: [
          '資料では6～12文字の半角英数字。',
          'A source says 6 to 12 half-width letters and digits.',
        ],
        source: 'S3-30',
      },
    ),
    max: whole(
      ['確認用パスワードの最大文字数', 'Confirmation password: most characters'],
      [4, 32],
      CHARACTERS,
      { hint: ['最小文字数以上にします。', 'Not below the fewest.'], source: 'S3-30' },
    ),
  }),
  softwareKeyboard: yesNo(['ソフトウェアキーボード', 'Software keyboard'], {
    hint: [
      '確認用パスワードの入力に使えるか。',
      'Whether one is offered for the confirmation password.',
    ],
    source: 'S3-31',
  }),
}
