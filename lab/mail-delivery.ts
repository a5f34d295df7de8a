import type { Mail } from '../bank/page.ts'
import { after, MINUTE_MS, type Millis } from '../protocol/time.ts'
import type { Applied, MailWhere, WorldEvent } from './events.ts'
import { letsThrough, receive } from './phone/phone.ts'
import type { World } from './world.ts'

/** Takes a mail from the bank: depending on the present fault it arrives now, later, or never. */
export function sendMail(world: World, mail: Mail, at: Millis): Applied {
  const { fault, minutes } = world.faults.mail
  switch (fault) {
    case 'none':
      return deliver(world, mail, false, at)
    case 'junked':
      return deliver(world, mail, true, at)
    case 'lost':
      return { world, events: [told(mail, 'lost', at)] }
    case 'delayed': {
      const due = after(at, minutes * MINUTE_MS)
      const mailUnderWay = [...world.faults.mailUnderWay, { mail, due }]
      const faults = { ...world.faults, mailUnderWay }
      return { world: { ...world, faults }, events: [told(mail, 'delayed', at)] }
    }
    default:
      return fault satisfies never
  }
}

/** Brings the delayed mails whose time has come. */
export function bringMails(start: World, now: Millis): Applied {
  const { mailUnderWay } = start.faults
  const due = mailUnderWay.filter((item) => item.due <= now)
  if (due.length === 0) return { world: start, events: [] }
  const later = mailUnderWay.filter((item) => item.due > now)
  const events: WorldEvent[] = []
  let world: World = { ...start, faults: { ...start.faults, mailUnderWay: later } }
  for (const { mail } of due) {
    const brought = deliver(world, mail, false, now)
    events.push(...brought.events)
    world = brought.world
  }
  return { world, events }
}

/**
 * By its address a mail goes to the phone, to the mailbox on the PC, or to nobody. Mail taken for
 * junk goes to the PC's junk folder; a phone's carrier rejects it, and only a count remains
 * (S4-15).
 */
function deliver(world: World, mail: Mail, junk: boolean, at: Millis): Applied {
  const { phone, desk } = world
  if (mail.to === phone.address) {
    const lets = !junk && letsThrough(phone, mail)
    const got = lets ? receive(phone, mail) : { ...phone, refused: phone.refused + 1 }
    return { world: { ...world, phone: got }, events: [told(mail, lets ? 'phone' : 'refused', at)] }
  }
  if (!world.bank.customers.some((customer) => customer.mail === mail.to)) {
    return { world, events: [told(mail, 'nowhere', at)] }
  }
  const got = { mail, read: false }
  return junk
    ? {
        world: { ...world, desk: { ...desk, junk: [...desk.junk, got] } },
        events: [told(mail, 'junk', at)],
      }
    : {
        world: { ...world, desk: { ...desk, mailbox: [...desk.mailbox, got] } },
        events: [told(mail, 'pc', at)],
      }
}

function told(mail: Mail, where: MailWhere, at: Millis): WorldEvent {
  const { id, template, subject } = mail
  return { at, lane: 'mail', kind: 'mail', mail: id, template, subject, where }
}
