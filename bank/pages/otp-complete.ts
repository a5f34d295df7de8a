import { printedSerial } from '../../protocol/codes.ts'
import { dateTime } from '../calendar.ts'
import { me } from '../ledger.ts'
import type { Block, Page } from '../page.ts'
import type { Registration } from '../people.ts'
import { PROCEDURE, procedureSteps } from '../registration/steps.ts'
import { both, button, buttons, fact, heading, notes, paragraph, same } from '../text.ts'
import { type Alert, alert, framed, type View } from './frame.ts'

/** Messages of step 4. */
export const completeAlerts = {
  accepted: alert(
    'success',
    'OTP-I10',
    '利用開始登録を受け付けました。PCでの操作は以上です。',
    'Your registration was accepted. There is nothing more to do on the PC.',
  ),
  already: alert(
    'info',
    'OTP-I11',
    '利用開始登録は受付済です。やり直す場合は、先にトークン初期化が必要です。',
    'Your registration was accepted before. To do it again, the token has to be initialised first.',
  ),
} as const satisfies Record<string, Alert>

/**
 * Step 4: accepted, the last of the PC side [S0-25]; the session goes on [S0-31]. What is left to
 * do happens on the token, where the bank cannot see it.
 */
export function otpCompletePage(
  view: View,
  registered: Extract<Registration, { state: 'registered' }>,
  alerts: readonly Alert[],
): Page {
  const { policy } = view.bank
  const master = me(view).role === 'master'
  const serial = printedSerial(registered.serial)
  const online = policy.initialiseOnline
  const list = [button('nav:balance', both('残高照会へ', 'Balance inquiry'), 'primary')]
  list.push(button('nav:top', both('トップページへ', 'Home')))
  if (master && online) {
    list.push(button('nav:initialise', both('トークン初期化へ', 'Token initialisation')))
  }
  return framed(view, {
    id: 'otp-complete',
    title: PROCEDURE,
    path: '/otp/complete',
    below: 'nav:otp',
    steps: procedureSteps(3),
    alerts,
    blocks: [
      paragraph(
        'ご登録のメールアドレスに、受付のご案内をお送りしました。',
        'A notice of acceptance was sent to your registered address.',
      ),
      {
        kind: 'facts',
        rows: [
          fact(both('受付日時', 'Accepted at'), dateTime(registered.at, policy.utcOffsetHours)),
          fact(both('トークンのシリアル番号', "Token's serial number"), same(serial)),
        ],
      },
      ...(policy.pageTellsLastPresses ? lastPresses(online) : [READ_THE_MAIL]),
      buttons(...list),
    ],
  })
}

const READ_THE_MAIL: Block = notes(
  both(
    '受付のご案内には大切なお知らせが書かれています。必ずお読みください。',
    'The notice of acceptance holds important information. Please be sure to read it.',
  ),
)

/** The two presses, for institutions that tell of them on the page as well. */
function lastPresses(online: boolean): readonly Block[] {
  return [
    heading('トークンでの操作', 'On the token'),
    notes(
      both(
        '利用開始登録は、トークンの右ボタンを2回(Done→Yes)押下いただくことで完了します。',
        'Registration is completed by pressing the right button of the token twice (Done → Yes).',
      ),
      online
        ? both(
            'ボタン押下を忘れた場合（電源を入れると「E002」が表示されます）は、マスターユーザによるトークン初期化またはお取引店への書面提出のうえ、再度、利用開始登録を行ってください。',
            'If the presses were forgotten (the token shows E002 when switched on), have the master user initialise the token, or hand a form in at your branch, and register again.',
          )
        : both(
            'ボタン押下を忘れた場合（電源を入れると「E002」が表示されます）は、お取引店への書面提出のうえ、再度、利用開始登録を行ってください。',
            'If the presses were forgotten (the token shows E002 when switched on), hand a form in at your branch and register again.',
          ),
    ),
  ]
}
