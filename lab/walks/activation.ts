import { LOG_IN, MASTER, master, need, type WalkStep } from './step.ts'

/** How the customer ends the procedure: as the mail asks, or as the source's author may have done. */
export type Ending = 'done-yes' | 'forgotten' | 'no'

/** From the bank's top page to the device code's acceptance, code 2 on the screen. */
export const FIRST_HALF: readonly WalkStep[] = [
  {
    name: 'request-mail',
    by: 'customer',
    act(hands) {
      hands.click('nav:otp')
      hands.click('request-mail')
    },
  },
  { name: 'open-mail', by: 'customer', act: (hands) => void hands.openNewestMail() },
  { name: 'power-on', by: 'token', act: (hands) => hands.longPress() },
  { name: 'start-camera', by: 'token', act: (hands) => hands.press('right') },
  {
    name: 'scan-mail',
    by: 'token',
    act: (hands) => hands.scan(need(hands.openNewestMail(), 'a mail with a code'), 'desk'),
  },
  {
    name: 'type-device-code',
    by: 'bank',
    act(hands) {
      hands.type('deviceCode', hands.digits())
      hands.click('submit-device-code')
    },
  },
]

/** From code 2 on the screen to the signature's acceptance. */
export const SECOND_HALF: readonly WalkStep[] = [
  { name: 'press-done', by: 'token', act: (hands) => hands.press('right') },
  { name: 'press-yes', by: 'token', act: (hands) => hands.press('right') },
  { name: 'continue', by: 'token', act: (hands) => hands.press('right') },
  {
    name: 'scan-page',
    by: 'token',
    act: (hands) => hands.scan(need(hands.codeOnPage(), 'a code on the page'), 'desk'),
  },
  {
    name: 'type-signature',
    by: 'bank',
    act(hands) {
      hands.type('signature', hands.digits())
      hands.click('submit-signature')
    },
  },
]

const ENDINGS: Readonly<Record<Ending, readonly WalkStep[]>> = {
  'done-yes': [
    { name: 'last-done', by: 'token', act: (hands) => hands.press('right') },
    { name: 'last-yes', by: 'token', act: (hands) => hands.press('right') },
    { name: 'power-off', by: 'token', act: (hands) => hands.longPress() },
    { name: 'power-on-again', by: 'token', act: (hands) => hands.longPress() },
  ],
  forgotten: [
    { name: 'forgotten', by: 'token', act: (hands) => void hands.waitForDeadline() },
    { name: 'power-on-again', by: 'token', act: (hands) => hands.longPress() },
  ],
  no: [
    { name: 'last-done', by: 'token', act: (hands) => hands.press('right') },
    { name: 'last-no', by: 'token', act: (hands) => hands.press('left') },
  ],
}

/** 初期化 by the master user, online (S0-41, S0-43). */
export const INITIALISE: WalkStep = {
  name: 'initialise',
  by: 'bank',
  act(hands) {
    hands.click('nav:admin')
    hands.click('admin-users')
    hands.click('nav:initialise')
    hands.type(`select:${MASTER}`, 'y')
    hands.type('confirmPassword', master(hands).confirmPassword)
    hands.click('initialise')
  },
}

/** The whole activation, login included, to the given ending. */
export function activation(ending: Ending): readonly WalkStep[] {
  return [LOG_IN, ...FIRST_HALF, ...SECOND_HALF, ...ENDINGS[ending]]
}
