import { printedSerial, readCode, signatureCode } from '../../../protocol/codes.ts'
import { toText } from '../../../protocol/message/text.ts'
import { after, MINUTE_MS } from '../../../protocol/time.ts'
import { change, changeSerial, me, post, tell, type Visit } from '../../books/ledger.ts'
import type { CodeTwoShown, Registration } from '../../books/users.ts'
import { dateTime } from '../../calendar.ts'
import {
  type Bilingual,
  type Block,
  both,
  button,
  buttons,
  fact,
  heading,
  notes,
  type Page,
  paragraph,
  same,
} from '../../page.ts'
import { acceptedMail } from '../../post/mails.ts'
import { codeField, slipText } from '../../site/code-field.ts'
import { type Alert, alert, framed, type View } from '../../site/frame.ts'
import { lockedPage } from '../../site/notices.ts'
import { echo, type Turn } from '../../site/requests.ts'
import {
  bookSlip,
  bookWrong,
  heldByAnother,
  PROCEDURE,
  procedureSteps,
  tokenOfAnother,
} from './steps.ts'

/** The N2 digits [S0-24]; right ones end the PC's side [S0-25] and send the mail [S0-32]. */
export function submitSignature(visit: Visit, registration: CodeTwoShown, typed: string): Turn {
  const { policy } = visit.bank
  const read = readCode(typed, policy.signatureDigits)
  if (!read.ok) {
    const text = slipText(read.error, typed, policy.signatureDigits)
    const { visit: next, left } = bookSlip(visit, read.error)
    if (left === 0) return { visit: next, page: lockedPage(next) }
    const alerts = [signatureSlip(read.error, text)]
    return { visit: next, page: otpSignaturePage(next, registration, alerts, echo(typed), text) }
  }
  const { key, message1, message2 } = registration
  if (read.value !== signatureCode(key, message1, message2, policy.signatureDigits)) {
    const { visit: next, left } = bookWrong(visit, 'wrong-signature', `seq ${registration.seq}`)
    if (left === 0) return { visit: next, page: lockedPage(next) }
    const alert = wrongSignature(left)
    const page = otpSignaturePage(next, registration, [alert], echo(typed), alert.text)
    return { visit: next, page }
  }
  if (heldByAnother(visit, registration.serial)) {
    const told = tell(
      visit,
      visit.user,
      'refused',
      `token ${registration.serial} is another user's`,
    )
    return { visit: told, page: otpSignaturePage(told, registration, [tokenOfAnother]) }
  }
  return accept(visit, registration)
}

/** Accepted, not confirmed: whether the token commits is hidden from the bank [S0-38, S0-47]. */
function accept(visit: Visit, shown: CodeTwoShown): Turn {
  const registered: Extract<Registration, { state: 'registered' }> = {
    state: 'registered',
    licence: shown.licence,
    serial: shown.serial,
    seq: shown.seq,
    key: shown.key,
    at: visit.now,
    confirmed: false,
    usedInTransaction: false,
  }
  const owned = changeSerial(visit, printedSerial(shown.serial), { state: 'in-use' })
  const kept = change(owned, visit.user, { registration: registered, wrongCodes: 0 })
  const told = tell(
    kept,
    visit.user,
    'registered',
    `token ${shown.serial}, licence ${shown.licence}`,
  )
  const mailed = post(told, visit.user, acceptedMail(visit.bank.policy), visit.now)
  return { visit: mailed, page: otpCompletePage(mailed, registered, [completeAlerts.accepted]) }
}

/** The first code was right. */
export const firstCodeGood: Alert = alert(
  'success',
  'OTP-I03',
  '1回目の認証が完了しました。続けて、画面の二次元コードを読み取ってください。',
  'The first one-time password was right. Now read the code on this screen.',
)

/** A typing slip in the second code. */
export function signatureSlip(slip: 'empty' | 'length' | 'letters', text: Bilingual): Alert {
  const codes = { empty: 'OTP-W11', length: 'OTP-W12', letters: 'OTP-W13' } as const
  return { tone: 'warning', code: codes[slip], text }
}

/** The second code is not the right one; `left` tries remain until the lock. */
export function wrongSignature(left: number): Alert {
  return alert(
    'error',
    'OTP-E11',
    `ワンタイムパスワードが違います。この画面の二次元コードを読み取ったあとにトークンに表示された数字を入力してください。（あと${left}回誤ると利用を停止します）`,
    `The one-time password is wrong. Type the digits that the token shows after reading the code on this screen. (${left} more and the service is stopped.)`,
  )
}

/** Step 3: code 2 stands on the page itself, with the field for the N2 digits [S0-20, S0-24]. */
export function otpSignaturePage(
  view: View,
  shown: CodeTwoShown,
  alerts: readonly Alert[] = [],
  typed = '',
  error: Bilingual | null = null,
): Page {
  const { policy } = view.bank
  const ends = dateTime(
    after(shown.code2At, policy.screenCodeMinutes * MINUTE_MS),
    policy.utcOffsetHours,
  )
  return framed(view, {
    id: 'otp-signature',
    title: PROCEDURE,
    path: '/otp/signature',
    below: 'nav:otp',
    steps: procedureSteps(2),
    alerts,
    blocks: [
      paragraph(
        '下の二次元コードをトークンのカメラで読み取り、トークンに表示された数字を入力してください。数字を確認してから「認証」ボタンを押してください。',
        'Read the code below with the token\'s camera and type the digits that the token shows. Check them, then press "Authenticate".',
      ),
      {
        kind: 'code2d',
        payload: toText(shown.message2),
        caption: both('二次元コード(2回目)', 'Two-dimensional code (second)'),
      },
      { kind: 'facts', rows: [fact(both('二次元コードの有効期限', 'Code is good until'), ends)] },
      {
        kind: 'fields',
        fields: [codeField('signature', policy.signatureDigits, typed, error)],
      },
      buttons(button('submit-signature', both('認証', 'Authenticate'), 'primary')),
      notes(
        both(
          'トークンの電源が途中で切れた場合は、最新のメールの二次元コードをもう一度読み取ってから、この画面の二次元コードを読み取ってください。1回目の数字の再入力は不要です。',
          'If the token has switched itself off, read the code of the newest mail once more and then the code on this page. The first digits need not be typed again.',
        ),
        both(
          '最初からやり直す場合は、メールを再送してください。',
          'To start again from the beginning, have the mail sent again.',
        ),
      ),
      buttons(
        button(
          'request-mail',
          both('最初からやり直す（メールを再送する）', 'Start again (send the mail again)'),
        ),
      ),
    ],
  })
}

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
