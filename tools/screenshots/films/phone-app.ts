import { openSelection } from '../../../lab/walks/key-fob.ts'
import { phoneFact } from '../../../lab/walks/phone-app.ts'
import { enter, MASTER, need, walk } from '../../../lab/walks/step.ts'
import { LOG_IN_WITH_CODE } from '../../../lab/walks/transfer.ts'
import { confirmAs, type Film, prepareTransfer } from '../film.ts'

const PHONE = { hand: 'phone' } as const

/** Institution D: the software token, from its issue to its end. */
export const PHONE_APP_FILM: Film = {
  name: 'd',
  institution: 'phone-app',
  walk(hands, shoot) {
    const { address } = hands.world.phone
    enter(hands, MASTER)
    openSelection(hands)
    shoot(null, PHONE)
    hands.click('choose-issue')
    shoot()
    hands.type('phoneMail', 'hanako')
    hands.type('startPassword', '12')
    hands.click('soft-issue-next')
    shoot('soft-issue-input-refused')
    for (const field of ['phoneMail', 'phoneMail2']) hands.type(field, address)
    for (const field of ['startPassword', 'startPassword2']) hands.type(field, '2468')
    hands.click('soft-issue-next')
    shoot()
    shoot('software-keyboard', {
      open: (p) => p.at('keyboard-confirmPassword').click(),
      async close(p) {
        await p.at('softkey-close').click()
      },
    })
    hands.tap('go:mail')
    shoot('phone-mail', PHONE)
    hands.tap(`mail:${need(hands.world.phone.mailbox.at(-1), 'a mail').mail.id}`)
    shoot('phone-mail-password', PHONE)
    hands.type('mailPassword', phoneFact(hands, 'mail-password', 'メール通知パスワード'))
    confirmAs(hands)
    hands.click('soft-issue-confirm')
    shoot()
    hands.tap('home')
    shoot('phone-home', PHONE)
    hands.tap('go:settings')
    hands.tap('filter:on')
    hands.typeOnPhone('domain', 'tokkun-third.example')
    hands.tap('filter:add')
    shoot('phone-settings', PHONE)
    hands.tap('home')
    hands.tap('go:mail')
    hands.tap(`mail:${need(hands.world.phone.mailbox.at(-1), 'a mail').mail.id}`)
    shoot('phone-mail-issue', PHONE)
    hands.tap('open-link')
    shoot('phone-store', PHONE)
    hands.tap('install:a')
    shoot('app-first-start', PHONE)
    hands.typeOnPhone('serviceId', '12')
    hands.tap('send')
    shoot('app-first-start-refused', PHONE)
    hands.typeOnPhone('serviceId', phoneFact(hands, 'token-issue', 'サービスID'))
    hands.typeOnPhone('userId', phoneFact(hands, 'token-issue', 'ユーザID'))
    hands.typeOnPhone('password', '2468')
    hands.tap('send')
    shoot('app-initial-setup', PHONE)
    hands.tap('next')
    hands.typeOnPhone('wording', '経理')
    shoot('app-display-name', PHONE)
    hands.tap('register')
    shoot('app-code', { ...PHONE, readme: 'phone-app', manual: 'phone', only: 'phone' })
    hands.click('otp-selection')
    shoot('otp-selection-issued')
    hands.click('choose-start')
    shoot()
    hands.type('otp', hands.phoneDigits())
    hands.click('start-software')
    shoot()
    hands.click('nav:logout')
    walk(hands, [LOG_IN_WITH_CODE])
    shoot()
    prepareTransfer(hands)
    shoot(null, PHONE)
    openSelection(hands)
    hands.click('choose-release')
    shoot()
    confirmAs(hands)
    hands.click('release')
    shoot()
    openSelection(hands)
    shoot('otp-selection-next-day')
    hands.tap('show-code2d')
    shoot('app-export-warning', PHONE)
    hands.tap('show')
    shoot('app-export', PHONE)
    hands.tap('back')
    hands.tap('delete')
    shoot('app-delete-confirm', PHONE)
    hands.tap('cancel')
    hands.tap('back')
    shoot('app-list', PHONE)
  },
}
