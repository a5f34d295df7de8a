import { describe, expect, it } from 'vitest'
import { upcoming } from '../../../lab/clock.ts'
import { advise } from '../../../lab/coach/coach.ts'
import { codeIn, Hands } from '../../../lab/hands.ts'
import type { MailFault } from '../../../lab/inputs.ts'
import { FIRST_HALF } from '../../../lab/walks/activation.ts'
import { ISSUE_APP } from '../../../lab/walks/phone-app.ts'
import { LOG_IN, walk } from '../../../lab/walks/step.ts'
import { wholeWay } from '../../../lab/walks/whole-way.ts'
import { setup } from '../../support/setup.ts'

/** The mail with code 1 is requested during this fault of the mail. */
function requested(fault: MailFault, minutes = 0): Hands {
  const hands = new Hands(setup('mail'))
  walk(hands, [LOG_IN])
  hands.give({ kind: 'mail-fault', fault, minutes })
  walk(hands, FIRST_HALF.slice(0, 1))
  return hands
}

const told = (hands: Hands): readonly string[] =>
  hands.events.flatMap((event) => (event.kind === 'mail' ? [event.where] : []))

/** Reads code 1 from `text` and types the device code. */
function goOn(hands: Hands, text: string): void {
  hands.longPress()
  hands.press('right')
  hands.scan(text)
  hands.type('deviceCode', hands.digits())
  hands.click('submit-device-code')
}

describe('a mail that is late', () => {
  it('arrives to the minute, and not a millisecond before', () => {
    const hands = requested('delayed', 7)
    const sent = hands.now
    expect(told(hands)).toEqual(['delayed'])
    expect(hands.world.desk.mailbox).toHaveLength(0)
    expect(advise(hands.world).key).toBe('mail-late')
    expect(upcoming(hands.world)).toContainEqual({ at: sent + 7 * 60_000, what: 'mail-arrives' })
    hands.wait(7 * 60_000 - 1)
    expect(hands.world.desk.mailbox).toHaveLength(0)
    hands.wait(1)
    expect(told(hands)).toEqual(['delayed', 'pc'])
    const mail = hands.world.desk.mailbox[0]?.mail
    // Its date is that of sending.
    expect(mail?.at).toBe(sent)
    goOn(hands, codeIn(mail?.blocks ?? []) ?? '')
    expect(hands.page.id).toBe('otp-signature')
  })

  it('is on its way still when the post works again, and may be overtaken', () => {
    const hands = requested('delayed', 20)
    hands.give({ kind: 'mail-fault', fault: 'none', minutes: 0 })
    hands.click('nav:otp')
    hands.click('request-mail')
    expect(hands.world.desk.mailbox).toHaveLength(1)
    hands.wait(20 * 60_000)
    const [newer, older] = hands.world.desk.mailbox
    expect(older?.mail.id).toBeLessThan(newer?.mail.id ?? 0)
  })

  it('several arrive each in its own time, in one leap as in small ones', () => {
    const late = (step: number) => {
      const hands = requested('delayed', 30)
      hands.wait(60_000)
      hands.give({ kind: 'mail-fault', fault: 'delayed', minutes: 5 })
      hands.click('nav:otp')
      hands.click('request-mail')
      for (let waited = 0; waited < 3_600_000; waited += step) hands.wait(step)
      return hands.world.desk.mailbox.map(({ mail }) => mail.id)
    }
    expect(late(3_600_000)).toEqual([2, 1])
    expect(late(60_000)).toEqual([2, 1])
  })
})

describe('a mail that is lost', () => {
  it('never comes; another one can be requested', () => {
    const hands = requested('lost')
    hands.wait(24 * 3_600_000)
    expect(told(hands)).toEqual(['lost'])
    expect(hands.world.desk.mailbox).toHaveLength(0)
  })

  it('the coach says what to do, and that helps', () => {
    const hands = requested('lost')
    expect(advise(hands.world)).toMatchObject({ key: 'mail-lost', at: 'page' })
    hands.give({ kind: 'mail-fault', fault: 'none', minutes: 0 })
    hands.click('nav:otp')
    hands.click('request-mail')
    expect(advise(hands.world).key).toBe('open-mail')
  })
})

describe('a mail that is taken for junk', () => {
  it('lies in the junk folder with its code, which can be opened and read', () => {
    const hands = requested('junked')
    expect(told(hands)).toEqual(['junk'])
    expect(hands.world.desk.mailbox).toHaveLength(0)
    expect(advise(hands.world).key).toBe('mail-in-junk')
    const item = hands.world.desk.junk[0]
    hands.give({ kind: 'open-mail', mail: item?.mail.id ?? -1 })
    expect(hands.world.desk.openMail).toBe(item?.mail.id)
    expect(hands.world.desk.junk[0]?.read).toBe(true)
    expect(advise(hands.world).key).not.toBe('mail-in-junk')
    goOn(hands, codeIn(item?.mail.blocks ?? []) ?? '')
    expect(hands.page.id).toBe('otp-signature')
  })
})

describe('a mail to the phone', () => {
  function atIssue(fault: MailFault): Hands {
    const hands = new Hands(setup('mail', 'phone-app'))
    const steps = wholeWay(hands.world.bank.policy)
    walk(hands, steps.slice(0, steps.indexOf(ISSUE_APP)))
    hands.give({ kind: 'mail-fault', fault, minutes: 3 })
    return hands
  }

  it('is turned away by the carrier where it is taken for junk, its filter being off', () => {
    const hands = atIssue('junked')
    expect(hands.world.phone.filter.on).toBe(false)
    expect(() => walk(hands, [ISSUE_APP])).toThrow('mail-password')
    expect(hands.world.phone).toMatchObject({ refused: 1, mailbox: [] })
  })

  it('comes late like any other', () => {
    const hands = atIssue('delayed')
    expect(() => walk(hands, [ISSUE_APP])).toThrow('mail-password')
    expect(hands.waitFor('mail-arrives')).toBe(true)
    expect(hands.world.phone.mailbox).toHaveLength(1)
  })
})
