import { toHex } from '../../../protocol/bytes.ts'
import { drawBytes } from '../../../protocol/chance.ts'
import type { Millis } from '../../../protocol/time.ts'
import { change, customerOf, lockOf, tell } from '../../books/ledger.ts'
import type { WebSession } from '../../books/sessions.ts'
import type { BankStep } from '../../books/state.ts'
import type { Customer } from '../../books/users.ts'
import {
  type Bilingual,
  both,
  button,
  buttons,
  type Field,
  notes,
  type Page,
  paragraph,
} from '../../page.ts'
import type { Policy } from '../../policy/schema.ts'
import { type Alert, alert, bare } from '../../site/frame.ts'
import { passwordLockedAlert, within } from '../../site/notices.ts'
import {
  type BankResponse,
  echo,
  fieldText,
  type Turn,
  type WebRequest,
} from '../../site/requests.ts'
import { entrance } from './one-time-password.ts'

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

/** One session per user: a new login ends the one before. Assumption: no source allows two. */
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

/** Why a login was refused, with the institution's own name for the user's ID. */
export function loginAlert(why: 'empty' | 'full-width' | 'wrong', { wording }: Policy): Alert {
  const { ja, en } = wording.loginId
  const id = within(en)
  switch (why) {
    case 'empty':
      return alert(
        'warning',
        'LGN-W01',
        `${ja}とパスワードを両方入力し、「ログイン」ボタンを押してください。`,
        `Enter both your ${id} and your password, then press "Log in".`,
      )
    case 'full-width':
      return alert(
        'warning',
        'LGN-W02',
        `${ja}またはパスワードに全角文字が含まれています。日本語入力をオフにし、半角で入力し直してください。`,
        `Your ${id} or password holds full-width characters. Switch Japanese input off and type it again.`,
      )
    case 'wrong':
      return alert(
        'error',
        'LGN-E01',
        `${ja}またはパスワードが違います。大文字・小文字を確かめて、もう一度入力してください。`,
        `The ${id} or the password is wrong. Check capital and small letters and enter them again.`,
      )
    default:
      return why satisfies never
  }
}

/** The login page: ID and password, nothing else, until a first good code came [S0-04, S0-39]. */
export function loginPage(policy: Policy, userId = '', alerts: readonly Alert[] = []): Page {
  return bare({
    id: 'login',
    title: both('ログイン', 'Log in'),
    path: '/login',
    alerts,
    blocks: [
      paragraph(
        `${policy.bankName.ja} 法人インターネットバンキングへようこそ。${policy.wording.loginId.ja}とパスワードを入力してください。`,
        `Welcome to ${policy.bankName.en} corporate internet banking. Enter your ${within(policy.wording.loginId.en)} and password.`,
      ),
      { kind: 'fields', fields: [userField(userId, policy), PASSWORD] },
      buttons(button('login', both('ログイン', 'Log in'), 'primary')),
      notes(
        both(`認証方式: ${policy.signOnMethod.ja}`, `Sign-on method: ${policy.signOnMethod.en}`),
        codeNote(policy),
        both(
          'この銀行は訓練用の架空の銀行です。実在の金融機関とは関係ありません。',
          'This bank is fictional and made for training. It is not connected to any real institution.',
        ),
      ),
    ],
  })
}

/** When the one-time password joins ID and password. */
function codeNote({ beforeStart }: Policy): Bilingual {
  return beforeStart === 'login-goes-on'
    ? both(
        'ワンタイムパスワードの利用開始登録が済むまでは、ID・パスワードのみでログインできます。',
        'Until start-of-use registration of the one-time password is finished, ID and password alone log you in.',
      )
    : both(
        'ワンタイムパスワードの利用開始登録後は、ID・パスワードに加えワンタイムパスワードでの認証が必要となります。',
        'After start-of-use registration the one-time password is asked for in addition to ID and password.',
      )
}

function userField(value: string, { wording }: Policy): Field {
  return {
    name: 'userId',
    label: wording.loginId,
    type: 'text',
    required: true,
    hint: both('半角英数字', 'Half-width letters and digits'),
    value,
    digits: null,
    error: null,
  }
}

const PASSWORD: Field = {
  name: 'password',
  label: both('パスワード', 'Password'),
  type: 'password',
  required: true,
  hint: both('半角英数記号', 'Half-width letters, digits and signs'),
  value: '',
  digits: null,
  error: null,
}
