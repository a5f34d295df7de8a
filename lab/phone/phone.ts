import { PHONE_ADDRESS } from '../../bank/books/users.ts'
import type { Mail } from '../../bank/page.ts'
import { install } from '../../firmware/phone-app/app.ts'
import type { Phone } from '../world.ts'

/** A new phone: no app, no mails, the junk filter off, the clock correct. */
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

/** A mail has arrived, or the filter has rejected it: then only a count remains. */
export function receive(phone: Phone, mail: Mail): Phone {
  return letsThrough(phone, mail)
    ? { ...phone, mailbox: [...phone.mailbox, { mail, read: false }] }
    : { ...phone, refused: phone.refused + 1 }
}

/** A domain typed into the junk filter: with or without @, full-width or not. */
function domainIn(typed: string): string {
  return typed.normalize('NFKC').trim().replace(/^@/, '').toLowerCase()
}

/** What a tap on the phone's own screens does; taps within the app are the app's (`wires.ts`). */
export function tapPhone(phone: Phone, action: string): Phone {
  switch (action) {
    case 'home':
      return { ...phone, place: 'home', openMail: null }
    case 'go:mail':
      return { ...phone, place: 'mail', openMail: null }
    case 'go:settings':
      return { ...phone, place: 'settings' }
    case 'go:app':
      return phone.app === null ? phone : { ...phone, place: 'app' }
    case 'open-link':
      return phone.place === 'mail' ? { ...phone, place: 'store' } : phone
    case 'install:a':
    case 'install:b':
      return phone.place === 'store'
        ? { ...phone, place: 'app', app: phone.app ?? install() }
        : phone
    case 'filter:on':
      return { ...phone, filter: { ...phone.filter, on: true } }
    case 'filter:off':
      return { ...phone, filter: { ...phone.filter, on: false } }
    case 'filter:add':
      return allow(phone, domainIn(phone.typed.domain ?? ''))
    default:
      return tapRow(phone, action)
  }
}

function allow(phone: Phone, domain: string): Phone {
  if (domain === '' || phone.filter.allowed.includes(domain)) return phone
  const { filter } = phone
  return {
    ...phone,
    filter: { ...filter, allowed: [...filter.allowed, domain] },
    typed: { ...phone.typed, domain: '' },
  }
}

function tapRow(phone: Phone, action: string): Phone {
  const [what, ...rest] = action.split(':')
  const of = rest.join(':')
  if (what === 'filter-remove') {
    const allowed = phone.filter.allowed.filter((domain) => domain !== of)
    return { ...phone, filter: { ...phone.filter, allowed } }
  }
  if (what !== 'mail') return phone
  const id = Number(of)
  if (!phone.mailbox.some(({ mail }) => mail.id === id)) return phone
  const mailbox = phone.mailbox.map((item) =>
    item.mail.id === id ? { ...item, read: true } : item,
  )
  return { ...phone, place: 'mail', openMail: id, mailbox }
}
