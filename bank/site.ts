import type { Millis } from '../protocol/time.ts'
import { advance } from './deadlines.ts'
import type { WebSession } from './draft.ts'
import { echo } from './forms.ts'
import type { BankResponse, Handler, WebRequest } from './handler.ts'
import { customerOf, tell, type Visit } from './ledger.ts'
import { login } from './login.ts'
import { pageInstead } from './page-instead.ts'
import { loginPage } from './pages/login.ts'
import { logoutPage } from './pages/logout.ts'
import { noticeAlerts } from './pages/notice.ts'
import { sessionTimeoutPage } from './pages/session-timeout.ts'
import type { Turn } from './registration/turn.ts'
import { HANDLERS } from './site-table.ts'
import type { BankState, BankStep } from './types.ts'

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
  // Where this very session has just run out, the audit says so already.
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
    // A login form sent twice is no mystery; anything else is.
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

/** A form that was sent twice, after "back", or from another tab is not carried out again. */
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
