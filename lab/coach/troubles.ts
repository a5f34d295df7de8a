import { lockOf, serialOf } from '../../bank/books/ledger.ts'
import { liftedOnline, serialConcerning } from '../../bank/books/stops.ts'
import type { Customer, Registration } from '../../bank/books/users.ts'
import type { RefusalCode } from '../../firmware/camera-token/state.ts'
import { MINUTE_MS } from '../../protocol/time.ts'
import { NO_CONNECTION } from '../desk/browse.ts'
import type { World } from '../world.ts'
import { type Advice, next, warn } from './advice.ts'

/** First of all: the browser has no page of the bank to continue with. */
export function adviseFault({ desk, faults }: World): Advice | null {
  if (desk.browser.page.id !== NO_CONNECTION) return null
  return faults.network === 'up' ? next('reload', 'page') : warn('no-connection', 'page')
}

/** The mail with code 1 has been sent and is not in the mailbox; null: it is, or was never sent. */
export function adviseMail({ desk, faults }: World, registration: Registration): Advice | null {
  if (registration.state !== 'mail-sent') return null
  const isIt = ({ mail }: World['desk']['mailbox'][number]): boolean =>
    mail.template === 'activation-code' && mail.at === registration.at
  if (desk.mailbox.some(isIt)) return null
  const junk = desk.junk.find(isIt)
  // Once it is open it can be scanned as usual.
  if (junk !== undefined) return junk.read ? null : warn('mail-in-junk', 'mail')
  const { mailUnderWay } = faults
  const late = mailUnderWay.some(({ mail }) => isIt({ mail, read: false }))
  return late ? warn('mail-late', 'mail') : warn('mail-lost', 'page')
}

/** A date that the token refuses because the bank's clock is wrong. */
export function adviseDate({ faults }: World, code: RefusalCode): Advice | null {
  const { bankOffsetMs } = faults
  if (bankOffsetMs === 0 || code !== 'E107') return null
  const minutes = String(Math.max(1, Math.round(Math.abs(bankOffsetMs) / MINUTE_MS)))
  return warn(bankOffsetMs > 0 ? 'bank-ahead' : 'bank-behind', 'token', { minutes })
}

/** A user locked out by wrong passwords; that is not a stop of any token. */
export function advisePasswordLock(world: World, user: Customer): Advice | null {
  const { bank } = world
  if (lockOf(user, bank.policy.passwordLockAfter) !== 'passwords') return null
  if (bank.forms.some(({ kind }) => kind === 'unlock')) return next('form-waits', 'counter')
  return warn('password-locked', 'counter', { user: user.id })
}

/** 停止中: who can help depends on the institution. */
export function adviseStop(world: World, user: Customer): Advice | null {
  const { bank, desk } = world
  const { page, fields } = desk.browser
  // On the page that asks for a code, this is the token being registered.
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
