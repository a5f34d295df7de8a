import { install } from '../../firmware/phone-app/app.ts'
import type { Phone } from '../types.ts'

/** A domain as it is typed into the junk filter: with or without @, full-width or not. */
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
