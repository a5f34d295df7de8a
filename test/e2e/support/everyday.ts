import { CUSTOMERS } from '../../../bank/books/users.ts'
import type { Person } from './person.ts'

/** How long a person waits for something to show before giving up, ms. A bound, not a sleep. */
const PATIENCE = 20_000

/** ID and passwords of one of the contract's users, as printed on the memo. */
export function user(id: string): { id: string; password: string; confirmPassword: string } {
  const found = CUSTOMERS.find((customer) => customer.id === id)
  if (found === undefined) throw new Error(`no user ${id}`)
  return found
}

/** Types ID and password into the login page; the page that follows depends on the institution. */
export async function enter(person: Person, id = 'tokkun01'): Promise<void> {
  await person.tab('bank')
  if (!(await person.at('page-login').isVisible())) await person.click('nav:login')
  await person.pageIs('login')
  await person.fill('userId', user(id).id)
  await person.fill('password', user(id).password)
  await person.click('login')
}

export async function logOut(person: Person): Promise<void> {
  await person.menu('nav:logout')
  await person.pageIs('logout')
}

/** Selects a device of the tray: a token by its number, or the phone. */
export async function take(person: Person, device: number | 'phone'): Promise<void> {
  await person.at(`device-${device}`).click()
  await person.see(device === 'phone' ? 'phone' : 'lcd')
}

/** Reads the code from the selected key-fob, pressing its button if it is dark. */
export async function fobCode(person: Person, digits = 6): Promise<string> {
  if ((await person.lcd()) === '') await person.press('centre')
  return person.digits(digits)
}

/** Turns the key-fob over, reads the serial on its back, and turns it back. */
export async function fobSerial(person: Person): Promise<string> {
  await person.at('turn-over').click()
  const serial = ((await person.at('fob-serial').textContent()) ?? '').replace(/\D/g, '')
  await person.at('turn-over').click()
  return serial
}

/** Lets the clock jump to the next entry of this kind in the calendar's list. */
export async function jumpTo(person: Person, what: string): Promise<void> {
  await person.at('clock-open').click()
  await person.at(`upcoming-${what}`).click()
  await jumped(person)
}

/** The calendar closes by itself when the bench has jumped. */
async function jumped(person: Person): Promise<void> {
  await person.at('jump').waitFor({ state: 'hidden', timeout: PATIENCE })
}

/** Jumps to a day (`2027-01-31`) and time (`02:06`) of the calendar. */
export async function jumpToMoment(person: Person, day: string, time: string): Promise<void> {
  await person.at('clock-open').click()
  await person.at('jump-date').fill(day)
  await person.at('jump-time').fill(time)
  await person.at('jump').click()
  await jumped(person)
}

/** Waits for the next minute: the code that was just used is void. */
export async function nextCode(person: Person): Promise<void> {
  await person.at('clock-open').click()
  await person.at('jump-minute').click()
  await jumped(person)
}

/** Hands a form in at the branch. */
export async function handIn(
  person: Person,
  form: string,
  options: { readonly user?: string; readonly device?: string } = {},
): Promise<void> {
  if (!(await person.at(`counter-form-${form}`).isVisible())) await person.at('counter').click()
  await person.see(`counter-form-${form}`)
  if (options.user !== undefined) await person.at('counter-user').selectOption(options.user)
  // Institutions with one kind only offer no choice.
  if (options.device !== undefined && (await person.at('counter-device').isVisible())) {
    await person.at('counter-device').selectOption(options.device)
  }
  await person.at(`hand-in-${form}`).click()
  await person.see('counter-said')
}

/** From the menu to ワンタイムパスワード申請内容選択. */
export async function openSelection(person: Person): Promise<void> {
  await person.menu('nav:services')
  await person.pageIs('otp-menu')
  await person.click('otp-selection')
  await person.pageIs('otp-selection')
}

/** Types serial and code of the selected key-fob into the start page. */
export async function startFob(person: Person): Promise<void> {
  await person.pageIs('hardware-start')
  await person.fill('serial', await fobSerial(person))
  await person.fill('otp', await fobCode(person))
  await person.click('start-hardware')
}

/** Reads the transfer on the LCD of a camera token screen by screen; returns its code. */
export async function readTransfer(person: Person): Promise<string> {
  await person.lcdShows('Transfer')
  for (let shown = await person.lcd(); !shown.includes('Done'); shown = await person.lcd()) {
    await person.press('right')
    await person.lcdShowsOther(shown)
  }
  return person.digits(8)
}

/** Fills a transfer in, up to the page that asks to approve it. */
export async function prepareTransfer(person: Person, yen = '12,000'): Promise<void> {
  await person.menu('nav:transfer')
  await person.pageIs('transfer-input')
  await person.at('field-payee').selectOption('new')
  await person.fill('payeeBank', '架空銀行 本店')
  await person.fill('payeeAccount', '7654321')
  await person.fill('payeeName', 'ﾔﾏﾀﾞ ﾀﾛｳ')
  await person.fill('amount', yen)
  await person.click('transfer-next')
  await person.pageIs('transfer-confirm')
}
