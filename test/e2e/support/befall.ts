import type { Person } from './person.ts'

/** How long a person waits for something to show before giving up, ms. A bound, not a sleep. */
const PATIENCE = 20_000

/** Puts a token on the desk that the bank did not send, and selects it. */
export async function place(person: Person, what: string): Promise<void> {
  await person.at('add-device').click()
  await person.at(`place-${what}`).click()
  await person.at('add-device').and(person.window.locator('[aria-expanded=false]')).waitFor()
}

/** Sets the clock of the selected device wrong by one of the menu's presets, in seconds. */
export async function clockOff(person: Person, seconds: number): Promise<void> {
  await person.at('device-menu').click()
  await person.at('menu-clock').click()
  await person.at(`clock-offset-${seconds}`).click()
  await person.window.keyboard.press('Escape')
  await person.at('device-clock').waitFor({ state: 'hidden', timeout: PATIENCE })
}

/** Puts batteries with this charge, %, into the selected camera token. */
export async function putCells(person: Person, percent: number): Promise<void> {
  await person.at('device-menu').click()
  await person.at(`cells-${percent}`).click()
  await person.at(`cells-${percent}`).waitFor({ state: 'hidden', timeout: PATIENCE })
}

/** The selected token is lost. */
export async function lose(person: Person, device: number): Promise<void> {
  await person.at('device-menu').click()
  await person.at('menu-take-away').click()
  await person.at('confirm-take-away-yes').click()
  await person.at(`device-${device}`).waitFor({ state: 'detached', timeout: PATIENCE })
}

/** 機種変更: the selected phone is replaced by a new one. */
export async function changePhone(person: Person): Promise<void> {
  await person.at('device-menu').click()
  await person.at('menu-phone-change').click()
  await person.at('confirm-phone-change-yes').click()
  await person.at('confirm-phone-change').waitFor({ state: 'hidden', timeout: PATIENCE })
}

/** Waits until so many seconds have passed on the clock of the bar. */
async function secondsPass(person: Person, seconds: number): Promise<void> {
  const from = Number(await person.at('clock').getAttribute('data-now'))
  await person.window.waitForFunction(
    (until) =>
      Number(document.querySelector<HTMLElement>('[data-testid=clock]')?.dataset.now) >= until,
    from + seconds * 1000,
    { timeout: PATIENCE },
  )
}

/** Holds the centre button long enough for any token to switch on, whatever its LCD then shows. */
export async function holdInVain(person: Person): Promise<void> {
  await person.at('key-centre').hover()
  await person.window.mouse.down()
  // A comparable reader needs two seconds (device-facts).
  await secondsPass(person, 5)
  await person.window.mouse.up()
}
