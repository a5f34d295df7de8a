import { codeExpired } from '../../bank/books/ledger.ts'
import type { Customer } from '../../bank/books/users.ts'
import { isGivenTransaction } from '../../bank/verify/fraud.ts'
import type { CameraToken, Mode, ModeName, Transaction } from '../../firmware/camera-token/state.ts'
import { bankTime } from '../clock.ts'
import { pendingTransaction } from '../desk/typed-code.ts'
import type { World } from '../world.ts'
import {
  type Advice,
  actingCustomer,
  cameraInHand,
  done,
  holdsRegistration,
  isHalfRegistered,
  next,
  warn,
} from './advice.ts'
import { adviseDate, adviseMail } from './troubles.ts'

/** A time span of the token's model in whole seconds, as text. */
function seconds(world: World, span: 'autoOffMs' | 'longPressMs'): string {
  return String(Math.round((cameraInHand(world)?.model[span] ?? 0) / 1000))
}

/** The coach's one sentence while a camera token is being registered, and after. */
export function adviseCamera(world: World): Advice {
  const token = cameraInHand(world)
  const user = actingCustomer(world)
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
  // After the bank's acceptance only 初期化 helps; the advice for that is below.
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

/** Pages that show a transaction's 2-D code. */
const CHALLENGES = ['login-challenge', 'transfer-confirm']

/**
 * Everyday use of the camera token: a login or a transfer is confirmed by what the token shows.
 * null: neither is in progress.
 */
export function adviseEveryday(world: World): Advice | null {
  const token = cameraInHand(world)
  const asked = CHALLENGES.includes(world.desk.browser.page.id)
  if (token === null) return null
  const mode = token.run?.mode
  if (token.faulty) return warn('dead-on-arrival', 'counter')
  if (mode === undefined) {
    if (token.battery <= 0) return warn('cells-empty', 'token')
    return asked ? next('power-on-to-scan', 'token') : null
  }
  const other = asked ? adviseOther(world, token, mode.name) : null
  if (other !== null) return other
  switch (mode.name) {
    case 'low-battery':
      return warn('cells-low', 'token')
    case 'delete-confirm':
      return warn('delete-activation', 'token')
    case 'transaction':
    case 'transaction-code':
      return adviseTransaction(world, mode, asked)
    case 'home-ready':
      return asked ? next('scan-transaction', 'token') : null
    case 'camera':
      return asked && token.run?.session === null ? next('hold-over-page', 'page') : null
    default:
      return null
  }
}

/** Modes of a token that have nothing to do with what the page asks for. */
const BESIDES: readonly ModeName[] = ['menu', 'token-info', 'low-battery', 'delete-confirm']

/** A token other than the registered one will refuse the page's code, or has done so. */
function adviseOther(world: World, token: CameraToken, mode: ModeName): Advice | null {
  const { registration } = actingCustomer(world) ?? {}
  if (registration?.state !== 'registered' || BESIDES.includes(mode)) return null
  const { serial } = registration
  if (token.identity.serial === serial || holdsRegistration(world, token)) return null
  const known = world.bank.tokens.find((shipped) => shipped.serial === serial)
  return warn('other-camera-token', 'token', { token: known?.tokenCode ?? '-' })
}

type ShownTransaction = Extract<Mode, { name: 'transaction' | 'transaction-code' }>

/** What to do with the transaction that the token shows; `asked`: the page waits for a code. */
function adviseTransaction(world: World, mode: ShownTransaction, asked: boolean): Advice {
  const { transaction } = mode
  const { transactionId } = transaction
  const { accepted } = world.desk
  // Amount and payee where a login was expected: a man-in-the-browser attack (device-facts).
  if (isStolen(world, transaction)) return fraud(world, transaction)
  if (accepted.includes(transactionId)) {
    return asked ? next('transaction-done', 'token') : done('transaction-done', 'token')
  }
  if (asked && pendingTransaction(world) !== transactionId) return warn('transaction-old', 'token')
  if (mode.name === 'transaction') return next('compare-transaction', 'token')
  return asked ? next('type-transaction-code', 'page') : next('code-has-no-page', 'page')
}

/** A transfer that the bank never issued: only the drill makes such. */
function isStolen({ bank }: World, { purpose, transactionId }: Transaction): boolean {
  return purpose === 'transfer' && !isGivenTransaction(bank, transactionId)
}

function fraud({ desk }: World, transaction: Transaction): Advice {
  const robbed = desk.robbed === transaction.transactionId
  const advice = robbed
    ? warn('fraud-typed', 'token', { amount: amountOf(transaction), payee: payeeOf(transaction) })
    : warn('fraud', 'token')
  return { ...advice, hideGloss: true }
}

function fieldOf({ fields }: Transaction, label: string): string {
  return fields.find((field) => field.label === label)?.value ?? '-'
}

/** With thousands separators, as the LCD shows it. */
function amountOf(transaction: Transaction): string {
  return fieldOf(transaction, 'amount').replace(/(?<=[0-9])(?=(?:[0-9]{3})+$)/g, ',')
}

function payeeOf(transaction: Transaction): string {
  return `${fieldOf(transaction, 'payee-name')} (${fieldOf(transaction, 'payee-account')})`
}
