import { drawBytes } from '../../../protocol/chance.ts'
import { deviceCode, printedSerial, readDeviceCode } from '../../../protocol/codes.ts'
import { type KeyEncryption, sessionKeys } from '../../../protocol/keys.ts'
import { buildType2 } from '../../../protocol/message/activation.ts'
import { seconds } from '../../../protocol/time.ts'
import { change, mailCodeEnds, me, serialOf, tell, type Visit } from '../../books/ledger.ts'
import type { BankState } from '../../books/state.ts'
import type { CodeTwoShown, MailSent } from '../../books/users.ts'
import { dateTime } from '../../calendar.ts'
import {
  type Bilingual,
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
import { codeField, slipText } from '../../site/code-field.ts'
import { type Alert, alert, framed, type View } from '../../site/frame.ts'
import { lockedPage } from '../../site/notices.ts'
import { echo, type Turn } from '../../site/requests.ts'
import { TRANSACTION_FORM } from '../../verify/transaction-code.ts'
import { firstCodeGood, otpSignaturePage } from './signature.ts'
import {
  bookSlip,
  bookWrong,
  heldByAnother,
  PROCEDURE,
  procedureSteps,
  tokenOfAnother,
} from './steps.ts'

/** The instance of a camera token does not expire. Assumption: no source gives an end. */
const NEVER = 0
/** seq is one byte and must go up, or the token answers E108: after the last one it is replaced. */
const LAST_SEQ = 255

/** The N1 digits, typed into the page [S0-14, S0-16]; right ones bring code 2 on the screen [S0-20]. */
export function submitDeviceCode(visit: Visit, registration: MailSent, typed: string): Turn {
  const { policy } = visit.bank
  const read = readDeviceCode(typed, policy.deviceCodeDigits)
  if (!read.ok) {
    const text = slipText(read.error, typed, policy.deviceCodeDigits)
    const { visit: next, left } = bookSlip(visit, read.error)
    if (left === 0) return { visit: next, page: lockedPage(next) }
    const alerts = [deviceCodeSlip(read.error, text)]
    return { visit: next, page: otpDeviceCodePage(next, registration, alerts, echo(typed), text) }
  }
  const verdict = verify(visit.bank, registration, read.value)
  if (!verdict.right) {
    const { visit: next, left } = bookWrong(visit, 'wrong-device-code', verdict.why)
    if (left === 0) return { visit: next, page: lockedPage(next) }
    const alert = wrongDeviceCode(left)
    const page = otpDeviceCodePage(next, registration, [alert], echo(typed), alert.text)
    return { visit: next, page }
  }
  const { serial } = read.value
  if (heldByAnother(visit, serial)) {
    const told = tell(visit, visit.user, 'refused', `token ${serial} is another user's`)
    return { visit: told, page: otpDeviceCodePage(told, registration, [tokenOfAnother]) }
  }
  if ((visit.bank.lastSeq[String(serial)] ?? 0) >= LAST_SEQ) {
    const told = tell(visit, visit.user, 'refused', `token ${serial}: seq ${LAST_SEQ} was the last`)
    return { visit: told, page: otpDeviceCodePage(told, registration, [tokenWornOut]) }
  }
  return showCodeTwo(visit, registration, serial, verdict.kek)
}

type Verdict =
  | { readonly right: true; readonly kek: KeyEncryption }
  /** For the audit only: the page does not tell an unknown token from a wrong code. */
  | { readonly right: false; readonly why: string }

function verify(
  bank: BankState,
  sent: MailSent,
  typed: { readonly serial: number; readonly code: string },
): Verdict {
  const serial = printedSerial(typed.serial)
  const token = bank.tokens.find((shipped) => shipped.serial === typed.serial)
  if (token === undefined) {
    return { right: false, why: `token ${serial} was not shipped to this contract` }
  }
  // Replaced by a re-issue: a token found again cannot be registered (device-facts, everyday use).
  if (serialOf(bank, serial)?.state === 'barred') {
    return { right: false, why: `token ${serial} is barred` }
  }
  const { deviceCodeKey, kek } = sessionKeys(sent.ephemeral, token.publicKey, sent.message1)
  const digits = bank.policy.deviceCodeDigits
  return typed.code === deviceCode(deviceCodeKey, sent.message1, token.serial, digits)
    ? { right: true, kek }
    : { right: false, why: `token ${serial}: not the code of the newest mail` }
}

/**
 * Seals a fresh instance into message 2. Key and nonce follow from message 1, so this happens once
 * per mail: coming back to the page shows the same message, and a new one needs a new mail.
 */
function showCodeTwo(visit: Visit, sent: MailSent, serial: number, kek: KeyEncryption): Turn {
  const { bank, now } = visit
  const [key, chance] = drawBytes(bank.chance, 32)
  const seq = (bank.lastSeq[String(serial)] ?? 0) + 1
  const shown: CodeTwoShown = {
    ...sent,
    state: 'code-2-shown',
    serial,
    seq,
    key,
    code2At: now,
    message2: buildType2({
      header: {
        bankId: bank.bankId,
        issuedAt: seconds(now),
        ttlMinutes: bank.policy.screenCodeMinutes,
      },
      sessionId: sent.sessionId,
      serial,
      seq,
      kek,
      instance: {
        key,
        notAfter: NEVER,
        digits: TRANSACTION_FORM.digits,
        period: TRANSACTION_FORM.periodSeconds,
      },
    }),
  }
  const lastSeq = { ...bank.lastSeq, [String(serial)]: seq }
  const issued: Visit = { ...visit, bank: { ...bank, chance, lastSeq } }
  const kept = change(issued, visit.user, { registration: shown, wrongCodes: 0 })
  const told = tell(kept, visit.user, 'device-code-accepted', `token ${serial}, seq ${seq}`)
  return { visit: told, page: otpSignaturePage(told, shown, [firstCodeGood]) }
}

/** Messages of step 2. */
export const deviceCodeAlerts = {
  sent: alert(
    'info',
    'OTP-I01',
    'メールを送信しました。メールの二次元コードをトークンのカメラで読み取ってください。',
    "The mail was sent. Read the code in it with the token's camera.",
  ),
  sentAgain: alert(
    'info',
    'OTP-I02',
    'メールを再送しました。以前のメールの二次元コードは使えません。最新のメールの二次元コードを読み取ってください。',
    'The mail was sent again. The codes of earlier mails are void: read the newest one.',
  ),
} as const satisfies Record<string, Alert>

/** A typing slip, told in full at the field; the head of the page names the code. */
export function deviceCodeSlip(
  slip: 'empty' | 'length' | 'letters' | 'check-digit',
  text: Bilingual,
): Alert {
  const codes = {
    empty: 'OTP-W01',
    length: 'OTP-W02',
    letters: 'OTP-W03',
    'check-digit': 'OTP-W04',
  } as const
  return { tone: 'warning', code: codes[slip], text }
}

/** A code without a slip that is still not the right one; `left` tries remain until the lock. */
export function wrongDeviceCode(left: number): Alert {
  return alert(
    'error',
    'OTP-E01',
    `ワンタイムパスワードが違います。メールが複数届いている場合は最新のメールの二次元コードを、お届けしたトークンで読み取ってください。（あと${left}回誤ると利用を停止します）`,
    `The one-time password is wrong. If several mails have come, read the code of the newest one, with the token that we sent you. (${left} more and the service is stopped.)`,
  )
}

/** The sequence numbers of this token are used up: only another token helps. */
export const tokenWornOut: Alert = alert(
  'error',
  'OTP-E04',
  'このトークンは登録できる回数の上限に達しました。お取引店へトークンの交換をお申し込みください。',
  'This token has been registered as often as it can be. Ask your branch for another one.',
)

/** Step 2: the mail is on its way; the N1 digits of the token are typed here [S0-13, S0-14]. */
export function otpDeviceCodePage(
  view: View,
  sent: Pick<MailSent, 'at'>,
  alerts: readonly Alert[] = [],
  typed = '',
  error: Bilingual | null = null,
): Page {
  const { policy } = view.bank
  const ends = dateTime(mailCodeEnds(sent, policy.mailCodeMinutes), policy.utcOffsetHours)
  return framed(view, {
    id: 'otp-device-code',
    title: PROCEDURE,
    path: '/otp/device-code',
    below: 'nav:otp',
    steps: procedureSteps(1),
    alerts,
    blocks: [
      paragraph(
        'メールの二次元コードをトークンのカメラで読み取り、トークンに表示された数字を入力してください。数字を確認してから「認証」ボタンを押してください。',
        'Read the code in the mail with the token\'s camera and type the digits that the token shows. Check them, then press "Authenticate".',
      ),
      {
        kind: 'facts',
        rows: [
          fact(both('送信先', 'Sent to'), same(me(view).mail)),
          fact(both('送信日時', 'Sent at'), dateTime(sent.at, policy.utcOffsetHours)),
          fact(both('二次元コードの有効期限', 'Code is good until'), ends),
        ],
      },
      {
        kind: 'fields',
        fields: [codeField('deviceCode', policy.deviceCodeDigits, typed, error)],
      },
      buttons(button('submit-device-code', both('認証', 'Authenticate'), 'primary')),
      heading('メールが届かないとき', 'If the mail does not come'),
      notes(
        both(
          `迷惑メールの設定をご確認のうえ、${policy.domain} からのメールを受信できるようにしてください。`,
          `Check your junk-mail filter and allow mails from ${policy.domain}.`,
        ),
        both(
          '再送すると、それまでのメールの二次元コードは使えなくなります。',
          'Once it is sent again, the codes of earlier mails are void.',
        ),
      ),
      buttons(button('request-mail', both('メールを再送する', 'Send the mail again'))),
    ],
  })
}
