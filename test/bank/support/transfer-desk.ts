import { addFobs } from '../../../bank/books/imported-fobs.ts'
import { CUSTOMERS } from '../../../bank/books/users.ts'
import type { Page } from '../../../bank/page.ts'
import type { Policy } from '../../../bank/policy/schema.ts'
import { toHex } from '../../../protocol/bytes.ts'
import { sessionKeys } from '../../../protocol/keys.ts'
import { openType2 } from '../../../protocol/message/activation.ts'
import { parseMessage } from '../../../protocol/message/parse.ts'
import { fromText } from '../../../protocol/message/text.ts'
import { openType3, type TransactionPlain } from '../../../protocol/message/transaction.ts'
import { millis } from '../../../protocol/time.ts'
import { totp } from '../../../protocol/totp.ts'
import { transactionCode } from '../../../protocol/transaction.ts'
import { codeIn, DEVICE_KEY, Desk, fieldsOf, MINUTE, START } from './customer.ts'
import { message1, message2, signatureFor, toCodeTwo } from './device.ts'

export const FOB = '12345678'
const SECRET = new Uint8Array(20).fill(7)
export const CONFIRM = CUSTOMERS[0]?.confirmPassword ?? ''
export const BALANCE = 12_345_678

/** A new payee's form, valid in every field. */
export const ORDER = {
  payee: 'new',
  payeeBank: 'ミライ銀行 駅前支店',
  payeeAccount: '1234567',
  payeeName: 'ﾄﾂｸﾝ ﾀﾛｳ',
  amount: '1000',
}

/** Everybody at the company uses one key-fob; the master is at the PC, logged in. */
export function fobDesk(policy: Partial<Policy> = {}, institution = 'business-direct'): Desk {
  const desk = new Desk({
    institution,
    policy,
    customers: CUSTOMERS.map((customer) => ({
      ...customer,
      enrolment: { state: 'in-service', kind: 'key-fob', serial: FOB, since: START },
    })),
  })
  const fob = { serial: FOB, secretHex: toHex(SECRET), ...desk.bank.policy.code, expires: null }
  desk.bank = addFobs(desk.bank, [fob], desk.now).bank
  desk.login()
  if (desk.page.id === 'login-otp') {
    desk.click('submit-login-otp', { otp: fobCode(desk) })
    // The code of the login is used up; the next one comes within a minute.
    desk.wait(MINUTE)
  }
  return desk
}

/** What the key-fob shows now, or some steps off. */
export function fobCode(desk: Desk, steps = 0): string {
  return totp(SECRET, millis(desk.now + steps * MINUTE), desk.bank.policy.code)
}

/** What a token stores in its flash after code 2. */
export type Instance = Uint8Array

/** A camera token is registered; what the device keeps is returned, as the device works it out. */
export function registerCamera(desk: Desk, user = 'tokkun01'): Instance {
  toCodeTwo(desk, user)
  const first = message1(codeIn(desk.mail('activation-code').blocks))
  const { kek } = sessionKeys(DEVICE_KEY, first.ephemeralKey, first.bytes)
  const opened = openType2(message2(codeIn(desk.page.blocks)), kek)
  if (!opened.ok) throw new Error(opened.error)
  desk.click('submit-signature', { signature: signatureFor(desk) })
  return opened.value.key
}

/** What the token shows of the 2-D code on `page`. */
export function shownBy(key: Instance, page: Page): TransactionPlain {
  return shownOf(key, codeIn(page.blocks))
}

/** What the token shows of the text of a 2-D code. */
export function shownOf(key: Instance, text: string): TransactionPlain {
  const bytes = fromText(text)
  if (!bytes.ok) throw new Error(bytes.error)
  const message = parseMessage(bytes.value)
  if (!message.ok || message.value.type !== 3) throw new Error('no transaction')
  const opened = openType3(message.value, key)
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}

/** The 8 digits that the token shows for the page's 2-D code, with its clock some steps off. */
export function cameraCode(desk: Desk, key: Instance, page = desk.page, steps = 0): string {
  const at = millis(desk.now + steps * MINUTE)
  return transactionCode(key, shownBy(key, page).fields, at, { digits: 8, periodSeconds: 60 })
}

/** Menu, form, next: up to the confirmation. */
export function fillIn(desk: Desk, order: Partial<typeof ORDER> = {}): Page {
  desk.click('nav:transfer')
  return desk.click('transfer-next', { ...ORDER, ...order })
}

/** Names of the fields on the page. */
export function fieldNames(desk: Desk): string[] {
  return fieldsOf(desk.page).map(({ name }) => name)
}

export function balance(desk: Desk): number {
  return desk.bank.contract.balanceYen
}
