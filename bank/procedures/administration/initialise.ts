import { me, resetRegistration, tell, type Visit } from '../../books/ledger.ts'
import type { Customer } from '../../books/users.ts'
import {
  type Bilingual,
  both,
  button,
  buttons,
  notes,
  type Page,
  paragraph,
  same,
} from '../../page.ts'
import { confirmPassword, confirmSection } from '../../site/confirm-password.ts'
import { type Alert, alert, framed, type View } from '../../site/frame.ts'
import { lockedPage, noticePage } from '../../site/notices.ts'
import type { Turn, WebRequest } from '../../site/requests.ts'
import { stateText } from '../../site/token-state.ts'
import { tickedUsers } from './lists.ts'

/** What the page says when the 確認用パスワード is refused. */
const ALERT_OF = {
  empty: 'noPassword',
  form: 'passwordForm',
  wrong: 'wrongPassword',
} as const

/** The form of トークン初期化 [S0-41]. */
export function openInitialise(visit: Visit): Turn {
  return gate(visit) ?? offline(visit) ?? { visit, page: initialisePage(visit) }
}

/**
 * 初期化 online, without paper [S0-43]: all ticked users or none. Another user's lock is lifted
 * too; a locked master does not get here, so he cannot free himself.
 */
export function initialise(visit: Visit, fields: WebRequest['fields']): Turn {
  const stopped = gate(visit) ?? offline(visit)
  if (stopped !== null) return stopped
  const chosen = tickedUsers(visit.bank, fields)
  if (chosen.length === 0) return refuse(visit, initialiseAlerts.noneTicked, 'nobody ticked')
  const { verdict, visit: counted } = confirmPassword(visit, fields)
  if (verdict === 'locked') return { visit: counted, page: lockedPage(counted) }
  if (verdict !== 'right') {
    return refuse(counted, initialiseAlerts[ALERT_OF[verdict]], `confirmation password: ${verdict}`)
  }
  for (const user of chosen) {
    const obstacle = initialiseObstacle(user)
    if (obstacle !== null) {
      return refuse(counted, initialiseAlerts[obstacle], `${user.id}: ${obstacle}`)
    }
  }
  let next = counted
  for (const user of chosen) {
    next = withdrawForms(resetRegistration(next, user.id, user.id !== visit.user), user.id)
    next = tell(next, user.id, 'initialised', `by ${visit.user}`)
  }
  return { visit: next, page: initialiseResultPage(next, chosen) }
}

/**
 * Takes back a form for the same that is still in progress, as it would wipe the registration that
 * follows. Assumption: no source describes both at once.
 */
function withdrawForms(visit: Visit, user: string): Visit {
  const forms = visit.bank.forms.filter((form) => form.user !== user || form.kind !== 'token-reset')
  return { ...visit, bank: { ...visit.bank, forms } }
}

function gate(visit: Visit): Turn | null {
  const customer = me(visit)
  if (customer.role !== 'master') {
    const told = tell(visit, visit.user, 'initialise-refused', 'not the master user')
    return { visit: told, page: noticePage(told, initialiseAlerts.notMaster) }
  }
  if (!customer.locked) return null
  const told = tell(visit, visit.user, 'initialise-refused', 'locked')
  return { visit: told, page: lockedPage(told) }
}

function offline(visit: Visit): Turn | null {
  if (visit.bank.policy.initialiseOnline) return null
  const told = tell(visit, visit.user, 'initialise-refused', 'by form only')
  return { visit: told, page: noticePage(told, initialiseAlerts.notOnline) }
}

function refuse(visit: Visit, alert: Alert, detail: string): Turn {
  const told = tell(visit, visit.user, 'initialise-refused', detail)
  return { visit: told, page: initialisePage(told, [alert]) }
}

/**
 * The reason why a user cannot be initialised online, or null. Only a registration that was never
 * used in a transaction may be wiped (device-facts, item 5). So may a procedure that was broken off
 * half-way: the token may have committed although the bank never accepted, and would refuse the
 * same licence.
 */
function initialiseObstacle(customer: Customer): 'nothing' | 'used' | null {
  const { registration } = customer
  if (registration.state === 'registered' && registration.usedInTransaction) return 'used'
  if (registration.state === 'none' && !customer.locked) return 'nothing'
  return null
}

/** Why an initialisation was refused. */
export const initialiseAlerts = {
  noneTicked: alert(
    'warning',
    'ADM-W01',
    '利用者が選択されていません。初期化する利用者にチェックを入れてください。',
    'No user is ticked. Tick the user whose token is to be initialised.',
  ),
  noPassword: alert(
    'warning',
    'ADM-W02',
    '確認用パスワードが入力されていません。利用者を選択し直し、確認用パスワードを入力してください。',
    'The confirmation password is missing. Tick the user again and enter it.',
  ),
  passwordForm: alert(
    'warning',
    'ADM-W03',
    '確認用パスワードの文字または桁数が正しくありません。利用者を選択し直し、半角英数字で入力してください。',
    'The confirmation password has the wrong characters or length. Tick the user again and use half-width letters and digits.',
  ),
  wrongPassword: alert(
    'error',
    'ADM-E01',
    '確認用パスワードが違います。ログイン用のパスワードとは別のパスワードです。利用者を選択し直し、もう一度入力してください。',
    'The confirmation password is wrong. It is not the login password. Tick the user again and enter it once more.',
  ),
  used: alert(
    'error',
    'ADM-E02',
    '選択された利用者は、登録後に取引でトークンを利用しているため初期化できません。お取引店へ書面をご提出ください。',
    'A ticked user has used the token in a transaction since registering, so it cannot be initialised here. Hand a form in at your branch.',
  ),
  nothing: alert(
    'error',
    'ADM-E03',
    '選択された利用者には初期化する登録がありません。そのまま利用開始登録をお手続きください。',
    'A ticked user has no registration to initialise. Go straight on with start-of-use registration.',
  ),
  notMaster: alert(
    'error',
    'ADM-E05',
    'この機能はマスターユーザのみご利用いただけます。トークン初期化はマスターユーザにご依頼ください。',
    'Only the master user may do this. Ask your master user to initialise your token.',
  ),
  notOnline: alert(
    'error',
    'ADM-E06',
    'トークン初期化はWEBでは承っておりません。お取引店へ書面をご提出ください。',
    'Tokens are not initialised on the web. Hand a form in at your branch.',
  ),
} as const satisfies Record<string, Alert>

const REASON: Readonly<Record<'nothing' | 'used', Bilingual>> = {
  nothing: both('未登録', 'Nothing registered'),
  used: both('書面のみ（取引利用あり）', 'By form only (used in a transaction)'),
}

/** トークン初期化: tick users, enter the 確認用パスワード [S0-41, S0-43]. */
function initialisePage(view: View, alerts: readonly Alert[] = []): Page {
  const { customers, policy } = view.bank
  return framed(view, {
    id: 'initialise',
    title: both('トークン初期化', 'Token initialisation'),
    path: '/admin/initialise',
    below: 'nav:admin',
    trail: [both('管理', 'Administration'), both('利用者管理', 'User management')],
    alerts,
    blocks: [
      paragraph(
        '初期化する利用者を選択し、確認用パスワードを入力してください。',
        'Tick the users whose tokens are to be initialised and enter your confirmation password.',
      ),
      {
        kind: 'table',
        tickable: true,
        columns: [
          policy.wording.loginId,
          both('利用者名', 'Name'),
          both('ワンタイムパスワード', 'One-time password'),
          both('初期化', 'Initialisation'),
        ],
        rows: customers.map((customer) => {
          const obstacle = initialiseObstacle(customer)
          return {
            select: obstacle === null ? `select:${customer.id}` : null,
            cells: [
              same(customer.id),
              customer.name,
              stateText(customer.registration, policy.utcOffsetHours),
              obstacle === null ? both('可', 'Possible') : REASON[obstacle],
            ],
          }
        }),
      },
      ...confirmSection(view.bank.policy),
      buttons(
        button('initialise', both('初期化する', 'Initialise'), 'danger'),
        button('admin-users', both('戻る', 'Back')),
      ),
      notes(
        both(
          '初期化すると、対象の利用者は利用開始登録を最初からやり直す必要があります。',
          'After that the user has to go through start-of-use registration again from the start.',
        ),
        both(
          '登録後に一度でも取引でトークンを利用した利用者は初期化できません。',
          'Users who have used the token in a transaction since registering cannot be initialised.',
        ),
      ),
    ],
  })
}

/** It is done; the registration starts anew [S0-42]. */
export const initialisedAlert: Alert = alert(
  'success',
  'ADM-I01',
  'トークンを初期化しました。ワンタイムパスワードを利用するには、再度、利用開始登録の手続きが必要です。',
  'The token was initialised. To use the one-time password, start-of-use registration has to be done again.',
)

/** What was initialised, and that the whole procedure follows [S0-42]. */
function initialiseResultPage(view: View, done: readonly Customer[]): Page {
  const own = done.some((customer) => customer.id === view.user)
  return framed(view, {
    id: 'initialise-result',
    title: both('トークン初期化結果', 'Token initialisation: result'),
    path: '/admin/initialise/result',
    below: 'nav:admin',
    trail: [both('管理', 'Administration'), both('利用者管理', 'User management')],
    alerts: [initialisedAlert],
    blocks: [
      paragraph('初期化した利用者', 'Initialised users'),
      {
        kind: 'table',
        columns: [view.bank.policy.wording.loginId, both('利用者名', 'Name')],
        rows: done.map((customer) => ({
          select: null,
          cells: [same(customer.id), customer.name],
        })),
      },
      buttons(
        ...(own
          ? [button('nav:otp', both('利用開始登録へ', 'Start-of-use registration'), 'primary')]
          : []),
        button('admin-users', both('利用者管理へ', 'User management')),
      ),
    ],
  })
}
