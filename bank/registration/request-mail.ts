import { drawBytes } from '../../protocol/chance.ts'
import { x25519Public } from '../../protocol/keys.ts'
import { buildType1, SESSION_BYTES, SUITE } from '../../protocol/message/type1.ts'
import { seconds } from '../../protocol/time.ts'
import { change, me, post, tell, type Visit } from '../ledger.ts'
import { activationCodeMail } from '../mails/activation-code.ts'
import { deviceCodeAlerts, otpDeviceCodePage } from '../pages/otp-device-code.ts'
import type { MailSent } from '../people.ts'
import type { Turn } from './turn.ts'

/** The bank has one signing key so far. Ours. */
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
