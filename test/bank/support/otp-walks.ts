import { confirmOf, DAY, type Desk, factOf } from './customer.ts'

/** 利用開始パスワード that the walks choose. */
export const START_PASSWORD = '2468'
/** The address of the customer's phone. */
export const PHONE = 'hanako@phone.example'

/** Global navigation → ワンタイムパスワード → ワンタイムパスワード申請内容選択. */
export function toSelection(desk: Desk): void {
  desk.click('nav:services')
  desk.click('otp-selection')
}

/** Orders a key-fob on the web, and waits until it has come (S1-09, S1-10). */
export function orderFob(desk: Desk, user = 'tokkun01'): void {
  desk.login(user)
  toSelection(desk)
  desk.click('choose-issue')
  desk.click('issue-hardware')
  desk.click('confirm-hardware-issue', { confirmPassword: confirmOf(user) })
  desk.click('nav:logout')
  desk.wait(desk.bank.policy.deliveryDays * DAY)
}

/** Goes to the page that asks for serial and code. */
export function toHardwareStart(desk: Desk, user = 'tokkun01'): void {
  desk.login(user)
  if (desk.page.id === 'hardware-start') return
  toSelection(desk)
  desk.click('choose-start')
}

/** Registers a key-fob that lies on the desk. */
export function startFob(desk: Desk, user = 'tokkun01', serial = desk.fob()): void {
  toHardwareStart(desk, user)
  desk.click('start-hardware', { serial, otp: desk.fobCode(serial) })
}

/** A key-fob in service for `user`, logged out, and the next code not yet used. */
export function withFob(desk: Desk, user = 'tokkun01'): string {
  orderFob(desk, user)
  startFob(desk, user)
  desk.click('nav:logout')
  desk.wait(2 * 60_000)
  return desk.fob()
}

/** ID, password and the code of a token. */
export function loginWithCode(desk: Desk, user: string, serial: string, steps = 0): void {
  desk.login(user)
  desk.click('submit-login-otp', { otp: desk.fobCode(serial, steps) })
}

/** The four fields of ソフトウェアトークン発行情報入力, filled in correctly. */
export function softIssueFields(startPassword = START_PASSWORD): Record<string, string> {
  return {
    phoneMail: PHONE,
    phoneMail2: PHONE,
    startPassword,
    startPassword2: startPassword,
  }
}

/** From the selection page to 入力内容確認. */
export function toSoftConfirm(desk: Desk, startPassword = START_PASSWORD): void {
  desk.click('choose-issue')
  if (desk.page.id === 'token-issue-select') desk.click('issue-software')
  desk.click('soft-issue-next', softIssueFields(startPassword))
}

/** メール通知パスワード of the newest mail on the phone. */
export function mailPassword(desk: Desk): string {
  return factOf(desk.mail('mail-password').blocks, 'メール通知パスワード') ?? ''
}

/** What the confirmation page asks for, filled in correctly. */
export function softConfirmFields(desk: Desk, user = 'tokkun01'): Record<string, string> {
  return { mailPassword: mailPassword(desk), confirmPassword: confirmOf(user) }
}

/** From the selection page through the whole issue; the ids of the mail. */
export function issueSoft(desk: Desk, user = 'tokkun01', startPassword = START_PASSWORD) {
  toSoftConfirm(desk, startPassword)
  desk.click('soft-issue-confirm', softConfirmFields(desk, user))
  return idsOf(desk)
}

/** サービスID and ユーザID of the newest トークン発行メール. */
export function idsOf(desk: Desk): { readonly serviceId: string; readonly userId: string } {
  const { blocks } = desk.mail('token-issue')
  return {
    serviceId: factOf(blocks, 'サービスID') ?? '',
    userId: factOf(blocks, 'ユーザID') ?? '',
  }
}

/** A software token in service for `user`, logged out; its user id. */
export function withPhone(desk: Desk, user = 'tokkun01'): string {
  desk.login(user)
  if (desk.page.id === 'top') toSelection(desk)
  else if (desk.page.id !== 'otp-selection') desk.click('otp-selection')
  const ids = issueSoft(desk, user)
  desk.enrolPhone({ ...ids, password: START_PASSWORD })
  desk.click('otp-selection')
  desk.click('choose-start')
  desk.click('start-software', { otp: desk.fobCode(ids.userId) })
  desk.click('nav:logout')
  desk.wait(2 * 60_000)
  return ids.userId
}

/** The application for one-time passwords is handed in, and the branch has registered it. */
export function applied(desk: Desk, device: 'key-fob' | 'phone-app', user = 'tokkun01'): void {
  const answer = desk.handIn(user, 'application', device)
  if (!answer.accepted) throw new Error(answer.said.en)
  desk.wait(desk.bank.policy.setupDays * DAY)
}

/** Six digits that the token does not show now or within an hour. */
export function wrongCode(desk: Desk, serial = desk.fob()): string {
  const near = Array.from({ length: 70 }, (_, i) => desk.fobCode(serial, i - 35))
  for (let n = 0; ; n++) {
    const code = String(n).padStart(6, '0')
    if (!near.includes(code)) return code
  }
}
