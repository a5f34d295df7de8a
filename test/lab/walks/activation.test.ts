import { describe, expect, it } from 'vitest'
import type { Page } from '../../../bank/page.ts'
import { instances } from '../../../firmware/camera-token/camera-token.ts'
import { isHalfRegistered } from '../../../lab/coach/advice.ts'
import { advise } from '../../../lab/coach/coach.ts'
import { Hands } from '../../../lab/hands.ts'
import { activation, FIRST_HALF, INITIALISE, SECOND_HALF } from '../../../lab/walks/activation.ts'
import { LOG_IN, walk } from '../../../lab/walks/step.ts'
import { cameraOf } from '../../support/camera.ts'
import { setup } from '../../support/setup.ts'

function walked(...parts: Parameters<typeof walk>[1][]): Hands {
  const hands = new Hands(setup())
  for (const steps of parts) walk(hands, steps)
  return hands
}

function registration(hands: Hands): string {
  return hands.world.bank.customers[0]?.registration.state ?? '?'
}

function committed(hands: Hands): number {
  return instances(cameraOf(hands.world)).length
}

function page(hands: Hands): Page {
  return hands.world.desk.browser.page
}

function words(from: Page | { blocks: Page['blocks'] }): string {
  return JSON.stringify(from)
}

function acceptedMails(hands: Hands) {
  return hands.world.desk.mailbox.filter(({ mail }) => mail.template === 'accepted')
}

describe('the token comes to the desk', () => {
  it('[S0-02, S0-03, S0-37] in a parcel with the paper guide, which is silent about the two presses', () => {
    const hands = walked()
    const guide = hands.world.desk.papers.find((paper) =>
      paper.title.ja.includes(
        '【カメラ付きハードトークンによる】ワンタイムパスワード利用開始登録操作ガイド',
      ),
    )
    expect(guide).toBeDefined()
    expect(words({ blocks: guide?.blocks ?? [] })).not.toMatch(/Done|Yes|2回|二回|twice/)
    expect(hands.mode()).toBe('off')
  })
})

describe('the first half, up to the device code', () => {
  it('[S0-04] logs in with ID and password only, before registration', () => {
    const hands = walked([LOG_IN])
    expect(page(hands).id).toBe('top')
    expect(page(hands).user).not.toBeNull()
  })

  it('[S0-06, S0-07, S0-08] a click brings a mail with a 2-D code to the registered address', () => {
    const hands = walked([LOG_IN], FIRST_HALF.slice(0, 1))
    const item = hands.world.desk.mailbox[0]
    expect(hands.world.desk.mailbox).toHaveLength(1)
    expect(item?.mail.to).toBe(hands.world.bank.customers[0]?.mail)
    expect(hands.openNewestMail()).toMatch(/^OTA1:/)
  })

  it('[S0-10, S0-11] long press switches on, right starts the camera with the frame', () => {
    const hands = walked([LOG_IN], FIRST_HALF.slice(0, 3))
    expect(hands.mode()).toBe('home-blank')
    expect(hands.runs(0, 'number')).toEqual(['E002'])
    hands.press('right')
    expect(hands.mode()).toBe('camera')
  })

  it('[S0-09, S0-12, S0-13] the code in the opened mail is read without a press and gives N1 digits', () => {
    const hands = walked([LOG_IN], FIRST_HALF.slice(0, 4))
    const mail = hands.openNewestMail()
    hands.scan(mail ?? '', 'desk')
    expect(hands.mode()).toBe('device-code')
    expect(hands.digits()).toMatch(/^\d{16}$/)
    expect(hands.digits()).toHaveLength(hands.world.bank.policy.deviceCodeDigits)
  })

  it('[S0-14, S0-16, S0-20] the digits go into the field, the button below it brings code 2 to the page', () => {
    const hands = walked([LOG_IN], FIRST_HALF.slice(0, 5))
    const { blocks } = page(hands)
    const field = blocks.findIndex(
      (b) =>
        b.kind === 'fields' && b.fields.some((f) => f.label.ja.includes('ワンタイムパスワード')),
    )
    const button = blocks.findIndex(
      (b) => b.kind === 'buttons' && b.buttons.some((x) => x.action === 'submit-device-code'),
    )
    expect(field).toBeGreaterThanOrEqual(0)
    expect(button).toBe(field + 1)
    expect(words({ blocks: blocks.slice(button, button + 1) })).toContain('"ja":"認証"')
    const mails = hands.world.desk.mailbox.length
    hands.type('deviceCode', hands.digits())
    hands.click('submit-device-code')
    expect(page(hands).id).toBe('otp-signature')
    expect(hands.codeOnPage()).toMatch(/^OTA1:/)
    expect(hands.world.desk.mailbox).toHaveLength(mails)
  })

  it('[S0-15] the token switches itself off, and the code is gone', () => {
    const hands = walked([LOG_IN], FIRST_HALF.slice(0, 5))
    expect(hands.waitForDeadline()).toBe('auto-off')
    expect(hands.mode()).toBe('off')
    hands.longPress()
    expect(hands.mode()).toBe('home-blank')
  })
})

describe('the second half, up to The Device is Activated', () => {
  it('[S0-17, S0-18, S0-19] Done, Yes, Continue lead back to the camera', () => {
    const hands = walked([LOG_IN], FIRST_HALF)
    hands.press('right')
    expect(hands.runs(0, 'softkey-right')).toEqual(['Yes'])
    const question = hands.runs(0, 'body').join(' ')
    hands.press('right')
    expect(hands.runs(0, 'softkey-right')).toEqual(['Continue'])
    expect(hands.runs(0, 'body').join(' ')).not.toBe(question)
    hands.press('right')
    expect(hands.mode()).toBe('camera')
  })

  it('[S0-21, S0-22, S0-23, S0-24, S0-25] code 2 gives fewer digits; authenticating them ends the PC side', () => {
    const hands = walked([LOG_IN], FIRST_HALF, SECOND_HALF.slice(0, 3))
    const first = hands.world.bank.policy.deviceCodeDigits
    hands.scan(hands.codeOnPage() ?? '', 'desk')
    expect(hands.mode()).toBe('signature')
    expect(hands.digits().length).toBeLessThan(first)
    hands.type('signature', hands.digits())
    hands.click('submit-signature')
    expect(page(hands).id).toBe('otp-complete')
    expect(registration(hands)).toBe('registered')
  })

  it('[S0-26, S0-27, S0-28, S0-29, S0-35, S0-38] Done and Yes, after the PC side, commit', () => {
    const hands = walked([LOG_IN], FIRST_HALF, SECOND_HALF)
    expect(hands.runs(0, 'softkey-right')).toEqual(['Done'])
    expect(committed(hands)).toBe(0)
    hands.press('right')
    expect(hands.digits()).toBe('')
    expect(hands.runs(0, 'softkey-right')).toEqual(['Yes'])
    expect(committed(hands)).toBe(0)
    hands.press('right')
    expect(hands.runs(0, 'body').join(' ')).toBe('The Device is Activated')
    expect(hands.runs(0, 'softkey-right')).toEqual(['Continue'])
    expect(committed(hands)).toBe(1)
  })

  it('[S0-30] the long press switches off, and the activated token comes back ready', () => {
    const hands = walked(activation('done-yes'))
    expect(hands.mode()).toBe('home-ready')
    hands.longPress()
    expect(hands.mode()).toBe('off')
  })

  it('[S0-31] the same web session goes on: balance, then logout', () => {
    const hands = walked(activation('done-yes'))
    const cookie = hands.world.desk.browser.session
    hands.click('nav:balance')
    expect(page(hands).id).toBe('balance')
    expect(hands.world.desk.browser.session).toBe(cookie)
    hands.click('nav:logout')
    expect(hands.world.desk.browser.session).toBeNull()
  })

  it('[S0-45] the registration code that the bank shows is the token code on the device', () => {
    const hands = walked(activation('done-yes'))
    hands.click('nav:token-code')
    expect(words(page(hands))).toContain(cameraOf(hands.world).identity.tokenCode)
  })
})

describe('the two presses forgotten', () => {
  it('[S0-32, S0-33, S0-34, S0-36, S0-47] the mail comes all the same, and asks for Done→Yes', () => {
    const hands = walked(activation('forgotten'))
    const mail = acceptedMails(hands)[0]?.mail
    expect(mail?.subject.ja).toBe('【重要】ワンタイムパスワード利用開始受付のご案内')
    const text = words({ blocks: mail?.blocks ?? [] })
    expect(text).toContain('利用開始登録を受け付けました')
    expect(text).toContain('右ボタンを2回(Done→Yes)')
    expect(text).toContain('お取引店への書面提出')
    expect(hands.mode()).toBe('home-blank')
    expect(committed(hands)).toBe(0)
    expect(isHalfRegistered(hands.world)).toBe(true)
  })

  it('[S0-39, S0-40, S0-41, S0-42, S0-43, S0-44, S0-46] online initialisation, and the second try succeeds', () => {
    const hands = walked(activation('forgotten'))
    hands.longPress()
    hands.wait(2 * 86_400_000)
    hands.click('nav:logout')
    walk(hands, [LOG_IN])
    expect(page(hands).id).toBe('top')
    expect(words(page(hands))).toContain('利用開始登録未了')
    walk(hands, [INITIALISE])
    expect(registration(hands)).toBe('none')
    walk(hands, activation('done-yes').slice(1))
    expect(registration(hands)).toBe('registered')
    expect(hands.mode()).toBe('home-ready')
    const [first, second] = acceptedMails(hands)
    expect(second?.mail.subject).toEqual(first?.mail.subject)
    expect(second?.mail.blocks).toEqual(first?.mail.blocks)
    expect(isHalfRegistered(hands.world)).toBe(false)
  })

  it('[S0-44] also when the token did commit the first time', () => {
    const hands = walked(activation('done-yes'))
    hands.longPress()
    walk(hands, [INITIALISE, ...activation('done-yes').slice(1)])
    expect(registration(hands)).toBe('registered')
    expect(hands.mode()).toBe('home-ready')
    expect(committed(hands)).toBe(1)
    expect(isHalfRegistered(hands.world)).toBe(false)
  })

  it('[S0-36] the paper form at the branch frees the registration too, after its days', () => {
    const hands = walked(activation('forgotten'))
    hands.longPress()
    hands.give({ kind: 'hand-in', form: 'token-reset', user: 'tokkun01' })
    expect(registration(hands)).toBe('registered')
    hands.wait(hands.world.bank.policy.paperDays * 86_400_000)
    expect(registration(hands)).toBe('none')
  })

  it('No at the last question cancels on the device only', () => {
    const hands = walked(activation('no'))
    expect(hands.runs(0, 'number')).toEqual(['E012'])
    expect(registration(hands)).toBe('registered')
    expect(isHalfRegistered(hands.world)).toBe(true)
    // A new mail would be refused now: the coach must not send anyone there.
    expect(advise(hands.world).key).toBe('half-registered')
  })
})

describe('the names that the bank uses', () => {
  it('[S0-01, S0-05] sign-on method and procedure', () => {
    const hands = walked()
    expect(words(page(hands))).toContain('ID・パスワード+ワンタイムパスワード方式')
    walk(hands, [LOG_IN])
    hands.click('nav:otp')
    expect(words(page(hands))).toContain('利用開始登録')
  })
})

describe('what the coach and the clock say of time', () => {
  const DAY_MS = 86_400_000

  it('the end of a mail code is a deadline to jump to, and then no longer one', () => {
    const hands = walked([LOG_IN], FIRST_HALF.slice(0, 1))
    const ends = hands.now + hands.world.bank.policy.mailCodeMinutes * 60_000
    expect(hands.waitForDeadline()).toBe('session-timeout')
    expect(hands.waitForDeadline()).toBe('mail-code-expires')
    expect(hands.now).toBe(ends)
    expect(hands.waitForDeadline()).toBeNull()
  })

  it('after it the coach sends nobody back to the old mail', () => {
    const hands = walked([LOG_IN], FIRST_HALF.slice(0, 1))
    hands.wait(DAY_MS)
    expect(advise(hands.world).key).toBe('session-ended')
    walk(hands, [{ name: 'again', by: 'customer', act: (h) => h.click('nav:top') }, LOG_IN])
    expect(advise(hands.world).key).toBe('expired.mail')
  })
})
