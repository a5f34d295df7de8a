import { change, changeSerial, keep, me, tell, type Visit } from '../../books/ledger.ts'
import { both, button, buttons, heading, notes, type Page, paragraph } from '../../page.ts'
import { otpField, verdictAlert } from '../../site/code-field.ts'
import { type Alert, otpFrame, requiredText, type View } from '../../site/frame.ts'
import { fieldText, type Turn, type WebRequest } from '../../site/requests.ts'
import { verifyOnPage } from '../../verify/timed-code.ts'
import { refuseHere } from './menu.ts'
import { waitObstacle } from './obstacles.ts'
import { skipButton, skipNotes, startAlerts } from './start-messages.ts'

/** 利用開始する with the phone's code (S3-49 … S3-51). */
export function startSoftware(visit: Visit, fields: WebRequest['fields']): Turn {
  const early = waitObstacle(visit)
  if (early !== null) return refuseHere(visit, early, 'start')
  const { enrolment } = me(visit)
  if (enrolment.state !== 'issued' || enrolment.kind !== 'phone-app') {
    return refuseHere(visit, startAlerts.notIssued, 'start')
  }
  if (enrolment.setUpAt === null) {
    const told = tell(visit, visit.user, 'start-refused', 'no phone has the token yet')
    return { visit: told, page: softwareStartPage(told, [startAlerts.notSetUp]) }
  }
  const typed = fieldText(fields, 'otp')
  const { step, verdict } = verifyOnPage(visit, enrolment.userId, typed)
  if (verdict.kind !== 'right') {
    const alert = verdictAlert(verdict, typed, step.bank.policy)
    return { visit: step, page: softwareStartPage(step, [alert]) }
  }
  return start(step, enrolment.userId)
}

function start(visit: Visit, serial: string): Turn {
  const owned = changeSerial(visit, serial, { state: 'in-use' })
  const begun = change(owned, visit.user, {
    enrolment: { state: 'in-service', kind: 'phone-app', serial, since: visit.now },
  })
  const told = tell(begun, visit.user, 'use-started', `phone-app ${serial}`)
  const full = keep(told, { level: 'full', draft: null })
  return { visit: full, page: softwareStartCompletePage(full) }
}

/** ワンタイムパスワードの利用開始 with the phone's code (S3-48 … S3-50). */
export function softwareStartPage(view: View, alerts: readonly Alert[] = []): Page {
  const { policy } = view.bank
  const { softwareToken } = policy.wording
  return otpFrame(view, {
    id: 'software-start',
    title: both(
      `ワンタイムパスワード利用開始（${softwareToken.ja}確認）`,
      `Start one-time password use (${softwareToken.en}: check)`,
    ),
    path: '/otp/start/software',
    alerts,
    blocks: [
      paragraph(
        'スマートフォン（携帯電話）に表示されているワンタイムパスワードを入力し、「利用開始する」ボタンを押してください。',
        'Type the one-time password that your smartphone (mobile phone) shows and press "Start use".',
      ),
      requiredText(policy),
      heading('ワンタイムパスワード', 'One-time password'),
      { kind: 'fields', fields: [otpField(policy)] },
      buttons(
        button('start-software', both('利用開始する', 'Start use'), 'primary'),
        button('otp-selection', both('戻る', 'Back')),
        ...skipButton(view),
      ),
      notes(
        both(
          'アプリの初期設定が済んでいない場合は、「トークン発行メール」の案内に従って先に設定してください。',
          'If the app is not set up yet, do so first as the token issue mail says.',
        ),
      ),
      ...skipNotes(view),
    ],
  })
}

/** ワンタイムパスワード利用開始（ソフトウェアトークン完了） (S3-51). */
function softwareStartCompletePage(view: View): Page {
  const { softwareToken } = view.bank.policy.wording
  const { codeAtLogin, codeAtTransfer } = view.bank.policy
  return otpFrame(view, {
    id: 'software-start-complete',
    title: both(
      `ワンタイムパスワード利用開始（${softwareToken.ja}完了）`,
      `Start one-time password use (${softwareToken.en}: complete)`,
    ),
    path: '/otp/start/software/complete',
    blocks: [
      paragraph(
        'ワンタイムパスワードの利用開始登録が完了しました。',
        'Start-of-use registration of the one-time password is finished.',
      ),
      paragraph(
        `今後は、${whenAsked(codeAtLogin, codeAtTransfer).ja}にワンタイムパスワード入力画面が表示されます。`,
        `From now on a one-time password is asked for ${whenAsked(codeAtLogin, codeAtTransfer).en}.`,
      ),
      buttons(button('nav:top', both('トップページへ', 'Home'), 'primary')),
    ],
  })
}

/** S3-52, S4-02. */
function whenAsked(login: boolean, transfer: boolean) {
  if (login && transfer) {
    return both(
      'ログインやお振込み等の意思確認時',
      'at login and to confirm transfers and the like',
    )
  }
  return login
    ? both('ログイン時', 'at login')
    : both('お振込み等の意思確認時', 'to confirm transfers')
}
