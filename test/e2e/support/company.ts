import {
  enter,
  fobCode,
  handIn,
  jumpTo,
  logOut,
  nextCode,
  startFob,
  take,
  user,
} from './everyday.ts'
import type { Person } from './person.ts'

/** How long a person waits for something to show before giving up, ms. A bound, not a sleep. */
const PATIENCE = 20_000

/** The company applies for key-fobs at the branch, and waits until the first lies on the desk. */
export async function applyForFobs(person: Person): Promise<void> {
  await handIn(person, 'application', { user: 'tokkun01', device: 'key-fob' })
  await jumpTo(person, 'form-due')
  await jumpTo(person, 'parcel')
  await take(person, 0)
}

/** Asks for one more token at the branch, and waits for it; it is `fob` of the tray. */
export async function oneMoreFob(person: Person, fob: number): Promise<void> {
  await handIn(person, 'additional-token', { user: 'tokkun01' })
  await jumpTo(person, 'form-due')
  await jumpTo(person, 'parcel')
  await take(person, fob)
}

/** A user registers a key-fob of the tray at the login that asks for it, and logs out again. */
export async function registerFob(person: Person, id: string, fob: number): Promise<void> {
  await take(person, fob)
  // Somebody who shares the token may have used the code of this minute.
  await nextCode(person)
  await enter(person, id)
  await startFob(person)
  await person.window
    .locator('[data-testid=page-top], [data-testid=page-hardware-start-complete]')
    .first()
    .waitFor({ timeout: PATIENCE })
  await logOut(person)
}

/** ID and password, up to the page that asks for the one-time password. */
export async function toCode(person: Person, id: string): Promise<void> {
  await enter(person, id)
  await person.pageIs('login-otp')
}

/** Types a one-time password into the login's page. */
export async function giveCode(person: Person, code: string): Promise<void> {
  await person.fill('otp', code)
  await person.click('submit-login-otp')
}

/** Logs in with the next code of a key-fob of the tray. */
export async function logInWithFob(person: Person, id: string, fob: number): Promise<void> {
  await take(person, fob)
  await nextCode(person)
  await toCode(person, id)
  await giveCode(person, await fobCode(person))
  await person.pageIs('top')
}

/** Waits a minute, until the selected fob no longer shows `used`, and reads its next code. */
export async function codeAfter(person: Person, used: string): Promise<string> {
  await nextCode(person)
  await person.window.waitForFunction(
    (before) => {
      const shown = document.querySelector('[data-testid="lcd-text"]')?.textContent ?? ''
      return shown.replace(/\D/g, '') !== before
    },
    used,
    { timeout: PATIENCE },
  )
  return fobCode(person)
}

/** A code with its last digit typed wrong. */
export function slipped(code: string): string {
  return code.slice(0, -1) + String((Number(code.at(-1)) + 1) % 10)
}

/** Waits until an alert says this; it may still be there from the previous try. */
export async function alertSays(person: Person, code: string, text: string): Promise<void> {
  await person.window
    .getByTestId(`alert-${code}`)
    .filter({ hasText: text })
    .waitFor({ timeout: PATIENCE })
}

/** Types wrong codes at the login until the token is stopped; `tries` is the institution's limit. */
export async function stopToken(person: Person, right: string, tries: number): Promise<void> {
  for (let left = tries - 1; left > 0; left--) {
    await giveCode(person, slipped(right))
    await alertSays(person, 'OTP-E31', `あと${left}回`)
  }
  await giveCode(person, slipped(right))
  await person.see('alert-OTP-E32')
}

/** 管理 → 利用者管理 → one of 作業内容選択. */
export async function administer(person: Person, work: string): Promise<void> {
  await person.menu('nav:admin')
  await person.click('admin-users')
  await person.click(work)
}

/** Ticks users of the list, types the acting user's 確認用パスワード, and presses the button. */
export async function tickAnd(
  person: Person,
  by: string,
  users: readonly string[],
  action: string,
): Promise<void> {
  for (const id of users) await person.at(`field-select:${id}`).check()
  await person.fill('confirmPassword', user(by).confirmPassword)
  await person.click(action)
}
