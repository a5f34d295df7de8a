import { liftedOnline, serialConcerning } from '../../bank/admin/stop.ts'
import { serialOf, tokenInUse } from '../../bank/ledger.ts'
import type { Customer } from '../../bank/types.ts'
import { upcoming } from '../deadlines.ts'
import type { World } from '../types.ts'
import { type Advice, done, next, warn } from './advice.ts'
import { actor } from './camera.ts'
import { advisePhone } from './phone.ts'

/** A code with less than this left may change before it is typed. Ours. */
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
  const user = actor(world)
  if (user === undefined) return next('login-any', 'page')
  return (
    adviseStop(world, user) ??
    adviseRefused(world) ??
    adviseCode(world, user) ??
    advisePhone(world) ??
    advisePage(world) ??
    adviseFromStart(world, user)
  )
}

/** Why the last code was refused, as only the bench can see; until it is typed anew. */
function adviseRefused(world: World): Advice | null {
  const { refusedCode, browser } = world.desk
  if (refusedCode === null || (browser.fields.otp ?? '') !== '') return null
  if (refusedCode.why === 'stopped') return null
  // The page asks for the next code already: that is said below.
  if (browser.page.id === 'otp-resync' && refusedCode.why === 'clock') return null
  return warn(`refused-code.${refusedCode.why}`, 'page', { serial: refusedCode.serial ?? '-' })
}

/** 停止中: who can help is the institution's rule. */
function adviseStop(world: World, user: Customer): Advice | null {
  const { bank, desk } = world
  const { page, fields } = desk.browser
  // On the page that asks for it: the token that is being registered.
  const typed = page.id === 'hardware-start' ? serialOf(bank, fields.serial ?? '') : null
  const concerning = serialConcerning(bank, user)
  const record =
    typed?.locked === true ? typed : concerning === null ? null : serialOf(bank, concerning)
  if (record === null || !record.locked || record.state === 'barred') return null
  if (bank.forms.some(({ kind }) => kind === 'unlock')) return next('form-waits', 'counter')
  return liftedOnline(bank, user)
    ? warn('stopped-ask-master', 'page', { serial: record.serial })
    : warn('stopped-ask-counter', 'counter', { serial: record.serial })
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

/** A code is void once it was used (S1-04): the next one comes with the next minute. */
function usedThisMinute(world: World, user: Customer): boolean {
  const serial = tokenInUse(user)
  const record = serial === null ? null : serialOf(world.bank, serial)
  if (!record?.code || record.lastStep === null) return false
  const step = Math.floor(world.now / 1000 / record.code.periodSeconds)
  return step + record.driftSteps <= record.lastStep
}

/** Pages whose next step is said by their own name: `coach.page.<id>` in the locales. */
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

/** No page is in the middle of something: what comes next for this user. */
function adviseFromStart(world: World, user: Customer): Advice {
  const { bank, desk } = world
  const loggedIn = desk.browser.page.user !== null
  const { enrolment } = user
  if (bank.forms.length > 0) return next('form-waits', 'counter')
  if (enrolment.state === 'in-service') {
    if (!loggedIn) return next('login-with-code', 'page')
    return done('timed-ready', 'page')
  }
  if (bank.deliveries.length > 0) return next('parcel-waits', 'counter')
  if (enrolment.state === 'revoked' && world.now < enrolment.issueFrom) {
    return warn('wait-for-issue', 'page')
  }
  if (enrolment.state === 'none' && needsApplication(world)) return next('apply', 'counter')
  if (!loggedIn) return next('login', 'page')
  const menu = bank.policy.wording.issueMenu
  const key = enrolment.state === 'issued' ? 'open-start' : 'open-issue'
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
