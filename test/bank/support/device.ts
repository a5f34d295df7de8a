import { deviceCode, signatureCode } from '../../../protocol/codes.ts'
import { sessionKeys } from '../../../protocol/keys.ts'
import { openType2, type Type1, type Type2 } from '../../../protocol/message/activation.ts'
import { type Message, parseMessage } from '../../../protocol/message/parse.ts'
import { fromText } from '../../../protocol/message/text.ts'
import { codeIn, DEVICE_KEY, type Desk, SERIAL } from './customer.ts'

/** Reads message 1 from the text of a 2-D code. */
export function message1(text: string): Type1 {
  const parsed = parse(text)
  if (parsed.type !== 1) throw new Error('not message 1')
  return parsed
}

/** Reads message 2 from the text of a 2-D code. */
export function message2(text: string): Type2 {
  const parsed = parse(text)
  if (parsed.type !== 2) throw new Error('not message 2')
  return parsed
}

function parse(text: string): Message {
  const bytes = fromText(text)
  if (!bytes.ok) throw new Error(bytes.error)
  const parsed = parseMessage(bytes.value)
  if (!parsed.ok) throw new Error(parsed.error)
  return parsed.value
}

/** What a token shows after reading code 1. */
export function codeOne(text: string, digits = 16, serial = SERIAL, key = DEVICE_KEY): string {
  const first = message1(text)
  const { deviceCodeKey } = sessionKeys(key, first.ephemeralKey, first.bytes)
  return deviceCode(deviceCodeKey, first.bytes, serial, digits)
}

/** What a token shows after reading code 2. */
export function codeTwo(text1: string, text2: string, digits = 8): string {
  const first = message1(text1)
  const second = message2(text2)
  const { kek } = sessionKeys(DEVICE_KEY, first.ephemeralKey, first.bytes)
  const opened = openType2(second, kek)
  if (!opened.ok) throw new Error('message 2 does not open')
  return signatureCode(opened.value.key, first.bytes, second.bytes, digits)
}

/** Logs in, asks for the mail, and answers it with the token's first code. */
export function toCodeTwo(desk: Desk, user = 'tokkun01'): void {
  if (desk.page.user === null) desk.login(user)
  desk.click('nav:otp')
  desk.click('request-mail')
  const { deviceCodeDigits } = desk.bank.policy
  const deviceCode = codeOne(codeIn(desk.mail('activation-code').blocks), deviceCodeDigits)
  desk.click('submit-device-code', { deviceCode })
}

/** The token's answer to the code on the page. */
export function signatureFor(desk: Desk): string {
  const mail = codeIn(desk.mail('activation-code').blocks)
  return codeTwo(mail, codeIn(desk.page.blocks), desk.bank.policy.signatureDigits)
}

/** The whole procedure up to the acceptance by the bank. */
export function register(desk: Desk, user = 'tokkun01'): void {
  toCodeTwo(desk, user)
  desk.click('submit-signature', { signature: signatureFor(desk) })
}

/** A code with its last digit changed. */
export function spoiled(code: string): string {
  return code.slice(0, -1) + String((Number(code.at(-1)) + 1) % 10)
}

/** A well-typed code that is wrong all the same: another device's, under the right serial. */
export function strangersCode(desk: Desk): string {
  const mail = codeIn(desk.mail('activation-code').blocks)
  return codeOne(mail, desk.bank.policy.deviceCodeDigits, SERIAL, new Uint8Array(32).fill(0x77))
}
