import type { KeyFob } from '../../firmware/key-fob/key-fob.ts'
import type { Hands } from '../hands.ts'
import {
  enter,
  expectPage,
  MASTER,
  master,
  need,
  type WalkStep,
  waitToType,
  waitWhile,
} from './step.ts'

/** Number and state of the newest key-fob on the desk. Throws if there is none. */
export function newestFob(hands: Hands): { readonly index: number; readonly fob: KeyFob } {
  const index = hands.world.tokens.findLastIndex(
    (token, n) => token.kind === 'key-fob' && !hands.world.away.includes(n),
  )
  const fob = hands.world.tokens[index]
  if (fob?.kind !== 'key-fob') throw new Error('the walk expects a key-fob on the desk')
  return { index, fob }
}

/** Presses the fob's button, if it has one, and reads the code from its display. */
export function readFob(hands: Hands, index = newestFob(hands).index): string {
  if (hands.digits(index) === '') hands.press('centre', index)
  return hands.digits(index)
}

/** Waits until the fob shows another code: a used code is void (S1-04). */
export function waitForNextCode(hands: Hands, index = newestFob(hands).index): void {
  const used = readFob(hands, index)
  // If the display went dark meanwhile, the button is pressed again.
  waitWhile(hands, () => readFob(hands, index) === used)
}

/** From the top page to ワンタイムパスワード申請内容選択 (S1-12, S1-13). */
export function openSelection(hands: Hands): void {
  hands.click('nav:services')
  hands.click('otp-selection')
  expectPage(hands, 'otp-selection')
}

/** The token is ordered online (S1-09, S1-12 … S1-21), and comes by post (S1-10, S1-22). */
export const ORDER_ONLINE: readonly WalkStep[] = [
  {
    name: 'order-online',
    by: 'bank',
    act(hands) {
      enter(hands, MASTER)
      openSelection(hands)
      hands.click('choose-issue')
      hands.click('issue-hardware')
      hands.type('confirmPassword', master(hands).confirmPassword)
      hands.click('confirm-hardware-issue')
      expectPage(hands, 'hardware-issue-complete')
      hands.click('nav:logout')
    },
  },
  { name: 'parcel', by: 'token', act: (hands) => void hands.waitFor('parcel') },
]

/** The token is applied for at the branch, and comes by post (S2-06, S2-07; S4-31, S4-34). */
export const ORDER_AT_BRANCH: readonly WalkStep[] = [
  {
    name: 'apply-at-branch',
    by: 'counter',
    act: (hands) => hands.handIn('application', MASTER, 'key-fob'),
  },
  {
    name: 'form-done',
    by: 'counter',
    act: (hands) => void hands.waitFor('form-due'),
  },
  { name: 'parcel', by: 'token', act: (hands) => void hands.waitFor('parcel') },
]

/** Waits for the start date if it is still ahead (S2-08). */
export const START_DATE: WalkStep = {
  name: 'start-date',
  by: 'counter',
  act: (hands) => void hands.waitFor('start-date'),
}

/** Types serial and code, on the page shown at login or on the one in the menu. */
export const START_FOB: WalkStep = {
  name: 'start-fob',
  by: 'bank',
  act(hands) {
    enter(hands, MASTER)
    if (hands.page.id !== 'hardware-start') {
      openSelection(hands)
      hands.click('choose-start')
    }
    expectPage(hands, 'hardware-start')
    const { index, fob } = newestFob(hands)
    hands.type('serial', fob.identity.serial)
    readFob(hands, index)
    waitToType(hands)
    hands.type('otp', readFob(hands, index))
    hands.click('start-hardware')
    const { enrolment } = need(master(hands), 'the master')
    if (enrolment.state !== 'in-service') expectPage(hands, 'hardware-start-complete')
    hands.click('nav:logout')
  },
}
