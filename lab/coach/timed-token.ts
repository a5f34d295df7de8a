import { serialOf, tokenInUse } from '../../bank/books/ledger.ts'
import type { Customer } from '../../bank/books/users.ts'
import { mayHave } from '../../bank/procedures/timed-token/obstacles.ts'
import { upcoming } from '../clock.ts'
import { codeSources, ownStep } from '../code-sources.ts'
import type { ClockOff, RefusedCode, World } from '../world.ts'
import { type Advice, actingCustomer, done, next, warn } from './advice.ts'
import { advisePasswordLock, adviseStop } from './troubles.ts'

/** A code with less than this left may change before it is typed. Assumption: eight digits take several seconds. */
const SOON_MS = 10_000

/** Pages on which a code is typed that changes with the minute. */
const CODE_PAGES = [
  'hardware-start',
  'software-start',
  'login-otp',
  'otp-resync',
  'transfer-confirm',
]

/** The coach's one sentence for key-fob and phone app. */
export function adviseTimed(world: World): Advice {
  const user = actingCustomer(world)
  if (user === undefined) return next('login-any', 'page')
  return (
    advisePasswordLock(world, user) ??
    adviseStop(world, user) ??
    adviseAppGone(world, user) ??
    adviseRefused(world) ??
    adviseCode(world, user) ??
    advisePhone(world) ??
    advisePage(world) ??
    adviseFromStart(world, user)
  )
}

/** Why the last code was refused, as only the bench can tell; until another one is typed. */
function adviseRefused(world: World): Advice | null {
  const { refusedCode, browser } = world.desk
  if (refusedCode === null || (browser.fields.otp ?? '') !== '') return null
  if (refusedCode.why === 'stopped') return null
  // The page already asks for the next code; the advice for that is below.
  if (browser.page.id === 'otp-resync' && ['clock', 'bank-clock'].includes(refusedCode.why))
    return null
  const { why, serial, off } = refusedCode
  const params = { serial: serial ?? '-', minutes: String(off?.minutes ?? 0) }
  return warn(`refused-code.${off === undefined ? why : clockWord(why, off)}`, 'page', params)
}

function clockWord(why: RefusedCode['why'], { ahead, void: isVoid }: ClockOff): string {
  if (why === 'bank-clock') return ahead ? 'bank-clock-ahead' : 'bank-clock-behind'
  if (isVoid) return 'clock-void'
  return ahead ? 'clock-ahead' : 'clock-behind'
}

/** A code is asked for, and the app that showed it stayed on the old phone (S4-17). */
function adviseAppGone(world: World, user: Customer): Advice | null {
  const { bank, desk } = world
  if (!CODE_PAGES.includes(desk.browser.page.id)) return null
  const gone = appGone(world, user)
  return gone !== null && bank.forms.length > 0 ? next('form-waits', 'counter') : gone
}

function adviseCode(world: World, user: Customer): Advice | null {
  const { page } = world.desk.browser
  if (!CODE_PAGES.includes(page.id)) return null
  if (page.id === 'otp-resync') return next('type-next-code', 'page')
  const change = upcoming(world).find(({ what }) => what === 'code-changes')
  if (usedThisMinute(world, user)) return warn('wait-for-next-code', 'token')
  if (change !== undefined && change.at - world.now <= SOON_MS) {
    return warn('code-changes-soon', 'token')
  }
  if (page.id === 'hardware-start') return next('type-serial-and-code', 'token')
  if (page.id === 'transfer-confirm') return next('type-code-to-approve', 'page')
  return next(change === undefined ? 'show-the-code' : 'type-code', 'token')
}

/** A code is void once used (S1-04); the token shows the next one when its own minute ends. */
function usedThisMinute(world: World, user: Customer): boolean {
  const serial = tokenInUse(user)
  const record = serial === null ? null : serialOf(world.bank, serial)
  if (!record?.code || record.lastStep === null) return false
  const source = codeSources(world, world.now).find((each) => each.serial === serial)
  if (source !== undefined) return ownStep(source) === record.lastStep
  const step = Math.floor(world.now / 1000 / record.code.periodSeconds)
  return step + record.driftSteps <= record.lastStep
}

/** Pages whose next step has its own text: `coach.page.<id>` in the locales. */
const TOLD_PAGES = [
  'otp-menu',
  'otp-selection',
  'token-issue-select',
  'hardware-issue-confirm',
  'soft-issue-input',
  'soft-issue-confirm',
  'release-confirm',
  'admin-tasks',
  'admin-work',
  'unlock-list',
  'revoke-list',
  'transfer-input',
]

function advisePage(world: World): Advice | null {
  const { page } = world.desk.browser
  return TOLD_PAGES.includes(page.id) ? next(`page.${page.id}`, 'page') : null
}

/** No procedure is in progress on the page: what comes next for this user. */
function adviseFromStart(world: World, user: Customer): Advice {
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

/**
 * Whether a key-fob on the desk could be taken into service by this user: sent to them, or from a
 * file.
 */
function hasFobToStart({ bank, tokens, away }: World, user: Customer): boolean {
  if (!mayHave(bank, user.id, 'key-fob')) return false
  return tokens.some((token, index) => {
    if (token.kind !== 'key-fob' || token.faulty || away.includes(index)) return false
    const record = serialOf(bank, token.identity.serial)
    const isForUs = record?.company === null || record?.company === bank.contract.id
    return isForUs && record !== null && (record.state === 'sent' || record.state === 'free')
  })
}

/** Mails that bring a token to the phone; the newest one counts. */
const ISSUE_MAIL = 'token-issue'

/** What is next on the phone while a software token is being set up; null: nothing. */
function advisePhone(world: World): Advice | null {
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
function appGone({ phone, bank }: World, { enrolment }: Customer): Advice | null {
  if (enrolment.state !== 'in-service' || enrolment.kind !== 'phone-app') return null
  const { serial } = enrolment
  if (phone.app?.contracts.some(({ userId }) => userId === serial) === true) return null
  return warn(bank.policy.revokeOnline ? 'app-gone' : 'app-gone-counter', 'counter')
}
