import { serialOf } from '../../bank/ledger.ts'
import { mayHave } from '../../bank/otp/kinds.ts'
import type { Customer } from '../../bank/people.ts'
import type { World } from '../types.ts'
import { type Advice, done, next, warn } from './advice.ts'
import { appGone } from './phone.ts'

/** No page is in the middle of something: what comes next for this user. */
export function adviseFromStart(world: World, user: Customer): Advice {
  const { bank, desk } = world
  const loggedIn = desk.browser.page.user !== null
  const { enrolment } = user
  if (bank.forms.length > 0) return next('form-waits', 'counter')
  if (enrolment.state === 'in-service') {
    const gone = appGone(world, user)
    if (gone !== null) return gone
    if (!loggedIn) return next('login-with-code', 'page')
    return done('timed-ready', 'page')
  }
  if (bank.deliveries.length > 0) return next('parcel-waits', 'counter')
  const ended = enrolment.state === 'revoked' || enrolment.state === 'released'
  if (ended && world.now < enrolment.issueFrom) return warn('wait-for-issue', 'page')
  const ready = hasFobToStart(world, user)
  if (enrolment.state === 'none' && !ready && needsApplication(world)) {
    return next('apply', 'counter')
  }
  const menu = bank.policy.wording.issueMenu
  if (!loggedIn) {
    const again = ended && enrolment.kind === 'phone-app' && !ready
    return again ? { ...next('login-to-issue', 'page'), texts: { menu } } : next('login', 'page')
  }
  const key = ready || enrolment.state === 'issued' ? 'open-start' : 'open-issue'
  return { ...next(key, 'page'), texts: { menu } }
}

/** Where tokens are applied for on paper or at the counter, that comes before everything else. */
function needsApplication(world: World): boolean {
  const { policy, contract } = world.bank
  if (contract.application !== null) return false
  return !policy.hardwareOrder.includes('online') && policy.softwareOrder === 'form'
    ? true
    : policy.hardwareOrder.includes('counter')
}

/** Whether a key-fob lies on the desk that this user could take into service: sent to him, or from a file. */
function hasFobToStart({ bank, tokens, away }: World, user: Customer): boolean {
  if (!mayHave(bank, user.id, 'key-fob')) return false
  return tokens.some((token, index) => {
    if (token.kind !== 'key-fob' || token.faulty || away.includes(index)) return false
    const record = serialOf(bank, token.identity.serial)
    const isForUs = record?.company === null || record?.company === bank.contract.id
    return isForUs && record !== null && (record.state === 'sent' || record.state === 'free')
  })
}
