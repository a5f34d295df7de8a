import { equalBytes, toHex } from '../../protocol/bytes.ts'
import { deviceCode, signatureCode } from '../../protocol/codes.ts'
import { trySessionKeys } from '../../protocol/keys.ts'
import {
  openType2,
  SUITE,
  type Type1,
  type Type2,
  verifyType1,
} from '../../protocol/message/activation.ts'
import { openType4, type Type4 } from '../../protocol/message/deactivation.ts'
import type { MessageHeader } from '../../protocol/message/header.ts'
import { type Message, parseMessage } from '../../protocol/message/parse.ts'
import { fromText } from '../../protocol/message/text.ts'
import { openType3, type Type3 } from '../../protocol/message/transaction.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import { MINUTE_MS } from '../../protocol/time.ts'
import { isTransactionForm } from '../../protocol/transaction.ts'
import { tokenTime } from '../clock.ts'
import { readFlash } from './flash.ts'
import { findInstance, hasRoom, highestOf } from './instances.ts'
import type { ModeContext } from './mode.ts'
import { refusalOf } from './refusals.ts'
import type { ActivationSession, Instance, KnownBank, RefusalCode, Transaction } from './state.ts'

/** What a scan leads to. */
export type Taken =
  /** Code 1 or 2: the session after it. */
  | { readonly kind: 'activation'; readonly session: ActivationSession }
  | { readonly kind: 'transaction'; readonly transaction: Transaction }
  /** The instance that the bank asks to delete. */
  | { readonly kind: 'deactivation'; readonly instance: Instance }

/** What the scan leads to, or the number of the refusal. */
type Intake = Result<Taken, RefusalCode>

/**
 * Takes in a scanned text. Every check of activation-protocol is made here and in its order: E101,
 * E102, E103, E104, E105, E111, E109, E110, E106, E107, E108, and last E112, an addition that
 * concerns the token, not the message. The token itself is left as it is.
 */
export function takeIn(context: ModeContext, text: string): Intake {
  const bytes = fromText(text)
  if (!bytes.ok) return err(refusalOf(bytes.error))
  const parsed = parseMessage(bytes.value)
  if (!parsed.ok) return err(refusalOf(parsed.error))
  const message = parsed.value
  // A suite that this firmware does not know is a version that it does not know.
  if (message.type === 1 && message.suite !== SUITE) return err('E102')
  if (!inOrder(context, message)) return err('E104')
  const bank = context.token.identity.banks.find((b) => b.bankId === message.header.bankId)
  if (!bank) return err('E105')
  switch (message.type) {
    case 1:
      return takeCode1(context, bank, message)
    case 2:
      return context.session === null ? err('E104') : takeCode2(context, context.session, message)
    case 3:
      return takeTransaction(context, message)
    case 4:
      return takeDeactivation(context, message)
    default:
      return message satisfies never
  }
}

/**
 * The camera is on only without a session, or with one that waits for code 2. Code 1 may begin a
 * registration on a token that holds some already; a transaction or a deactivation needs one.
 */
function inOrder({ token, session }: ModeContext, message: Message): boolean {
  if (session !== null) return message.type === 2
  if (message.type === 1) return true
  return message.type !== 2 && readFlash(token.flash).instances.length > 0
}

function takeCode1(context: ModeContext, bank: KnownBank, message: Type1): Intake {
  const { token } = context
  const content = readFlash(token.flash)
  const { bankId } = bank
  const { licence } = message
  if (findInstance(content, bankId, licence) !== null) return err('E111')
  if (!verifyType1(message, bank.publicKey)) return err('E106')
  const keys = trySessionKeys(token.identity.privateKey, message.ephemeralKey, message.bytes)
  if (!keys.ok) return err('E106')
  if (!timely(context, message.header)) return err('E107')
  // A higher licence of the same slot is accepted: the bank initialised the registration [S0-44].
  if (licence < (highestOf(content, { bankId, licence })?.licence ?? 0)) return err('E108')
  if (!hasRoom(token, content, { bankId, licence })) return err('E112')
  const session: ActivationSession = {
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
  }
  return ok({ kind: 'activation', session })
}

function takeCode2(context: ModeContext, session: ActivationSession, message: Type2): Intake {
  const { token } = context
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
  const { key, digits, period } = plain.value
  // Codes that this firmware cannot make: found only here, as the form arrives sealed.
  if (!isTransactionForm({ digits, periodSeconds: period })) return err('E102')
  if (!timely(context, message.header)) return err('E107')
  const { seq } = message
  const highest = highestOf(readFlash(token.flash), { bankId, licence })
  if (seq <= (highest?.seq ?? -1)) return err('E108')
  const signature = signatureCode(key, message1, message.bytes, token.model.signatureDigits)
  const instance: Instance = { bankId, licence, seq, ...plain.value }
  return ok({ kind: 'activation', session: { ...session, pending: { instance, signature } } })
}

function takeTransaction(context: ModeContext, message: Type3): Intake {
  const found = addressed(context, message)
  if (!found.ok) return found
  const instance = found.value
  const plain = openType3(message, instance.key)
  if (!plain.ok) return err('E106')
  if (!timely(context, message.header) || isOver(context, instance)) return err('E107')
  const transactionId = toHex(message.transactionId)
  const transaction: Transaction = { instance, transactionId, ...plain.value }
  if (context.answered.includes(answerName(transaction))) return err('E108')
  return ok({ kind: 'transaction', transaction })
}

/** The key by which an answered transaction is remembered: ids are unique only within a bank. */
export function answerName({ instance, transactionId }: Transaction): string {
  return `${instance.bankId}/${transactionId}`
}

function takeDeactivation(context: ModeContext, message: Type4): Intake {
  const found = addressed(context, message)
  if (!found.ok) return found
  if (!openType4(message, found.value.key).ok) return err('E106')
  // An expired instance can still be deleted; an expired message cannot delete it.
  if (!timely(context, message.header)) return err('E107')
  return ok({ kind: 'deactivation', instance: found.value })
}

/** Which instance a message is for: E109 on another token, E110 where this one does not hold it. */
function addressed(
  { token }: ModeContext,
  message: Type3 | Type4,
): Result<Instance, 'E109' | 'E110'> {
  if (message.serial !== token.identity.serial) return err('E109')
  const held = findInstance(readFlash(token.flash), message.header.bankId, message.licence)
  return held === null ? err('E110') : ok(held)
}

/**
 * Whether a message is valid by the token's own clock: through its last second, and hardly early.
 */
function timely({ token, now }: ModeContext, header: MessageHeader): boolean {
  const own = tokenTime(token.clock, now)
  const issued = header.issuedAt * 1000
  const expires = issued + header.ttlMinutes * MINUTE_MS
  return issued <= own + token.model.futureToleranceMs && own <= expires
}

/** Whether the instance has expired by the token's clock; its last second still counts. */
function isOver({ token, now }: ModeContext, { notAfter }: Instance): boolean {
  return notAfter !== 0 && tokenTime(token.clock, now) > notAfter * 1000
}
