import { printedSerial, readCode, signatureCode } from '../../protocol/codes.ts'
import { echo } from '../forms.ts'
import { change, changeSerial, post, type Scene, tell } from '../ledger.ts'
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
export function submitSignature(scene: Scene, registration: CodeTwoShown, typed: string): Turn {
  const { policy } = scene.bank
  const read = readCode(typed, policy.signatureDigits)
  if (!read.ok) {
    const text = slipText(read.error, typed, policy.signatureDigits)
    const { scene: next, left } = bookSlip(scene, read.error)
    if (left === 0) return { scene: next, page: lockedPage(next) }
    const alerts = [signatureSlip(read.error, text)]
    return { scene: next, page: otpSignaturePage(next, registration, alerts, echo(typed), text) }
  }
  const { key, message1, message2 } = registration
  if (read.value !== signatureCode(key, message1, message2, policy.signatureDigits)) {
    const { scene: next, left } = bookWrong(scene, 'wrong-signature', `seq ${registration.seq}`)
    if (left === 0) return { scene: next, page: lockedPage(next) }
    const alert = wrongSignature(left)
    const page = otpSignaturePage(next, registration, [alert], echo(typed), alert.text)
    return { scene: next, page }
  }
  if (heldByAnother(scene, registration.serial)) {
    const told = tell(
      scene,
      scene.user,
      'refused',
      `token ${registration.serial} is another user's`,
    )
    return { scene: told, page: otpSignaturePage(told, registration, [tokenOfAnother]) }
  }
  return accept(scene, registration)
}

/** Accepted, not confirmed: whether the token commits is hidden from the bank [S0-38, S0-47]. */
function accept(scene: Scene, shown: CodeTwoShown): Turn {
  const registered: Extract<Registration, { state: 'registered' }> = {
    state: 'registered',
    licence: shown.licence,
    serial: shown.serial,
    seq: shown.seq,
    key: shown.key,
    at: scene.now,
    confirmed: false,
    usedInTransaction: false,
  }
  const owned = changeSerial(scene, printedSerial(shown.serial), { state: 'in-use' })
  const kept = change(owned, scene.user, { registration: registered, wrongCodes: 0 })
  const told = tell(
    kept,
    scene.user,
    'registered',
    `token ${shown.serial}, licence ${shown.licence}`,
  )
  const mailed = post(told, scene.user, acceptedMail(scene.bank.policy), scene.now)
  return { scene: mailed, page: otpCompletePage(mailed, registered, [completeAlerts.accepted]) }
}
