import { equalBytes } from '../protocol/bytes.ts'
import { deviceCode, signatureCode } from '../protocol/codes.ts'
import { trySessionKeys } from '../protocol/keys.ts'
import type { MessageHeader } from '../protocol/message/header.ts'
import { parseMessage } from '../protocol/message/parse.ts'
import { fromText } from '../protocol/message/text.ts'
import { SUITE, type Type1, verifyType1 } from '../protocol/message/type1.ts'
import { openType2, type Type2 } from '../protocol/message/type2.ts'
import { err, ok, type Result } from '../protocol/result.ts'
import type { Millis } from '../protocol/time.ts'
import { readFlash } from './flash.ts'
import { refusalOf } from './refusals.ts'
import type { ActivationSession, CameraToken, KnownBank, RefusalCode } from './types.ts'

/** What a scan leads to: the session as it is after it, or the number of the refusal. */
export type Intake = Result<ActivationSession, RefusalCode>

/**
 * Takes in a scanned text. Every check of activation-protocol is made here and in its order: E101,
 * E102, E103, E104, E105, E111, E109, E110, E106, E107, E108. The token itself is left as it is.
 */
export function takeIn(
  token: CameraToken,
  session: ActivationSession | null,
  text: string,
  now: Millis,
): Intake {
  const bytes = fromText(text)
  if (!bytes.ok) return err(refusalOf(bytes.error))
  const parsed = parseMessage(bytes.value)
  if (!parsed.ok) return err(refusalOf(parsed.error))
  const message = parsed.value
  // A suite that this firmware does not know is a version that it does not know.
  if (message.type === 1 && message.suite !== SUITE) return err('E102')
  // The camera is only ever on with no session (code 1 is due) or with one that waits for code 2.
  if ((session === null) !== (message.type === 1)) return err('E104')
  const bank = token.identity.banks.find((b) => b.bankId === message.header.bankId)
  if (!bank) return err('E105')
  if (message.type === 1) return takeCode1(token, bank, message, now)
  return session === null ? err('E104') : takeCode2(token, session, message, now)
}

function takeCode1(token: CameraToken, bank: KnownBank, message: Type1, now: Millis): Intake {
  const { instances, highest } = readFlash(token.flash)
  const { bankId } = bank
  const { licence } = message
  if (instances.some((i) => i.bankId === bankId && i.licence === licence)) return err('E111')
  if (!verifyType1(message, bank.publicKey)) return err('E106')
  const keys = trySessionKeys(token.identity.privateKey, message.ephemeralKey, message.bytes)
  if (!keys.ok) return err('E106')
  if (!timely(token, message.header, now)) return err('E107')
  // A higher licence of the same bank is welcome: the bank initialised the registration [S0-44].
  if (licence < (highest.find((h) => h.bankId === bankId)?.licence ?? 0)) return err('E108')
  return ok({
    bankId,
    licence,
    sessionId: message.sessionId,
    message1: message.bytes,
    deviceCode: deviceCode(
      keys.value.deviceCodeKey,
      message.bytes,
      token.identity.serial,
      token.model.deviceCodeDigits,
    ),
    pending: null,
  })
}

function takeCode2(
  token: CameraToken,
  session: ActivationSession,
  message: Type2,
  now: Millis,
): Intake {
  const { bankId, licence, message1 } = session
  if (message.serial !== token.identity.serial) return err('E109')
  if (message.header.bankId !== bankId || !equalBytes(message.sessionId, session.sessionId)) {
    return err('E110')
  }
  const first = parseMessage(message1)
  if (!first.ok || first.value.type !== 1) throw new Error('the session holds no message 1')
  const keys = trySessionKeys(token.identity.privateKey, first.value.ephemeralKey, message1)
  if (!keys.ok) throw new Error('the session was opened with a bad key')
  const plain = openType2(message, keys.value.kek)
  if (!plain.ok) return err('E106')
  if (!timely(token, message.header, now)) return err('E107')
  const { seq } = message
  const { highest } = readFlash(token.flash)
  if (seq <= (highest.find((h) => h.bankId === bankId)?.seq ?? -1)) return err('E108')
  const signature = signatureCode(
    plain.value.key,
    message1,
    message.bytes,
    token.model.signatureDigits,
  )
  return ok({
    ...session,
    pending: { instance: { bankId, licence, seq, ...plain.value }, signature },
  })
}

/** Whether a message is good at `now`: through the last second of its life, and hardly early. */
function timely(token: CameraToken, header: MessageHeader, now: Millis): boolean {
  const issued = header.issuedAt * 1000
  const expires = issued + header.ttlMinutes * 60_000
  return issued <= now + token.model.futureToleranceMs && now <= expires
}
