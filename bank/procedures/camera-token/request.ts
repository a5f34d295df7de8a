import { drawBytes } from '../../../protocol/chance.ts'
import { x25519Public } from '../../../protocol/keys.ts'
import { buildType1, SESSION_BYTES, SUITE } from '../../../protocol/message/activation.ts'
import { seconds } from '../../../protocol/time.ts'
import { change, me, post, tell, type Visit } from '../../books/ledger.ts'
import type { MailSent } from '../../books/users.ts'
import { both, button, buttons, fact, notes, type Page, paragraph, same } from '../../page.ts'
import { activationCodeMail } from '../../post/mails.ts'
import { type Alert, alert, framed, type View } from '../../site/frame.ts'
import type { Turn } from '../../site/requests.ts'
import { deviceCodeAlerts, otpDeviceCodePage } from './device-code.ts'
import { PROCEDURE, procedureSteps } from './steps.ts'

/** Why the procedure is back at its first page. */
export const requestAlerts = {
  mailCodeExpired: alert(
    'error',
    'OTP-E02',
    'メールの二次元コードの有効期限が切れています。もう一度「メール送信依頼」ボタンを押し、新しいメールの二次元コードを読み取ってください。',
    'The code in the mail has expired. Press "Request the mail" again and read the code of the new mail.',
  ),
  screenCodeExpired: alert(
    'error',
    'OTP-E12',
    '画面の二次元コードの有効期限が切れました。利用開始登録は受け付けていません。「メール送信依頼」ボタンから最初からやり直してください。',
    'The code on the screen has expired; nothing was registered. Start again with "Request the mail".',
  ),
} as const satisfies Record<string, Alert>

/** Step 1: the request for the mail. The address is the registered one, never typed [S0-06, S0-07]. */
export function otpRequestPage(view: View, alerts: readonly Alert[] = []): Page {
  const { policy } = view.bank
  return framed(view, {
    id: 'otp-request',
    title: PROCEDURE,
    path: '/otp/request',
    below: 'nav:otp',
    steps: procedureSteps(0),
    alerts,
    blocks: [
      paragraph(
        `${policy.deviceName.ja}の利用開始登録を行います。お手元に${policy.deviceName.ja}と操作ガイドをご用意ください。`,
        'This registers your hardware token with camera. Have the token and its guide at hand.',
      ),
      paragraph(
        '「メール送信依頼」ボタンを押すと、ご登録のメールアドレスに、二次元コードを記載したメールをお送りします。',
        'Press "Request the mail": a mail with a two-dimensional code goes to your registered address.',
      ),
      {
        kind: 'facts',
        rows: [fact(both('送信先メールアドレス', 'Mail goes to'), same(me(view).mail))],
      },
      buttons(button('request-mail', both('メール送信依頼', 'Request the mail'), 'primary')),
      notes(
        both(
          `二次元コードの有効期限は、送信から${policy.mailCodeMinutes}分です。`,
          `The code is good for ${policy.mailCodeMinutes} minutes after sending.`,
        ),
        both(
          'メールアドレスを変更する場合は、お取引店へお届けください。',
          'To change the address, tell your branch.',
        ),
      ),
    ],
  })
}

/** The bank has one signing key. Assumption: no source mentions a change of keys. */
const KEY_ID = 1

/**
 * メール送信依頼 [S0-06]: a fresh session with its own keys, mailed to the registered address. It
 * supersedes the one before; the licence stays that of the round.
 */
export function requestMail(visit: Visit): Turn {
  const customer = me(visit)
  const again = customer.registration.state !== 'none'
  const { bank, now } = visit
  const [sessionId, afterSession] = drawBytes(bank.chance, SESSION_BYTES)
  const [ephemeral, chance] = drawBytes(afterSession, 32)
  const sent: MailSent = {
    state: 'mail-sent',
    licence: customer.nextLicence,
    sessionId,
    ephemeral,
    at: now,
    message1: buildType1({
      header: {
        bankId: bank.bankId,
        issuedAt: seconds(now),
        ttlMinutes: bank.policy.mailCodeMinutes,
      },
      sessionId,
      licence: customer.nextLicence,
      suite: SUITE,
      keyId: KEY_ID,
      ephemeralPublic: x25519Public(ephemeral),
      signingKey: bank.signingKey,
    }),
  }
  const drawn: Visit = { ...visit, bank: { ...bank, chance } }
  const kept = change(drawn, visit.user, { registration: sent })
  const told = tell(
    kept,
    visit.user,
    'mail-requested',
    `licence ${sent.licence}${again ? ', supersedes the earlier mail' : ''}`,
  )
  const mailed = post(told, visit.user, activationCodeMail(bank.policy, sent), now)
  const notice = again ? deviceCodeAlerts.sentAgain : deviceCodeAlerts.sent
  return { visit: mailed, page: otpDeviceCodePage(mailed, sent, [notice]) }
}
