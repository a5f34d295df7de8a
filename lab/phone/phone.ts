import { PHONE_ADDRESS } from '../../bank/customers.ts'
import type { Mail } from '../../bank/page.ts'
import type { Phone } from '../types.ts'

/** A phone as it is bought: no app, no mails, the junk filter off, the clock right. */
export function newPhone(): Phone {
  return {
    address: PHONE_ADDRESS,
    place: 'home',
    filter: { on: false, allowed: [] },
    mailbox: [],
    openMail: null,
    refused: 0,
    typed: {},
    app: null,
    clockOffsetMs: 0,
  }
}

/**
 * 機種変更: number, address, old mails and the carrier's junk filter go over to the new phone; the
 * app and everything in it stay behind (S4-17, S4-18).
 */
export function changedPhone(old: Phone): Phone {
  return { ...newPhone(), filter: old.filter, mailbox: old.mailbox, refused: old.refused }
}

/** Whether the filter lets a mail through: off, or the sender's domain is allowed (S4-15, S4-16). */
export function letsThrough(phone: Phone, mail: Mail): boolean {
  if (!phone.filter.on) return true
  const domain = mail.from.slice(mail.from.lastIndexOf('@') + 1)
  return phone.filter.allowed.some((allowed) => allowed === domain)
}

/** A mail has arrived, or the filter has turned it away: then nothing is left of it but a count. */
export function receive(phone: Phone, mail: Mail): Phone {
  return letsThrough(phone, mail)
    ? { ...phone, mailbox: [...phone.mailbox, { mail, read: false }] }
    : { ...phone, refused: phone.refused + 1 }
}
