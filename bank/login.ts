import { toHex } from '../protocol/bytes.ts'
import { drawBytes } from '../protocol/chance.ts'
import type { Millis } from '../protocol/time.ts'
import { echo, fieldText } from './forms.ts'
import { change, customerOf, lockOf, me, type Scene, tell } from './ledger.ts'
import type { Page } from './page.ts'
import type { Alert } from './pages/frame.ts'
import { loginAlerts, loginPage } from './pages/login.ts'
import { otpRequestPage } from './pages/otp-request.ts'
import { topPage } from './pages/top.ts'
import type { BankResponse, BankStep, Customer, WebRequest } from './types.ts'

/** What a customer's licence numbers begin with (customers.ts); a higher one tells of 初期化. */
const FIRST_LICENCE = 1

/** Anything but half-width letters, digits and signs: Japanese input was on. */
const NOT_HALF_WIDTH = /[^\x20-\x7e]/

/** ID and password, and nothing else until a first good code came [S0-04, S0-39]. */
export function login(step: BankStep, fields: WebRequest['fields'], now: Millis): BankResponse {
  const id = fieldText(fields, 'userId').trim()
  const password = fieldText(fields, 'password')
  const limit = step.bank.policy.passwordLockAfter
  if (id === '' || password === '') return refuse(step, id, loginAlerts.empty, 'something is empty')
  if (NOT_HALF_WIDTH.test(id) || NOT_HALF_WIDTH.test(password)) {
    return refuse(step, id, loginAlerts.fullWidth, 'full-width characters')
  }
  const customer = customerOf(step.bank, id)
  // An unknown user reads the same as a wrong password, so that nobody learns who exists.
  if (customer === null) return refuse(step, id, loginAlerts.wrong, 'no such user')
  if (lockOf(customer, limit) === 'passwords') {
    return refuse(step, id, loginAlerts.locked, 'locked by wrong passwords')
  }
  if (password !== customer.password) return wrongPassword(step, customer, limit)
  return open(change(step, id, { wrongPasswords: 0 }), id, now)
}

function wrongPassword(step: BankStep, customer: Customer, limit: number): BankResponse {
  const wrongPasswords = customer.wrongPasswords + 1
  const counted = change(step, customer.id, { wrongPasswords })
  if (wrongPasswords < limit)
    return refuse(counted, customer.id, loginAlerts.wrong, 'wrong password')
  const locked = change(counted, customer.id, { locked: true })
  const told = tell(locked, customer.id, 'locked', `${wrongPasswords} wrong passwords in a row`)
  return refuse(told, customer.id, loginAlerts.locked, 'locked by wrong passwords')
}

function refuse(step: BankStep, typedId: string, alert: Alert, detail: string): BankResponse {
  const shown = echo(typedId)
  const known = customerOf(step.bank, typedId)?.id ?? null
  const told = tell(step, known, 'login-refused', `${shown}: ${detail}`)
  return { ...told, page: loginPage(told.bank.policy, shown, [alert]), session: null }
}

/** One session a user: a new login ends the one before. Ours. */
function open(step: BankStep, user: string, now: Millis): BankResponse {
  const [bytes, chance] = drawBytes(step.bank.chance, 16)
  const id = toHex(bytes)
  const others = step.bank.sessions.filter((session) => session.user !== user)
  const sessions = [...others, { id, user, lastRequest: now, page: '' }]
  const opened: BankStep = { ...step, bank: { ...step.bank, chance, sessions } }
  const scene: Scene = { ...tell(opened, user, 'login', 'by ID and password'), user, now }
  const page = landing(scene)
  const known = sessions.map((session) =>
    session.id === id ? { ...session, page: page.id } : session,
  )
  return { bank: { ...scene.bank, sessions: known }, effects: scene.effects, page, session: id }
}

/** After 初期化 the registration page appears at the next login (device-facts); else the top page. */
function landing(scene: Scene): Page {
  const { registration, nextLicence, locked } = me(scene)
  const again = registration.state === 'none' && nextLicence > FIRST_LICENCE && !locked
  return again ? otpRequestPage(scene) : topPage(scene)
}
