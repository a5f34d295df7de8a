import { chance, drawBytes } from '../protocol/chance.ts'
import { printedSerial } from '../protocol/codes.ts'
import { ed25519Public } from '../protocol/keys.ts'
import type { Millis } from '../protocol/time.ts'
import type { FormRequest } from './books/branch.ts'
import { CONTRACT } from './books/contract.ts'
import { customerOf, me, tell, tokenInUse, type Visit } from './books/ledger.ts'
import { freshRecord, type SerialRecord } from './books/serials.ts'
import type { WebSession } from './books/sessions.ts'
import type { BankState, BankStep, ShippedToken } from './books/state.ts'
import { CUSTOMERS, type Customer, type Registration } from './books/users.ts'
import { type CounterAnswer, takeForm } from './counter/hand-in.ts'
import { advance } from './deadlines.ts'
import type { Policy } from './policy/schema.ts'
import { HANDLERS } from './procedures/actions.ts'
import { procedurePage } from './procedures/camera-token/procedure.ts'
import { pendingChallenge } from './procedures/login/camera-code.ts'
import { logoutPage, sessionTimeoutPage } from './procedures/login/ended.ts'
import { login, loginPage } from './procedures/login/login.ts'
import { loginOtpPage, otpResyncPage, withoutToken } from './procedures/login/one-time-password.ts'
import { setupPage } from './procedures/timed-token/start.ts'
import type { Alert } from './site/frame.ts'
import { noticeAlerts, noticePage } from './site/notices.ts'
import {
  type BankResponse,
  echo,
  type Handler,
  type Turn,
  type WebRequest,
} from './site/requests.ts'

export { advance, nextDeadline } from './deadlines.ts'

/** What a bank is created from; together with the requests it determines everything. */
interface BankSetup {
  readonly policy: Policy
  /** Source of all random choices and of the signing key. */
  readonly seed: string
  /** u32, in every message's header. */
  readonly bankId: number
  /** Users of the one contract; if left out, the default ones (`CUSTOMERS`). */
  readonly customers?: readonly Customer[]
  /** Tokens shipped to that contract. */
  readonly tokens: readonly ShippedToken[]
  /** How many of them are on the customer's desk from the start; the others wait in the vault. */
  readonly sent?: number
}

/** A bank before its first request. */
export function createBank(setup: BankSetup): BankState {
  const [signingKey] = drawBytes(chance(`${setup.seed}/signing-key`), 32)
  return {
    policy: setup.policy,
    bankId: setup.bankId,
    signingKey,
    contract: CONTRACT,
    customers: setup.customers ?? CUSTOMERS,
    tokens: setup.tokens,
    serials: setup.tokens.map((token, index) =>
      cameraRecord(token, index < (setup.sent ?? setup.tokens.length)),
    ),
    sessions: [],
    forms: [],
    deliveries: [],
    lastSeq: {},
    nextMail: 1,
    nextNumber: 1,
    chance: chance(`${setup.seed}/bank`),
  }
}

function cameraRecord(token: ShippedToken, sent: boolean): SerialRecord {
  return freshRecord({
    serial: printedSerial(token.serial),
    kind: 'camera-token',
    secret: null,
    code: null,
    expires: null,
    company: null,
    state: sent ? 'sent' : 'stock',
  })
}

/** Takes a form at the branch counter, after doing whatever fell due before `now`. */
export function handIn(bank: BankState, request: FormRequest, now: Millis): CounterAnswer {
  const answer = takeForm(advance(bank, now), request, now)
  // A stop that is lifted on the spot (S1-35) is due at once.
  const worked = advance(answer.bank, now)
  return { ...answer, bank: worked.bank, effects: [...answer.effects, ...worked.effects] }
}

/** The public signing key (Ed25519, 32 bytes) that tokens made for this bank hold. */
export function bankPublicKey(bank: BankState): Uint8Array {
  return ed25519Public(bank.signingKey)
}

/** How far the bank believes `user` has come; null when there is no such user. */
export function registrationOf(bank: BankState, user: string): Registration | null {
  return customerOf(bank, user)?.registration ?? null
}

/** The first page of the site, for a browser without a cookie. */
export function openSite(bank: BankState, now: Millis): BankResponse {
  const step = advance(bank, now)
  return { ...step, page: loginPage(bank.policy), session: null }
}

/** Answers one request of a browser. Total: whatever is sent, there is a page to answer with. */
export function request(bank: BankState, req: WebRequest, now: Millis): BankResponse {
  const step = advance(bank, now)
  const session = step.bank.sessions.find(({ id }) => id === req.session) ?? null
  if (session === null || customerOf(step.bank, session.user) === null) {
    return outside(bank, step, req, now)
  }
  if (req.action === 'nav:logout') return logout(step, session)
  const visit: Visit = { ...step, user: session.user, now, session }
  return remember(answer(visit, req))
}

function outside(before: BankState, step: BankStep, req: WebRequest, now: Millis): BankResponse {
  const { policy } = step.bank
  if (req.action === 'login') {
    const entered = login(step, req.fields, now)
    return 'visit' in entered ? remember(entered) : entered
  }
  if (req.session === null || req.action === 'nav:login') {
    return { ...step, page: loginPage(policy), session: null }
  }
  // If this very session has just run out, the audit already says so.
  const told = before.sessions.some(({ id }) => id === req.session)
    ? step
    : tell(step, null, 'refused', 'request of an ended session')
  return { ...told, page: sessionTimeoutPage(policy), session: null }
}

function answer(visit: Visit, req: WebRequest): Turn {
  const { session } = visit
  const handler = HANDLERS.get(req.action)
  if (session.level !== 'full' && !(handler?.level ?? ['full']).includes(session.level)) {
    return instead(visit, noticeAlerts.unfinished, `${echo(req.action)} at level ${session.level}`)
  }
  if (handler === undefined) {
    // A login form sent twice needs no explanation; anything else does.
    const why = req.action === 'login' ? noticeAlerts.otherPage : noticeAlerts.unknown
    return instead(visit, why, `unknown action ${echo(req.action)}`)
  }
  if (!(handler.level ?? ['full']).includes(session.level)) {
    return instead(visit, noticeAlerts.otherPage, `${req.action} at level ${session.level}`)
  }
  if (handler.on !== null && !handler.on.includes(session.page)) {
    return instead(visit, noticeAlerts.otherPage, `${req.action} on page ${session.page}`)
  }
  if (isStale(handler, session, req)) {
    return instead(visit, noticeAlerts.otherPage, `${req.action} from an older page`)
  }
  return handler.run(visit, req.fields)
}

/**
 * Whether the form was sent before, or from an outdated page or tab: it is not carried out again.
 */
function isStale(handler: Handler, session: WebSession, req: WebRequest): boolean {
  if (handler.on === null || handler.repeatable === true || req.form === undefined) return false
  return req.form !== session.form
}

function instead(visit: Visit, why: (typeof noticeAlerts)['otherPage'], detail: string): Turn {
  const told = tell(visit, visit.user, 'refused', detail)
  return pageInstead(told, why)
}

/** Keeps the session alive and remembers which page its browser now shows. */
function remember({ visit, page }: Turn): BankResponse {
  const form = visit.session.form + 1
  const kept: WebSession = { ...visit.session, lastRequest: visit.now, page: page.id, form }
  const sessions = visit.bank.sessions.map((open) => (open.id === kept.id ? kept : open))
  const bank = { ...visit.bank, sessions }
  return { bank, effects: visit.effects, page: { ...page, form }, session: kept.id }
}

function logout(step: BankStep, session: WebSession): BankResponse {
  const sessions = step.bank.sessions.filter(({ id }) => id !== session.id)
  const ended: BankStep = { ...step, bank: { ...step.bank, sessions } }
  const told = tell(ended, session.user, 'logout', 'by the user')
  return { ...told, page: logoutPage(told.bank.policy), session: null }
}

/**
 * Pages of the camera token's 利用開始登録: a user who gets lost there is led back to the current step.
 */
const REGISTRATION = ['otp-request', 'otp-device-code', 'otp-signature', 'otp-complete']

/** The page shown when a form does not belong to the page that the session is on. */
function pageInstead(visit: Visit, why: Alert): Turn {
  const { level, page } = visit.session
  switch (level) {
    case 'code':
      return code(visit, why)
    case 'setup':
      return { visit, page: setupPage(visit, [why]) }
    case 'full':
      return REGISTRATION.includes(page)
        ? { visit, page: procedurePage(visit, [why]) }
        : { visit, page: noticePage(visit, why) }
    default:
      return level satisfies never
  }
}

/** Before the login is complete, only the page that asks for the code is open. */
function code(visit: Visit, why: Alert): Turn {
  const { draft } = visit.session
  const customer = me(visit)
  const { enrolment, registration } = customer
  if (enrolment.state !== 'in-service' && registration.state === 'registered') {
    return pendingChallenge(visit, [why])
  }
  if (tokenInUse(customer) === null) return withoutToken(visit)
  const page = draft?.kind === 'resync' ? otpResyncPage(visit, [why]) : loginOtpPage(visit, [why])
  return { visit, page }
}
