import { drawBytes } from '../../protocol/chance.ts'
import { deviceCode, printedSerial, readDeviceCode } from '../../protocol/codes.ts'
import { type KeyEncryption, sessionKeys } from '../../protocol/keys.ts'
import { buildType2 } from '../../protocol/message/type2.ts'
import { seconds } from '../../protocol/time.ts'
import { TRANSACTION_FORM } from '../camera/code-form.ts'
import { echo } from '../forms.ts'
import { change, codeExpired, me, type Scene, serialOf, tell } from '../ledger.ts'
import { slipText } from '../pages/code-field.ts'
import { lockedPage } from '../pages/locked.ts'
import { noticeAlerts } from '../pages/notice.ts'
import {
  deviceCodeSlip,
  otpDeviceCodePage,
  tokenOfAnother,
  tokenWornOut,
  wrongDeviceCode,
} from '../pages/otp-device-code.ts'
import { firstCodeGood, otpSignaturePage } from '../pages/otp-signature.ts'
import type { BankState, CodeTwoShown, MailSent } from '../types.ts'
import { heldByAnother } from './holder.ts'
import { procedurePage } from './procedure.ts'
import type { Turn } from './turn.ts'
import { bookSlip, bookWrong } from './wrong-code.ts'

/** The instance of a camera token does not run out. Ours. */
const NEVER = 0
/** seq is one byte and must go up, or the token answers E108: after the last one it is replaced. */
const LAST_SEQ = 255

/** The N1 digits, typed into the page [S0-14, S0-16]; right ones bring code 2 on the screen [S0-20]. */
export function submitDeviceCode(scene: Scene, typed: string): Turn {
  const { registration, locked } = me(scene)
  const { policy } = scene.bank
  if (locked) {
    return { scene: tell(scene, scene.user, 'refused', 'code: locked'), page: lockedPage(scene) }
  }
  if (registration.state !== 'mail-sent') {
    return { scene, page: procedurePage(scene, [noticeAlerts.otherPage]) }
  }
  if (codeExpired(registration, policy, scene.now) !== null) {
    const told = tell(scene, scene.user, 'code-1-expired', `${policy.mailCodeMinutes} minutes`)
    return { scene: told, page: procedurePage(told) }
  }
  const read = readDeviceCode(typed, policy.deviceCodeDigits)
  if (!read.ok) {
    const text = slipText(read.error, typed, policy.deviceCodeDigits)
    const { scene: next, left } = bookSlip(scene, read.error)
    if (left === 0) return { scene: next, page: lockedPage(next) }
    const alerts = [deviceCodeSlip(read.error, text)]
    return { scene: next, page: otpDeviceCodePage(next, registration, alerts, echo(typed), text) }
  }
  const verdict = verify(scene.bank, registration, read.value)
  if (!verdict.right) {
    const { scene: next, left } = bookWrong(scene, 'wrong-device-code', verdict.why)
    if (left === 0) return { scene: next, page: lockedPage(next) }
    const alert = wrongDeviceCode(left)
    const page = otpDeviceCodePage(next, registration, [alert], echo(typed), alert.text)
    return { scene: next, page }
  }
  const { serial } = read.value
  if (heldByAnother(scene, serial)) {
    const told = tell(scene, scene.user, 'refused', `token ${serial} is another user's`)
    return { scene: told, page: otpDeviceCodePage(told, registration, [tokenOfAnother]) }
  }
  if ((scene.bank.lastSeq[String(serial)] ?? 0) >= LAST_SEQ) {
    const told = tell(scene, scene.user, 'refused', `token ${serial}: seq ${LAST_SEQ} was the last`)
    return { scene: told, page: otpDeviceCodePage(told, registration, [tokenWornOut]) }
  }
  return showCodeTwo(scene, registration, serial, verdict.kek)
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
  // Replaced by a re-issue: whoever finds it again cannot register it (device-facts, everyday use).
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
 * a mail: coming back to the page shows the same message, and a new one needs a new mail.
 */
function showCodeTwo(scene: Scene, sent: MailSent, serial: number, kek: KeyEncryption): Turn {
  const { bank, now } = scene
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
  const issued: Scene = { ...scene, bank: { ...bank, chance, lastSeq } }
  const kept = change(issued, scene.user, { registration: shown, wrongCodes: 0 })
  const told = tell(kept, scene.user, 'device-code-accepted', `token ${serial}, seq ${seq}`)
  return { scene: told, page: otpSignaturePage(told, shown, [firstCodeGood]) }
}
