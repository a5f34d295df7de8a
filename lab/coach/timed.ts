import { serialOf, tokenInUse } from '../../bank/ledger.ts'
import type { Customer } from '../../bank/people.ts'
import { ownStep, sources } from '../code-sources.ts'
import { upcoming } from '../deadlines.ts'
import type { ClockOff, RefusedCode } from '../refused-code-types.ts'
import type { World } from '../types.ts'
import { type Advice, next, warn } from './advice.ts'
import { advisePhone, appGone } from './phone.ts'
import { adviseFromStart } from './start.ts'
import { advisePasswordLock, adviseStop } from './stop.ts'
import { actor } from './who.ts'

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
  const user = actor(world)
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

/** Why the last code was refused, as only the bench can see; until it is typed anew. */
function adviseRefused(world: World): Advice | null {
  const { refusedCode, browser } = world.desk
  if (refusedCode === null || (browser.fields.otp ?? '') !== '') return null
  if (refusedCode.why === 'stopped') return null
  // The page asks for the next code already: that is said below.
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

/** A code is void once it was used (S1-04): the next one comes with the token's own next minute. */
function usedThisMinute(world: World, user: Customer): boolean {
  const serial = tokenInUse(user)
  const record = serial === null ? null : serialOf(world.bank, serial)
  if (!record?.code || record.lastStep === null) return false
  const source = sources(world, world.now).find((each) => each.serial === serial)
  if (source !== undefined) return ownStep(source) === record.lastStep
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
