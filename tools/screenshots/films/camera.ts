import type { Hands } from '../../../lab/hands.ts'
import { activation, INITIALISE } from '../../../lab/walks/activation.ts'
import { enter, expectPage, LOG_IN, MASTER, need, walk } from '../../../lab/walks/step.ts'
import { confirmAs, type Film, prepareTransfer, stopByWrongCodes } from '../film.ts'

/** Switches the token on again, whatever it was showing, and scans the code on the page. */
function scanPage(hands: Hands): void {
  if (hands.mode() !== 'off') hands.longPress()
  hands.longPress()
  hands.press('right')
  hands.scan(need(hands.codeOnPage(), 'a code on the page'), 'desk')
}

function pressUntilDigits(hands: Hands): string {
  for (let n = 0; n < 10 && hands.digits() === ''; n++) hands.press('right')
  return hands.digits()
}

/** Left and a long centre: the token's menu. */
function openTokenMenu(hands: Hands): void {
  if (hands.mode() !== 'off') hands.longPress()
  hands.give({ kind: 'key-down', token: 0, key: 'left' })
  hands.longPress()
  hands.give({ kind: 'key-up', token: 0, key: 'left' })
}

/** Institution A: everyday use of the camera token. The activation has scenes of its own. */
export const CAMERA_FILM: Film = {
  name: 'a',
  institution: 'camera-token',
  walk(hands, shoot) {
    walk(hands, [LOG_IN])
    hands.click('nav:token-code')
    shoot()
    hands.click('nav:transfer')
    shoot()
    hands.click('nav:logout')
    walk(hands, activation('done-yes'))
    hands.click('nav:top')
    shoot('top-registered')
    hands.click('nav:transfer')
    hands.click('transfer-next')
    shoot('transfer-input-empty')
    prepareTransfer(hands)
    shoot('transfer-confirm')
    scanPage(hands)
    shoot('transaction-first')
    hands.press('right')
    shoot('transaction-next')
    const code = pressUntilDigits(hands)
    shoot('transaction-code')
    confirmAs(hands)
    hands.type('transactionCode', code)
    hands.click('transfer-approve')
    shoot()
    hands.click('nav:logout')
    shoot()
    enter(hands, MASTER)
    shoot('login-challenge')
    scanPage(hands)
    shoot('login-on-token')
    hands.type('transactionCode', '00000000')
    hands.click('submit-login-code')
    shoot('login-challenge-wrong')
    scanPage(hands)
    hands.type('transactionCode', pressUntilDigits(hands))
    hands.click('submit-login-code')
    expectPage(hands, 'top')
    shoot()
    hands.click('nav:statement')
    shoot()
    hands.click('nav:balance')
    shoot()
    hands.click('nav:token-code')
    hands.click('camera-deactivate')
    shoot()
    confirmAs(hands)
    hands.click('deactivate')
    shoot()
    scanPage(hands)
    shoot('e017')
    openTokenMenu(hands)
    shoot('token-menu')
    hands.press('right')
    shoot('token-info')
    hands.press('left')
    hands.press('left')
    shoot('token-info-last')
    hands.press('right')
    hands.longPress()
    hands.give({ kind: 'cells', token: 0, percent: 8 })
    hands.longPress()
    shoot('low-battery')
    hands.click('nav:admin')
    shoot()
    hands.click('admin-users')
    shoot()
    hands.click('open-user-list')
    shoot()
    hands.click('nav:initialise')
    shoot()
    hands.click('no-such-button')
    shoot('unknown-button')
    hands.wait(16 * 60_000)
    hands.click('nav:top')
    shoot()
  },
}

/** Institution A: what a stopped user sees, and the browser with two tabs. */
export const CAMERA_TROUBLE: Film = {
  name: 'a-trouble',
  institution: 'camera-token',
  walk(hands, shoot) {
    hands.type('userId', MASTER)
    hands.type('password', 'wrong')
    hands.click('login')
    shoot('login-refused')
    walk(hands, activation('done-yes'))
    hands.give({ kind: 'new-tab' })
    shoot('two-tabs')
    hands.give({ kind: 'show-tab', tab: 1 })
    prepareTransfer(hands)
    confirmAs(hands)
    hands.give({ kind: 'back' })
    hands.click('transfer-next')
    shoot('other-page')
    walk(hands, [INITIALISE])
    shoot()
    hands.click('nav:logout')
    enter(hands, 'tokkun02')
    hands.click('nav:otp')
    hands.click('request-mail')
    stopByWrongCodes(hands, 'deviceCode', 'submit-device-code', '1234567890123450')
    shoot()
  },
}
