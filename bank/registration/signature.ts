import { printedSerial, readCode, signatureCode } from '../../protocol/codes.ts'
import { echo } from '../forms.ts'
import { change, changeSerial, post, tell, type Visit } from '../ledger.ts'
import { acceptedMail } from '../mails/accepted.ts'
import { slipText } from '../pages/code-field.ts'
import { lockedPage } from '../pages/locked.ts'
import { completeAlerts, otpCompletePage } from '../pages/otp-complete.ts'
import { otpSignaturePage, signatureSlip, wrongSignature } from '../pages/otp-signature.ts'
import type { CodeTwoShown, Registration } from '../people.ts'
import { heldByAnother, tokenOfAnother } from './holder.ts'
import type { Turn } from './turn.ts'
import { bookSlip, bookWrong } from './wrong-code.ts'

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
