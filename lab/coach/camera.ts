import { codeExpired } from '../../bank/ledger.ts'
import type { Customer } from '../../bank/people.ts'
import type { CameraToken, ModeName } from '../../firmware/types.ts'
import { bankTime } from '../faults/bank-clock.ts'
import type { World } from '../types.ts'
import { type Advice, next, warn } from './advice.ts'
import { adviseDate, adviseMail } from './faults.ts'
import { actor, cameraInHand, isHalfRegistered } from './who.ts'

/** A span of the token's model in whole seconds, as words. */
function seconds(world: World, span: 'autoOffMs' | 'longPressMs'): string {
  return String(Math.round((cameraInHand(world)?.model[span] ?? 0) / 1000))
}

/** The coach's one sentence while a camera token is being registered, and after. */
export function adviseCamera(world: World): Advice {
  const token = cameraInHand(world)
  const user = actor(world)
  if (token === null || user === undefined) return next('login', 'page')
  const mode = token.run?.mode.name ?? null
  return (
    adviseTrouble(world, token, user) ??
    adviseAfterAcceptance(world, user, mode) ??
    adviseProcedure(world, user, mode)
  )
}

function adviseTrouble(world: World, token: CameraToken, user: Customer): Advice | null {
  if (user.locked) {
    if (world.bank.forms.length > 0) return next('form-waits', 'counter')
    return user.role === 'master' ? warn('locked', 'counter') : warn('locked-general', 'page')
  }
  const mode = token.run?.mode
  if (mode === undefined) return null
  if (mode.name === 'refused') {
    return adviseDate(world, mode.code) ?? warn(`refused.${mode.code}`, 'token')
  }
  // After the bank's acceptance only 初期化 helps: that is said below.
  if (mode.name === 'cancelled' && user.registration.state !== 'registered') {
    return warn('cancelled', 'token')
  }
  if (mode.name === 'menu' || mode.name === 'token-info') return next('menu', 'token')
  return null
}

function adviseAfterAcceptance(world: World, user: Customer, mode: ModeName | null): Advice | null {
  if (user.registration.state !== 'registered') return null
  switch (mode) {
    case 'signature':
      return warn('press-done', 'token')
    case 'signature-confirm':
    case 'committing':
      return warn('press-yes-last', 'token')
    case 'activated':
      return { key: 'activated', params: {}, tone: 'done', at: 'token' }
    default:
      if (isHalfRegistered(world)) {
        if (world.bank.forms.length > 0) return next('form-waits', 'counter')
        return warn('half-registered', 'page')
      }
      return { key: mode === null ? 'ready-off' : 'ready', params: {}, tone: 'done', at: 'token' }
  }
}

function adviseProcedure(world: World, user: Customer, mode: ModeName | null): Advice {
  const { page, session } = world.desk.browser
  // The page still looks logged in; the bank has ended the session.
  if (page.user !== null && !world.bank.sessions.some(({ id }) => id === session)) {
    return warn('session-ended', 'page')
  }
  const expired = codeExpired(user.registration, world.bank.policy, bankTime(world, world.now))
  if (expired !== null) return warn(`expired.${expired}`, 'page')
  switch (user.registration.state) {
    case 'none':
    case 'registered':
      if (page.user === null) return next('login', 'page')
      return page.id === 'otp-request'
        ? next('request-mail', 'page')
        : next('open-procedure', 'page')
    case 'mail-sent':
      return adviseCodeOne(world, user, mode)
    case 'code-2-shown':
      return adviseCodeTwo(world, page.id, mode)
    default:
      return user.registration satisfies never
  }
}

function adviseCodeOne(world: World, user: Customer, mode: ModeName | null): Advice {
  const newest = world.desk.mailbox.findLast(({ mail }) => mail.template === 'activation-code')
  const digits = String(world.bank.policy.deviceCodeDigits)
  const missing = adviseMail(world, user.registration)
  switch (mode) {
    case 'device-code':
      if (world.desk.browser.page.id !== 'otp-device-code') return next('back-to-page', 'page')
      return next('type-device-code', 'page', { digits, seconds: seconds(world, 'autoOffMs') })
    case 'device-code-confirm':
      return warn('not-yet-accepted', 'page')
    case 'next-image':
      return warn('yes-too-early', 'page')
    case 'camera':
      return next('scan-mail', 'mail')
    default:
      if (missing !== null) return missing
      if (newest !== undefined && !newest.read) return next('open-mail', 'mail', { to: user.mail })
      if (mode !== null) return next('start-camera', 'token')
      return next('power-on', 'token', { seconds: seconds(world, 'longPressMs') })
  }
}

function adviseCodeTwo(world: World, pageId: string, mode: ModeName | null): Advice {
  switch (mode) {
    case 'device-code':
      return next('press-done-first', 'token')
    case 'device-code-confirm':
      return next('press-yes-first', 'token')
    case 'next-image':
      return next('continue-to-code-2', 'token')
    case 'camera':
      if ((cameraInHand(world)?.run?.session ?? null) === null)
        return warn('scan-mail-again', 'mail')
      return pageId === 'otp-signature' ? next('scan-page', 'page') : next('back-to-page', 'page')
    case 'signature':
      return next('type-signature', 'page')
    case 'signature-confirm':
      return warn('not-yet-accepted', 'page')
    case null:
      return warn('lost-session-off', 'token')
    case 'home-blank':
      return warn('lost-session', 'token')
    default:
      return next('start-camera', 'token')
  }
}
