import type { Customer } from '../../bank/people.ts'
import type { World } from '../types.ts'
import { type Advice, next, warn } from './advice.ts'

/** Mails that bring a token to the phone; the newest one counts. */
const ISSUE_MAIL = 'token-issue'

/** What is next on the phone while a software token is being set up; null: nothing. */
export function advisePhone(world: World): Advice | null {
  const { phone, bank } = world
  const waiting = bank.customers.some(
    ({ enrolment }) =>
      enrolment.state === 'issued' && enrolment.kind === 'phone-app' && enrolment.setUpAt === null,
  )
  if (!waiting) return null
  const mail = phone.mailbox.findLast((item) => item.mail.template === ISSUE_MAIL)
  if (mail === undefined) {
    return phone.filter.on && phone.refused > 0
      ? warn('phone-filter', 'phone', { domains: bank.policy.mailDomains.join(', ') })
      : next('phone-no-mail', 'phone')
  }
  if (phone.place === 'store') return next('phone-install', 'phone')
  if (phone.place === 'app' && phone.app !== null) return inApp(phone.app.screen.name)
  if (!mail.read) return next('phone-open-mail', 'phone')
  return phone.app === null ? next('phone-open-link', 'phone') : next('phone-open-app', 'phone')
}

function inApp(screen: string): Advice {
  switch (screen) {
    case 'initial-setup':
      return next('phone-next', 'phone')
    case 'display-name':
      return next('phone-name', 'phone')
    case 'list':
    case 'code':
      return next('phone-add', 'phone')
    default:
      return next('phone-first-start', 'phone')
  }
}

/** 機種変更 (S4-17): the user's token is in service, and no app on the phone has it. */
export function appGone({ phone, bank }: World, { enrolment }: Customer): Advice | null {
  if (enrolment.state !== 'in-service' || enrolment.kind !== 'phone-app') return null
  const { serial } = enrolment
  if (phone.app?.contracts.some(({ userId }) => userId === serial) === true) return null
  return warn(bank.policy.revokeOnline ? 'app-gone' : 'app-gone-counter', 'counter')
}
