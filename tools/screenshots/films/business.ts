import { newestFob, ORDER_AT_BRANCH, readFob } from '../../../lab/walks/key-fob.ts'
import { enter, MASTER, walk } from '../../../lab/walks/step.ts'
import { LOG_IN_WITH_CODE, TRANSFER } from '../../../lab/walks/transfer.ts'
import { confirmAs, type Film, prepareTransfer } from '../film.ts'

/** Institution E: forms at the branch, fees, and a code at every final approval. */
export const BUSINESS: Film = {
  name: 'e',
  institution: 'business-direct',
  walk(hands, shoot) {
    walk(hands, ORDER_AT_BRANCH)
    enter(hands, MASTER)
    const { fob, index } = newestFob(hands)
    shoot(null, { hand: index })
    hands.type('serial', fob.identity.serial)
    hands.type('otp', readFob(hands))
    hands.click('start-hardware')
    shoot()
    hands.click('nav:logout')
    walk(hands, [LOG_IN_WITH_CODE])
    hands.click('nav:transfer')
    shoot()
    prepareTransfer(hands)
    hands.wait(60_000)
    readFob(hands)
    shoot('transfer-confirm')
    hands.click('transfer-cancel')
    walk(hands, [TRANSFER])
    shoot()
    hands.click('nav:logout')
    hands.handIn('additional-token', MASTER)
    hands.waitFor('parcel')
    enter(hands, 'tokkun05')
    shoot('hardware-start-skip')
    hands.click('skip-start')
    shoot('skipped')
    hands.click('nav:logout')
    walk(hands, [LOG_IN_WITH_CODE])
    hands.handIn('reissue', MASTER)
    hands.click('nav:statement')
    shoot('counter', {
      open: (p) => p.at('counter').click(),
      close: (p) => p.at('counter').click(),
      readme: 'counter',
    })
    shoot()
    hands.click('nav:admin')
    hands.click('admin-users')
    shoot()
    hands.click('open-web-notification')
    shoot()
    hands.type('select:tokkun01', 'true')
    confirmAs(hands)
    hands.click('file-notification')
    shoot()
  },
}
