import { liftedOnline, serialConcerning } from '../../bank/admin/stop.ts'
import { lockOf, serialOf } from '../../bank/ledger.ts'
import type { Customer } from '../../bank/people.ts'
import type { World } from '../types.ts'
import { type Advice, next, warn } from './advice.ts'

/** A user whom wrong passwords have shut out: that is no stop of a token, his own or another's. */
export function advisePasswordLock(world: World, user: Customer): Advice | null {
  const { bank } = world
  if (lockOf(user, bank.policy.passwordLockAfter) !== 'passwords') return null
  if (bank.forms.some(({ kind }) => kind === 'unlock')) return next('form-waits', 'counter')
  return warn('password-locked', 'counter', { user: user.id })
}

/** 停止中: who can help is the institution's rule. */
export function adviseStop(world: World, user: Customer): Advice | null {
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
