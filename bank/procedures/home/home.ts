import { keep, me, serialOf, tell, type Visit } from '../../books/ledger.ts'
import { USER_CLASS } from '../../books/users.ts'
import { skipDaysLeft } from '../../books/waiting.ts'
import {
  type Block,
  type Button,
  both,
  button,
  buttons,
  counted,
  fact,
  heading,
  type Page,
  paragraph,
} from '../../page.ts'
import type { Policy } from '../../policy/schema.ts'
import { stoppedAlert } from '../../site/code-field.ts'
import { type Alert, alert, framed, type View } from '../../site/frame.ts'
import { lockedAlert } from '../../site/notices.ts'
import type { Turn } from '../../site/requests.ts'
import { enrolmentText, stateText, stateTone } from '../../site/token-state.ts'
import { otpRequestPage } from '../camera-token/request.ts'

/** Home after login: who, which contract, and how far the registration is [S0-40]. */
export function topPage(view: View, extra: readonly Alert[] = []): Page {
  const customer = me(view)
  const { policy, contract } = view.bank
  const role = USER_CLASS[customer.role]
  return framed(view, {
    id: 'top',
    title: both('トップページ', 'Home'),
    path: '/top',
    below: 'nav:top',
    alerts: [...extra, ...otpAlerts(view)],
    blocks: [
      paragraph(
        `いつも${policy.bankName.ja}をご利用いただきありがとうございます。${customer.name.ja} 様`,
        `Thank you for using ${policy.bankName.en}, ${customer.name.en}.`,
      ),
      heading('ご契約情報', 'Your contract'),
      {
        kind: 'facts',
        rows: [
          fact(both('ご契約者名', 'Company'), contract.company),
          fact(
            both('利用者', 'User'),
            both(`${customer.name.ja}（${role.ja}）`, `${customer.name.en} (${role.en})`),
          ),
          fact(both('認証方式', 'Sign-on method'), policy.signOnMethod),
          fact(both('認証機器', 'Device'), policy.deviceName),
          ...otpRows(view),
        ],
      },
      heading('お取引メニュー', 'Menu'),
      buttons(...shortcuts(view)),
    ],
  })
}

/** The shortcuts that this institution offers this user. */
function shortcuts(view: View): readonly Button[] {
  const { role } = me(view)
  const { policy } = view.bank
  const camera = policy.tokens.includes('camera-token')
  const list: Button[] = []
  if (camera) {
    list.push(button('nav:otp', both('利用開始登録', 'Start-of-use registration'), 'primary'))
  }
  if (hasTimedTokens(policy)) {
    list.push(button('otp-selection', both('ワンタイムパスワード', 'One-time password'), 'primary'))
  }
  list.push(
    button('nav:balance', both('残高照会', 'Balance inquiry')),
    button('nav:transfer', both('振込', 'Transfer')),
  )
  if (camera) {
    list.push(button('nav:token-code', both('トークンの登録コード', "Token's registration code")))
  }
  if (role === 'master' && policy.initialiseOnline) {
    list.push(button('nav:initialise', both('トークン初期化', 'Token initialisation')))
  }
  return list
}

/**
 * The login is complete: from here on everything works. `how` goes into the audit; null: it is
 * there already. After 初期化 the registration page of the camera token comes first (device-facts).
 */
export function land(visit: Visit, how: string | null, alerts: readonly Alert[] = []): Turn {
  const full = keep(visit, { level: 'full', draft: null })
  const told = how === null ? full : tell(full, visit.user, 'login', how)
  const { registration, nextLicence, locked } = me(told)
  const again = registration.state === 'none' && roundOf(nextLicence) > 1 && !locked
  return { visit: told, page: again ? otpRequestPage(told, alerts) : topPage(told, alerts) }
}

/** The round of registration, from 1, that a licence number belongs to (`firstLicence`). */
function roundOf(licence: number): number {
  return licence & 0xffff
}

/** Whether the institution gives out tokens whose codes come of the time alone. */
function hasTimedTokens({ tokens }: Policy): boolean {
  return tokens.some((kind) => kind !== 'camera-token')
}

/** How far the user's one-time password is, in everyday words; a row for each family of tokens. */
function otpRows(view: View): Extract<Block, { kind: 'facts' }>['rows'] {
  const customer = me(view)
  const { policy } = view.bank
  const label = both('ワンタイムパスワード', 'One-time password')
  const rows = []
  if (policy.tokens.includes('camera-token')) {
    const { registration } = customer
    const text = stateText(registration, policy.utcOffsetHours)
    rows.push(fact(label, text, stateTone(registration)))
  }
  if (hasTimedTokens(policy)) {
    const { text, tone } = enrolmentText(view, customer)
    rows.push(fact(label, text, tone))
  }
  const left = customer.enrolment.state === 'in-service' ? 0 : skipDaysLeft(view)
  if (left > 0) {
    rows.push(
      fact(
        both('利用開始登録を省略できる期間', 'The registration can be skipped for'),
        both(`残り${left}日`, counted(left, 'more day')),
        'warning',
      ),
    )
  }
  return rows
}

/** What the user should do about his one-time password. */
function otpAlerts(view: View): readonly Alert[] {
  const customer = me(view)
  const { policy } = view.bank
  if (customer.locked) return [lockedAlert(customer, policy)]
  if (!policy.tokens.includes('camera-token')) return timedAlerts(view)
  const { registration } = customer
  if (registration.state !== 'registered') return [topAlerts.notFinished]
  return registration.confirmed ? [] : [topAlerts.acceptedOnly]
}

function timedAlerts(view: View): readonly Alert[] {
  const { enrolment } = me(view)
  const { policy } = view.bank
  if (enrolment.state === 'in-service') {
    return serialOf(view.bank, enrolment.serial)?.locked === true ? [stoppedAlert(policy)] : []
  }
  return [notStartedAlert(policy)]
}

/** Where to do the registration that is still missing. */
export function notStartedAlert({ wording: { issueMenu } }: Policy): Alert {
  return alert(
    'info',
    'OTP-I20',
    `ワンタイムパスワードの利用開始登録が済んでいません。「${issueMenu.ja}」→「ワンタイムパスワード」からお手続きください。`,
    `Your one-time password is not registered. Go to "${issueMenu.en}", "One-time password".`,
  )
}

/** Messages of the top page about a camera token. */
export const topAlerts = {
  notFinished: alert(
    'warning',
    'OTP-W20',
    'ワンタイムパスワードの利用開始登録が完了していません。「利用開始登録」からお手続きください。',
    'Start-of-use registration of your one-time password is not finished. Go on at "Start-of-use registration".',
  ),
  acceptedOnly: alert(
    'warning',
    'OTP-W21',
    '利用開始登録は受付済ですが、完了は確認できていません（利用開始登録未了）。トークンに「E002」が表示される場合は、トークン初期化のうえ再度お手続きください。',
    'Your registration was accepted, but we cannot tell that it is finished. If your token shows E002, have the token initialised and register again.',
  ),
} as const satisfies Record<string, Alert>
