import type { Bilingual, Paper } from '../page.ts'
import type { Policy } from '../policy/schema.ts'
import { both, heading, notes, paragraph } from '../text.ts'

/** The printed guide that comes with a key-fob: where its serial is, and how use is started. */
export function fobGuide(policy: Policy): Paper {
  const { wording, code, fobButtons, serialDigits } = policy
  const device = wording.hardwareToken
  const read =
    fobButtons === 'one'
      ? both(
          `ボタンを押すと、ワンタイムパスワード(数字${code.digits}桁)が表示されます。`,
          `Press the button: the one-time password (${code.digits} digits) is shown.`,
        )
      : both(
          `ワンタイムパスワード(数字${code.digits}桁)が常に表示されています。`,
          `The one-time password (${code.digits} digits) is always shown.`,
        )
  const way = wayIn(policy)
  return {
    id: 'fob-guide',
    title: both(
      `【${device.ja}による】ワンタイムパスワード利用開始操作ガイド`,
      `Guide to the start of use of the one-time password, with the ${device.en}`,
    ),
    blocks: [
      heading('① トークンの確認', '1  Your token'),
      // S1-29, S1-32, S2-21.
      paragraph(
        `シリアル番号（${serialDigits.min}桁以上${serialDigits.max}桁以内の数字）と有効期限は、トークンの裏面に記載されています。`,
        `The serial number (${serialDigits.min} to ${serialDigits.max} digits) and the expiry date are on the back of the token.`,
      ),
      // S1-03, S2-03, S4-23.
      paragraph(
        `${read.ja}ワンタイムパスワードは${code.periodSeconds}秒ごとに新しくなり、一度使用したものは無効です。`,
        `${read.en} It changes every ${code.periodSeconds} seconds, and is void once used.`,
      ),
      heading('② 利用開始画面の表示', '2  Open the page'),
      paragraph(way.ja, way.en),
      heading('③ 利用開始登録', '3  Register'),
      paragraph(
        `トークン裏面のシリアル番号と、トークンに表示されているワンタイムパスワードを入力し、「${wording.hardwareStartButton.ja}」ボタンを押します。`,
        `Type the serial number from the back and the one-time password that the token shows, and press "${wording.hardwareStartButton.en}".`,
      ),
      notes(
        both(
          'ワンタイムパスワードを一定回数誤ると、ご利用が停止されます。',
          'After a number of wrong one-time passwords it is stopped.',
        ),
        both(
          '有効期限を過ぎたトークンはご利用いただけません。',
          'A token cannot be used after its expiry date.',
        ),
      ),
    ],
  }
}

/** The registration page is forced at login (S2-08, S4-33), or chosen from a menu (S1-25). */
function wayIn({ beforeStart, wording }: Policy): Bilingual {
  const { issueMenu, start, hardwareStartTitle } = wording
  if (beforeStart === 'login-goes-on') {
    return both(
      `ログインし、「${issueMenu.ja}」から「ワンタイムパスワード」を選び、「${start.ja}」を押します。`,
      `Log in, choose "${issueMenu.en}", then "One-time password", and press "${start.en}".`,
    )
  }
  return both(
    `${wording.loginId.ja}とパスワードでログインすると、「${hardwareStartTitle.ja}」画面が表示されます。`,
    `Log in with ID and password: the page "${hardwareStartTitle.en}" appears.`,
  )
}
