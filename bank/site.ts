import type { Millis } from '../protocol/time.ts'
import { initialise, openAdmin, openInitialise } from './admin/initialise.ts'
import { advance } from './deadlines.ts'
import { echo, fieldText } from './forms.ts'
import { customerOf, type Scene, tell } from './ledger.ts'
import { login } from './login.ts'
import { balancePage } from './pages/balance.ts'
import { loginPage } from './pages/login.ts'
import { logoutPage } from './pages/logout.ts'
import { noticeAlerts, noticePage } from './pages/notice.ts'
import { sessionTimeoutPage } from './pages/session-timeout.ts'
import { tokenCodePage } from './pages/token-code.ts'
import { topPage } from './pages/top.ts'
import { submitDeviceCode } from './registration/device-code.ts'
import { procedurePage } from './registration/procedure.ts'
import { requestMail } from './registration/request-mail.ts'
import { submitSignature } from './registration/signature.ts'
import type { Turn } from './registration/turn.ts'
import type { BankResponse, BankState, BankStep, WebRequest, WebSession } from './types.ts'

interface Handler {
  /** Pages that carry the form; null: a menu entry, good from everywhere. */
  readonly on: readonly string[] | null
  readonly run: (scene: Scene, fields: WebRequest['fields']) => Turn
}

const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['nav:top', { on: null, run: (scene) => ({ scene, page: topPage(scene) }) }],
  ['nav:otp', { on: null, run: (scene) => ({ scene, page: procedurePage(scene) }) }],
  ['nav:balance', { on: null, run: (scene) => ({ scene, page: balancePage(scene) }) }],
  ['nav:token-code', { on: null, run: (scene) => ({ scene, page: tokenCodePage(scene) }) }],
  ['nav:admin', { on: null, run: openAdmin }],
  ['nav:initialise', { on: null, run: openInitialise }],
  ['request-mail', { on: ['otp-request', 'otp-device-code', 'otp-signature'], run: requestMail }],
  [
    'submit-device-code',
    {
      on: ['otp-device-code'],
      run: (scene, fields) => submitDeviceCode(scene, fieldText(fields, 'deviceCode')),
    },
  ],
  [
    'submit-signature',
    {
      on: ['otp-signature'],
      run: (scene, fields) => submitSignature(scene, fieldText(fields, 'signature')),
    },
  ],
  ['initialise', { on: ['initialise'], run: initialise }],
])

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
  const scene: Scene = { ...step, user: session.user, now }
  return remember(answer(scene, session, req), session)
}

function outside(before: BankState, step: BankStep, req: WebRequest, now: Millis): BankResponse {
  const { policy } = step.bank
  if (req.action === 'login') return login(step, req.fields, now)
  if (req.session === null || req.action === 'nav:login') {
    return { ...step, page: loginPage(policy), session: null }
  }
  // Where this very session has just run out, the audit says so already.
  const told = before.sessions.some(({ id }) => id === req.session)
    ? step
    : tell(step, null, 'refused', 'request of an ended session')
  return { ...told, page: sessionTimeoutPage(policy), session: null }
}

function answer(scene: Scene, session: WebSession, req: WebRequest): Turn {
  const handler = HANDLERS.get(req.action)
  if (handler === undefined) {
    // A login form sent twice is no mystery; anything else is.
    const why = req.action === 'login' ? noticeAlerts.otherPage : noticeAlerts.unknown
    const told = tell(scene, scene.user, 'refused', `unknown action ${echo(req.action)}`)
    return { scene: told, page: noticePage(told, why) }
  }
  if (handler.on === null || handler.on.includes(session.page)) {
    return handler.run(scene, req.fields)
  }
  const told = tell(scene, scene.user, 'refused', `${req.action} on page ${session.page}`)
  const page =
    req.action === 'initialise'
      ? noticePage(told, noticeAlerts.otherPage)
      : procedurePage(told, [noticeAlerts.otherPage])
  return { scene: told, page }
}

/** Keeps the session alive and remembers which page its browser now shows. */
function remember({ scene, page }: Turn, session: WebSession): BankResponse {
  const sessions = scene.bank.sessions.map((open) =>
    open.id === session.id ? { ...open, lastRequest: scene.now, page: page.id } : open,
  )
  const bank = { ...scene.bank, sessions }
  return { bank, effects: scene.effects, page, session: session.id }
}

function logout(step: BankStep, session: WebSession): BankResponse {
  const sessions = step.bank.sessions.filter(({ id }) => id !== session.id)
  const ended: BankStep = { ...step, bank: { ...step.bank, sessions } }
  const told = tell(ended, session.user, 'logout', 'by the user')
  return { ...told, page: logoutPage(told.bank.policy), session: null }
}
