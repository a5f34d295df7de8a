import type { Hands } from '../../../lab/hands.ts'
import {
  newestFob,
  ORDER_AT_BRANCH,
  readFob,
  START_DATE,
  START_FOB,
} from '../../../lab/walks/key-fob.ts'
import { customer, enter, MASTER, walk } from '../../../lab/walks/step.ts'
import { LOG_IN_WITH_CODE } from '../../../lab/walks/transfer.ts'
import { confirmAs, type Film, stopByWrongCodes } from '../film.ts'

const GENERAL = 'tokkun02'

/** A colleague starts the use of the newest key-fob. */
function startOwnFob(hands: Hands, id: string): void {
  enter(hands, id)
  const { fob, index } = newestFob(hands)
  hands.type('serial', fob.identity.serial)
  hands.type('otp', readFob(hands, index))
  hands.click('start-hardware')
}

/** Institution C: the forced start, and what masters do for the others. */
export const FOB_COUNTER: Film = {
  name: 'c',
  institution: 'key-fob-counter',
  walk(hands, shoot) {
    shoot('counter-before', {
      open: (p) => p.at('counter').click(),
      close: (p) => p.at('counter').click(),
    })
    walk(hands, [...ORDER_AT_BRANCH, START_DATE])
    enter(hands, MASTER)
    readFob(hands)
    shoot('hardware-start', { hand: newestFob(hands).index, readme: 'key-fob' })
    START_FOB.act(hands)
    hands.handIn('additional-token', GENERAL)
    hands.waitFor('form-due')
    hands.waitFor('parcel')
    startOwnFob(hands, GENERAL)
    shoot('general-started')
    hands.click('nav:logout')
    enter(hands, GENERAL)
    stopByWrongCodes(hands, 'otp', 'submit-login-otp', '000000')
    shoot('stopped')
    hands.click('nav:logout')
    walk(hands, [LOG_IN_WITH_CODE])
    shoot()
    hands.click('nav:admin')
    shoot()
    hands.click('admin-users')
    shoot()
    hands.click('open-unlock')
    shoot()
    hands.click('unlock')
    shoot('unlock-list-nothing-ticked')
    hands.type(`select:${GENERAL}`, 'true')
    confirmAs(hands)
    hands.click('unlock')
    shoot()
    hands.click('admin-users')
    hands.click('open-revoke')
    hands.type(`select:${GENERAL}`, 'true')
    shoot()
    confirmAs(hands)
    hands.click('revoke')
    shoot()
    hands.click('admin-users')
    hands.click('open-user-list')
    shoot()
    for (const part of ['users', 'serials', 'post', 'transfers', 'audit']) {
      shoot(`records-${part}`, {
        tab: 'records',
        open: (p) => p.at(`records-${part}`).click(),
        ...(part === 'users' ? { readme: 'records' } : {}),
      })
    }
    shoot('calendar', {
      open: (p) => p.at('clock-open').click(),
      close: (p) => p.window.keyboard.press('Escape'),
      readme: 'calendar',
    })
    if (customer(hands, GENERAL).locked) throw new Error('the stop was not lifted')
  },
}
