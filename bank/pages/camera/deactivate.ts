import { toText } from '../../../protocol/message/text.ts'
import { after, MINUTE_MS } from '../../../protocol/time.ts'
import { dateTime } from '../../calendar.ts'
import { type Registered, serialText } from '../../camera/challenge.ts'
import type { Page } from '../../page.ts'
import { both, button, buttons, fact, notes, paragraph, same } from '../../text.ts'
import { confirmField } from '../confirm-field.ts'
import { type Alert, alert, framed, type View } from '../frame.ts'

/** Messages of the deactivation. */
export const deactivateAlerts = {
  notRegistered: alert(
    'warning',
    'OTP-W50',
    '利用を解除するトークンが登録されていません。',
    'No token is registered that could be deactivated.',
  ),
  done: alert(
    'success',
    'OTP-I50',
    '当行での登録を解除しました。続けて、下の二次元コードをトークンで読み取り、トークン内の登録を削除してください。',
    'The bank has given your registration up. Now read the code below with your token, so that it deletes the registration too.',
  ),
} as const satisfies Record<string, Alert>

const TRAIL = [both('トークンの登録コード', "Token's registration code")]

/** トークンの利用解除: what will happen, and the 確認用パスワード. */
export function deactivatePage(
  view: View,
  registered: Registered,
  alerts: readonly Alert[] = [],
): Page {
  const { bank } = view
  const token = bank.tokens.find(({ serial }) => serial === registered.serial)
  return framed(view, {
    id: 'camera-deactivate',
    title: both('トークンの利用解除', 'Deactivate the token'),
    path: '/token-code/deactivate',
    below: 'nav:token-code',
    trail: TRAIL,
    alerts,
    blocks: [
      paragraph(
        '次のトークンの利用を解除します。内容を確認し、確認用パスワードを入力してください。',
        'The use of this token will end. Check it and enter your confirmation password.',
      ),
      {
        kind: 'facts',
        rows: [
          fact(both('登録コード', 'Registration code'), same(token?.tokenCode ?? '-')),
          fact(both('シリアル番号', 'Serial number'), same(serialText(registered))),
        ],
      },
      { kind: 'fields', fields: [confirmField(bank.policy)] },
      buttons(
        button('deactivate', both('利用を解除する', 'Deactivate'), 'danger'),
        button('nav:token-code', both('戻る', 'Back')),
      ),
      notes(
        both(
          '解除後は、次の画面に表示される二次元コードをトークンで読み取ってください。トークンが削除の確認（E017）を表示します。',
          'After that, read the code on the next page with the token: it asks whether to delete (E017).',
        ),
        both(
          '再度ご利用になるには、利用開始登録を最初から行っていただきます。',
          'To use it again, start-of-use registration has to be done from the start.',
        ),
      ),
    ],
  })
}

/** The bank has forgotten the registration; `message` (type 4) makes the token forget it too. */
export function deactivateCompletePage(view: View, message: Uint8Array): Page {
  const { screenCodeMinutes, utcOffsetHours } = view.bank.policy
  const ends = dateTime(after(view.now, screenCodeMinutes * MINUTE_MS), utcOffsetHours)
  return framed(view, {
    id: 'camera-deactivate-complete',
    title: both('トークンの利用解除（完了）', 'Deactivate the token (done)'),
    path: '/token-code/deactivate/complete',
    below: 'nav:token-code',
    trail: TRAIL,
    alerts: [deactivateAlerts.done],
    blocks: [
      {
        kind: 'code2d',
        payload: toText(message),
        caption: both('二次元コード（利用解除）', 'Two-dimensional code (deactivation)'),
      },
      { kind: 'facts', rows: [fact(both('二次元コードの有効期限', 'Code is good until'), ends)] },
      notes(
        both(
          'トークンに「E017」が表示されたら、右ボタン（Yes）を押してください。左ボタン（No）を押すと削除されません。',
          'When the token shows E017, press the right button (Yes). The left one (No) keeps the registration on it.',
        ),
        both(
          'この画面を閉じると二次元コードは再表示できません。読み取らなくても、当行での解除は有効です。',
          'Once this page is closed, the code cannot be shown again. The bank has given the registration up all the same.',
        ),
      ),
      buttons(
        button('nav:top', both('トップページへ', 'Home'), 'primary'),
        button('nav:otp', both('利用開始登録へ', 'Start-of-use registration')),
      ),
    ],
  })
}
