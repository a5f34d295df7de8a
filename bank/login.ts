import { toHex } from '../protocol/bytes.ts'
import { drawBytes } from '../protocol/chance.ts'
import type { Millis } from '../protocol/time.ts'
import type { WebSession } from './draft.ts'
import { echo, fieldText } from './forms.ts'
import type { BankResponse, WebRequest } from './handler.ts'
import { change, customerOf, lockOf, tell } from './ledger.ts'
import { entrance } from './otp/entrance.ts'
import type { Alert } from './pages/frame.ts'
import { passwordLockedAlert } from './pages/locked.ts'
import { loginAlert, loginPage } from './pages/login.ts'
import type { Customer } from './people.ts'
import type { Turn } from './registration/turn.ts'
import type { BankStep } from './types.ts'

/** Anything but half-width letters, digits and signs: Japanese input was on. */
const NOT_HALF_WIDTH = /[^\x20-\x7e]/

/**
 * ID and password, and nothing else until a first good code came [S0-04, S0-39]; what follows a right
 * password is `entrance`.
 */
export function login(
  step: BankStep,
  fields: WebRequest['fields'],
  now: Millis,
): Turn | BankResponse {
  const id = fieldText(fields, 'userId').trim()
  const password = fieldText(fields, 'password')
  const { policy } = step.bank
  const limit = policy.passwordLockAfter
  if (id === '' || password === '')
    return refuse(step, id, loginAlert('empty', policy), 'something is empty')
  if (NOT_HALF_WIDTH.test(id) || NOT_HALF_WIDTH.test(password)) {
    return refuse(step, id, loginAlert('full-width', policy), 'full-width characters')
  }
  const customer = customerOf(step.bank, id)
  // An unknown user reads the same as a wrong password, so that nobody learns who exists.
  if (customer === null) return refuse(step, id, loginAlert('wrong', policy), 'no such user')
  if (lockOf(customer, limit) === 'passwords') {
    return refuse(step, id, passwordLockedAlert(policy), 'locked by wrong passwords')
  }
  if (password !== customer.password) return wrongPassword(step, customer, limit)
  return open(change(step, id, { wrongPasswords: 0 }), id, now)
}

function wrongPassword(step: BankStep, customer: Customer, limit: number): BankResponse {
  const wrongPasswords = customer.wrongPasswords + 1
  const counted = change(step, customer.id, { wrongPasswords })
  if (wrongPasswords < limit)
    return refuse(counted, customer.id, loginAlert('wrong', step.bank.policy), 'wrong password')
  const locked = change(counted, customer.id, { locked: true })
  const told = tell(locked, customer.id, 'locked', `${wrongPasswords} wrong passwords in a row`)
  return refuse(
    told,
    customer.id,
    passwordLockedAlert(told.bank.policy),
    'locked by wrong passwords',
  )
}

function refuse(step: BankStep, typedId: string, alert: Alert, detail: string): BankResponse {
  const shown = echo(typedId)
  const known = customerOf(step.bank, typedId)?.id ?? null
  const told = tell(step, known, 'login-refused', `${shown}: ${detail}`)
  return { ...told, page: loginPage(told.bank.policy, shown, [alert]), session: null }
}

/** One session a user: a new login ends the one before. Ours. */
function open(step: BankStep, user: string, now: Millis): Turn | BankResponse {
  const [bytes, chance] = drawBytes(step.bank.chance, 16)
  const session: WebSession = {
    id: toHex(bytes),
    user,
    lastRequest: now,
    page: '',
    form: 0,
    level: 'full',
    draft: null,
  }
  const others = step.bank.sessions.filter((other) => other.user !== user)
  const opened: BankStep = {
    ...step,
    bank: { ...step.bank, chance, sessions: [...others, session] },
  }
  const turn = entrance({ ...opened, user, now, session })
  return 'refused' in turn ? refuse(step, user, turn.refused, turn.detail) : turn
}
