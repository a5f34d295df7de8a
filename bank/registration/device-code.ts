import { drawBytes } from '../../protocol/chance.ts'
import { deviceCode, printedSerial, readDeviceCode } from '../../protocol/codes.ts'
import { type KeyEncryption, sessionKeys } from '../../protocol/keys.ts'
import { buildType2 } from '../../protocol/message/type2.ts'
import { seconds } from '../../protocol/time.ts'
import { TRANSACTION_FORM } from '../camera/code-form.ts'
import { echo } from '../forms.ts'
import { change, serialOf, tell, type Visit } from '../ledger.ts'
import { slipText } from '../pages/code-field.ts'
import { lockedPage } from '../pages/locked.ts'
import {
  deviceCodeSlip,
  otpDeviceCodePage,
  tokenWornOut,
  wrongDeviceCode,
} from '../pages/otp-device-code.ts'
import { firstCodeGood, otpSignaturePage } from '../pages/otp-signature.ts'
import type { CodeTwoShown, MailSent } from '../people.ts'
import type { BankState } from '../types.ts'
import { heldByAnother, tokenOfAnother } from './holder.ts'
import type { Turn } from './turn.ts'
import { bookSlip, bookWrong } from './wrong-code.ts'

/** The instance of a camera token does not run out. Ours. */
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
