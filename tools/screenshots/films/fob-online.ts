import { newestFob, ORDER_ONLINE, openSelection, readFob } from '../../../lab/walks/key-fob.ts'
import { enter, MASTER, walk } from '../../../lab/walks/step.ts'
import { LOG_IN_WITH_CODE } from '../../../lab/walks/transfer.ts'
import { confirmAs, type Film, prepareTransfer, stopByWrongCodes } from '../film.ts'

/** Institution B: the key-fob is ordered, started, used and released online. */
export const FOB_ONLINE: Film = {
  name: 'b',
  institution: 'key-fob-online',
  walk(hands, shoot) {
    shoot()
    enter(hands, MASTER)
    shoot()
    hands.click('nav:services')
    shoot()
    hands.click('otp-selection')
    shoot()
    hands.click('choose-issue')
    shoot()
    hands.click('issue-hardware')
    shoot()
    confirmAs(hands)
    hands.click('confirm-hardware-issue')
    shoot()
    hands.click('nav:logout')
    walk(hands, ORDER_ONLINE.slice(1))
    shoot('parcel', { tab: 'papers' })
    const { fob } = newestFob(hands)
    enter(hands, MASTER)
    openSelection(hands)
    shoot('otp-selection-arrived')
    hands.click('choose-start')
    hands.type('serial', '123')
    hands.type('otp', '12')
    hands.click('start-hardware')
    shoot('hardware-start-refused')
    hands.type('serial', fob.identity.serial)
    hands.type('otp', readFob(hands))
    shoot('hardware-start')
    hands.click('start-hardware')
    shoot()
    hands.click('nav:logout')
    shoot('fob-back', {
      open: (p) => p.at('turn-over').click(),
      close: (p) => p.at('turn-over').click(),
    })
    enter(hands, MASTER)
    shoot('login-otp-dark')
    hands.wait(60_000)
    readFob(hands)
    shoot('login-otp')
    hands.type('otp', '000000')
    hands.click('submit-login-otp')
    shoot('login-otp-wrong')
    hands.click('nav:logout')
    walk(hands, [LOG_IN_WITH_CODE])
    shoot('top-in-service')
    prepareTransfer(hands)
    shoot()
    openSelection(hands)
    shoot('otp-selection-in-service')
    hands.click('choose-release')
    shoot()
    confirmAs(hands)
    hands.click('release')
    shoot()
    openSelection(hands)
    shoot('otp-selection-released')
  },
}

/** Institution B: the key-fob's clock runs wrong, and the stop after wrong codes. */
export const FOB_TROUBLE: Film = {
  name: 'b-trouble',
  institution: 'key-fob-online',
  walk(hands, shoot) {
    walk(hands, ORDER_ONLINE)
    enter(hands, MASTER)
    openSelection(hands)
    hands.click('choose-start')
    const { fob, index } = newestFob(hands)
    hands.type('serial', fob.identity.serial)
    hands.type('otp', readFob(hands))
    hands.click('start-hardware')
    hands.click('nav:logout')
    hands.give({ kind: 'token-clock', token: index, offsetSeconds: 600, driftSecondsPerDay: 0 })
    hands.wait(60_000)
    enter(hands, MASTER)
    hands.type('otp', readFob(hands))
    shoot('clock-wrong', {
      async open(p) {
        await p.at('device-menu').click()
        await p.at('menu-clock').click()
      },
      async close(p) {
        await p.window.keyboard.press('Escape')
      },
    })
    hands.click('submit-login-otp')
    shoot()
    hands.wait(60_000)
    hands.type('otp', readFob(hands))
    hands.click('submit-resync')
    shoot('top-resynchronised')
    hands.click('nav:logout')
    enter(hands, MASTER)
    stopByWrongCodes(hands, 'otp', 'submit-login-otp', '000000')
    shoot('stopped')
    hands.give({ kind: 'place-token', what: 'fob-of-another-company' })
    hands.give({ kind: 'place-token', what: 'camera-token-of-another-bank' })
    hands.give({ kind: 'place-token', what: 'dead-fob' })
    shoot('full-tray')
  },
}
