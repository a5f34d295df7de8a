import { printedSerial } from '../../../protocol/codes.ts'
import { buildType4 } from '../../../protocol/message/deactivation.ts'
import { toText } from '../../../protocol/message/text.ts'
import { after, MINUTE_MS, seconds } from '../../../protocol/time.ts'
import { me, resetRegistration, tell, type Visit } from '../../books/ledger.ts'
import { dateTime } from '../../calendar.ts'
import { both, button, buttons, fact, notes, type Page, paragraph, same } from '../../page.ts'
import { confirmAlert, confirmField, confirmPassword } from '../../site/confirm-password.ts'
import { type Alert, alert, framed, type View } from '../../site/frame.ts'
import { lockedPage } from '../../site/notices.ts'
import type { Turn, WebRequest } from '../../site/requests.ts'
import { stateText, stateTone } from '../../site/token-state.ts'
import { type Registered, serialText } from '../../verify/transaction-code.ts'

/** トークンの利用解除 of the camera token. */
export function openDeactivation(visit: Visit): Turn {
  const { registration, locked } = me(visit)
  if (locked) return { visit, page: lockedPage(visit) }
  return registration.state === 'registered'
    ? { visit, page: deactivatePage(visit, registration) }
    : notRegistered(visit)
}

/**
 * The bank first drops the registration and then issues the message that makes the token do the
 * same; the other way round, a blank token would stay registered. A stop of the serial stays:
 * giving the token up is no way around it.
 */
export function deactivate(visit: Visit, fields: WebRequest['fields']): Turn {
  const { registration, locked } = me(visit)
  if (locked) return { visit, page: lockedPage(visit) }
  if (registration.state !== 'registered') return notRegistered(visit)
  const { verdict, visit: counted } = confirmPassword(visit, fields)
  if (verdict === 'locked') return { visit: counted, page: lockedPage(counted) }
  if (verdict !== 'right') {
    const told = tell(counted, visit.user, 'refused', `deactivation: ${verdict} password`)
    const alerts = [confirmAlert(verdict, visit.bank.policy)]
    return { visit: told, page: deactivatePage(told, registration, alerts) }
  }
  const message = farewell(counted, registration)
  const serial = serialText(registration)
  const reset = resetRegistration(counted, visit.user, false)
  const shown = tell(reset, visit.user, 'deactivation-shown', `token ${serial}`)
  const told = tell(shown, visit.user, 'released', `token ${serial}, on the web`)
  return { visit: told, page: deactivateCompletePage(told, message) }
}

/** The type 4 message; the token takes it as long as any code on the screen (U-6). */
function farewell({ bank, now }: Visit, { serial, licence, key }: Registered): Uint8Array {
  return buildType4({
    header: {
      bankId: bank.bankId,
      issuedAt: seconds(now),
      ttlMinutes: bank.policy.screenCodeMinutes,
    },
    serial,
    licence,
    instanceKey: key,
  })
}

function notRegistered(visit: Visit): Turn {
  const told = tell(visit, visit.user, 'refused', 'deactivation: no token is registered')
  return { visit: told, page: tokenCodePage(told, [deactivateAlerts.notRegistered]) }
}

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
function deactivatePage(view: View, registered: Registered, alerts: readonly Alert[] = []): Page {
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

/** The bank has dropped the registration; `message` (type 4) makes the token forget it too. */
function deactivateCompletePage(view: View, message: Uint8Array): Page {
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

/** トークンの登録コード: which token is registered, once the bank has accepted it [S0-45]. */
export function tokenCodePage(view: View, alerts: readonly Alert[] = []): Page {
  const { registration } = me(view)
  const { policy, tokens } = view.bank
  const state = fact(
    both('登録状況', 'State'),
    stateText(registration, policy.utcOffsetHours),
    stateTone(registration),
  )
  const content = {
    id: 'token-code',
    title: both('トークンの登録コード', "Token's registration code"),
    path: '/token-code',
    below: 'nav:token-code',
    alerts,
  } as const
  if (registration.state !== 'registered') {
    return framed(view, {
      ...content,
      blocks: [
        paragraph(
          '登録されているトークンはありません。利用開始登録が受け付けられると、ここに登録コードが表示されます。',
          'No token is registered. Once a registration is accepted, its code is shown here.',
        ),
        { kind: 'facts', rows: [state] },
        buttons(button('nav:otp', both('利用開始登録へ', 'Start-of-use registration'), 'primary')),
      ],
    })
  }
  const { serial } = registration
  const token = tokens.find((shipped) => shipped.serial === serial)
  return framed(view, {
    ...content,
    blocks: [
      {
        kind: 'facts',
        rows: [
          fact(both('登録コード', 'Registration code'), same(token?.tokenCode ?? '-')),
          fact(both('シリアル番号', 'Serial number'), same(printedSerial(serial))),
          state,
        ],
      },
      notes(
        both(
          'トークンの「Token Info」に表示されるトークンコードと同じであることをご確認ください。',
          'Make sure it is the same as the token code that the token shows under "Token Info".',
        ),
      ),
      buttons(
        button('nav:top', both('トップページへ', 'Home')),
        button('camera-deactivate', both('トークンの利用解除', 'Deactivate the token')),
      ),
    ],
  })
}
