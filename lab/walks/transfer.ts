import type { Hands } from '../hands.ts'
import { readFob, waitForNextCode } from './key-fob.ts'
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

/**
 * Waits until the user's key-fob or app shows an unused code; if there is neither, does not wait.
 */
function waitForFreshCode(hands: Hands): void {
  const { enrolment } = master(hands)
  if (enrolment.state !== 'in-service') return
  if (enrolment.kind === 'key-fob') {
    waitForNextCode(hands, fobOf(hands, enrolment.serial))
    return
  }
  const shown = hands.phoneDigits()
  waitWhile(hands, () => hands.phoneDigits() === shown)
}

/** The code that the user's key-fob or app shows, with enough time left to type it. */
function shownCode(hands: Hands): string {
  const { enrolment } = master(hands)
  if (enrolment.state !== 'in-service') throw new Error('the walk expects a token in service')
  const read = () =>
    enrolment.kind === 'key-fob'
      ? readFob(hands, fobOf(hands, enrolment.serial))
      : hands.phoneDigits()
  read()
  waitToType(hands)
  return read()
}

function fobOf(hands: Hands, serial: string): number {
  return hands.world.tokens.findIndex(
    (token) => token.kind === 'key-fob' && token.identity.serial === serial,
  )
}

/**
 * Holds the camera token over the code on the page, goes through what it shows, returns its digits.
 */
function scannedCode(hands: Hands, token: number): string {
  if (hands.mode(token) === 'off') hands.longPress(token)
  hands.press('right', token)
  hands.scan(need(hands.codeOnPage(), 'a code on the page'), 'desk', token)
  for (let n = 0; n < 10 && hands.digits(token) === ''; n++) hands.press('right', token)
  return hands.digits(token)
}

/** Login with everything that the bank asks for. */
export const LOG_IN_WITH_CODE: WalkStep = {
  name: 'login-with-code',
  by: 'customer',
  act(hands) {
    if (hands.world.bank.policy.codeAtLogin) waitForFreshCode(hands)
    enter(hands, MASTER)
    if (hands.page.id === 'login-otp') {
      hands.type('otp', shownCode(hands))
      hands.click('submit-login-otp')
    }
    if (hands.page.id === 'login-challenge') {
      hands.type('transactionCode', scannedCode(hands, 0))
      hands.click('submit-login-code')
    }
    expectPage(hands, 'top')
  },
}

/** Fills a transfer to a new payee in, up to 確認・最終承認; `amount` as it is typed, in yen. */
export function fillTransfer(hands: Hands, amount = '12,000'): void {
  hands.click('nav:transfer')
  hands.type('payee', 'new')
  hands.type('payeeBank', '架空銀行 本店')
  hands.type('payeeAccount', '7654321')
  hands.type('payeeName', 'ｶ)ｱｵﾊﾞｼﾖｳｼﾞ')
  hands.type('amount', amount)
  hands.click('transfer-next')
}

/** A transfer to a new payee, approved as the institution asks (S3-52, S4-02). */
export const TRANSFER: WalkStep = {
  name: 'transfer',
  by: 'bank',
  act(hands) {
    // Waits before the form is filled in, as the code of the login is void (S1-04).
    if (hands.world.bank.policy.codeAtTransfer) waitForFreshCode(hands)
    fillTransfer(hands)
    expectPage(hands, 'transfer-confirm')
    const names = hands.page.blocks.flatMap((block) =>
      block.kind === 'fields' ? block.fields.map(({ name }) => name) : [],
    )
    if (names.includes('confirmPassword')) {
      hands.type('confirmPassword', master(hands).confirmPassword)
    }
    if (names.includes('otp')) hands.type('otp', shownCode(hands))
    if (names.includes('transactionCode')) hands.type('transactionCode', scannedCode(hands, 0))
    hands.click('transfer-approve')
    expectPage(hands, 'transfer-complete')
  },
}
