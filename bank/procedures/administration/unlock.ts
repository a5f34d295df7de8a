import type { Visit } from '../../books/ledger.ts'
import {
  freedWith,
  liftStop,
  otpState,
  serialConcerning,
  unlockObstacle,
} from '../../books/stops.ts'
import { type Customer, USER_CLASS } from '../../books/users.ts'
import {
  type Bilingual,
  type Block,
  both,
  button,
  buttons,
  heading,
  notes,
  type Page,
  paragraph,
  same,
} from '../../page.ts'
import { confirmSection } from '../../site/confirm-password.ts'
import { type Alert, framed, requiredText, type View } from '../../site/frame.ts'
import type { Turn, WebRequest } from '../../site/requests.ts'
import { adminAlerts, workGate } from './gate.ts'
import {
  box,
  COLUMN,
  confirmTicks,
  freshOrder,
  inOrder,
  listOrder,
  NOTHING,
  OTP_STATE,
  reorder,
  type SortColumn,
  sortSection,
  ticksOf,
} from './lists.ts'
import { RESULT_LINKS, USER_MANAGEMENT } from './menu.ts'

/** ワンタイムパスワードの利用停止解除 (S2-29). */
export function openUnlock(visit: Visit): Turn {
  const stopped = closed(visit)
  if (stopped !== null) return stopped
  const listed = freshOrder(visit)
  return { visit: listed, page: unlockListPage(listed) }
}

/** 再表示 (S2-41). */
export function resortUnlock(visit: Visit, fields: WebRequest['fields']): Turn {
  const stopped = closed(visit)
  if (stopped !== null) return stopped
  const sorted = reorder(visit, UNLOCK_SORT, fields)
  return { visit: sorted, page: unlockListPage(sorted, ticksOf(sorted.bank, fields)) }
}

/** 停止解除: all ticked users and those who share their serials, or nobody (S2-33, S2-38). */
export function unlock(visit: Visit, fields: WebRequest['fields']): Turn {
  const stopped = closed(visit)
  if (stopped !== null) return stopped
  const ticks = confirmTicks(visit, fields, {
    noneTicked: adminAlerts.noneToUnlock,
    obstacleOf: (customer) => {
      const why = unlockObstacle(visit.bank, visit.user, customer)
      if (why === 'own' || why === 'shared') return adminAlerts.ownStop
      return otpState(visit.bank, customer) === 'stopped' ? null : adminAlerts.notStopped
    },
    refused: 'unlock-refused',
    again: unlockListPage,
  })
  if (!ticks.ok) return ticks.turn
  let next = ticks.visit
  const freed = new Set<string>()
  for (const user of ticks.users) {
    if (freed.has(user.id)) continue
    for (const { id } of freedWith(next.bank, user)) freed.add(id)
    next = liftStop(next, user.id, visit.user)
  }
  const released = next.bank.customers.filter(({ id }) => freed.has(id))
  return { visit: next, page: unlockResultPage(next, released) }
}

function closed(visit: Visit): Turn | null {
  const offered = visit.bank.policy.unlockBy.includes('administrator')
  return workGate(
    visit,
    offered,
    'unlock-refused',
    adminAlerts.unlockElsewhere,
    'at the counter only',
  )
}

/** The two steps (S2-31), `current` from 0. */
function unlockSteps(current: 0 | 1): Page['steps'] {
  return {
    labels: [
      both(
        'ワンタイムパスワード利用停止解除の対象利用者を選択',
        'Choose the users whose one-time password is to be released',
      ),
      both('変更完了', 'Done'),
    ],
    current,
  }
}

/** What ヘルプ says (S2-34). Assumption: the source shows only the link, not its text. */
const UNLOCK_HELP: readonly Bilingual[] = [
  both(
    'ワンタイムパスワードを連続して一定回数以上間違えると、認証が停止し、ログインできなくなります。',
    'After a number of wrong one-time passwords in a row, authentication stops and login is impossible.',
  ),
  both(
    '停止を解除しても、トークンのシリアル番号は変わりません。同じトークンを引き続きご利用いただけます。',
    'Lifting the stop does not change the serial number: the same token goes on being used.',
  ),
]

/** Columns of S2-35; 選択 is the tick of each row. */
function unlockColumns(view: View): readonly Bilingual[] {
  const { wording } = view.bank.policy
  return [wording.loginId, COLUMN.name, COLUMN.userClass, COLUMN.serial, COLUMN.otpState]
}

/** One user's cells in those columns. */
function unlockCells(view: View, customer: Customer): readonly Bilingual[] {
  const serial = serialConcerning(view.bank, customer)
  const state = otpState(view.bank, customer)
  return [
    same(customer.id),
    customer.name,
    USER_CLASS[customer.role],
    serial === null ? NOTHING : same(serial),
    state === null ? NOTHING : OTP_STATE[state],
  ]
}

/** By what the list may be sorted. */
const UNLOCK_SORT: readonly string[] = ['id', 'name', 'class', 'serial', 'state']

function sortColumns(view: View): readonly SortColumn[] {
  const labels = unlockColumns(view)
  return UNLOCK_SORT.map((by, index) => ({ by, label: labels[index] ?? NOTHING }))
}

/** ワンタイムパスワード利用停止解除一覧 (S2-30). */
function unlockListPage(
  view: View,
  ticked: ReadonlySet<string> = new Set(),
  alerts: readonly Alert[] = [],
): Page {
  const order = listOrder(view)
  const column = UNLOCK_SORT.indexOf(order.by)
  const rows = inOrder(
    view.bank.customers,
    order,
    (customer) => unlockCells(view, customer)[column]?.ja ?? '',
  )
  return framed(view, {
    id: 'unlock-list',
    title: both('ワンタイムパスワード利用停止解除一覧', 'Stops of the one-time password'),
    path: '/admin/users/unlock',
    below: 'nav:admin',
    trail: [USER_MANAGEMENT],
    steps: unlockSteps(0),
    help: UNLOCK_HELP,
    alerts,
    blocks: [
      // S2-32.
      paragraph(
        'ワンタイムパスワードの利用停止状態を解除します。',
        'This lifts the stop of one-time passwords.',
      ),
      paragraph(
        '対象となる利用者を選択の上、「停止解除」ボタンを押してください。',
        'Tick the users and press "Lift the stop".',
      ),
      // S2-33.
      paragraph(
        '同一シリアル番号を使用している利用者も解除対象となります。',
        'Users with the same serial number are released too.',
      ),
      requiredText(view.bank.policy),
      heading('利用者一覧', 'Users'),
      {
        kind: 'table',
        tickable: true,
        columns: unlockColumns(view),
        rows: rows.map((customer) => ({
          ...box(customer.id, unlockObstacle(view.bank, view.user, customer) === null, ticked),
          cells: unlockCells(view, customer),
        })),
      },
      ...reasons(view, rows),
      ...sortSection(view, sortColumns(view), 'resort-unlock'),
      ...confirmSection(view.bank.policy),
      buttons(
        button('admin-users', both('戻る', 'Back')),
        button('unlock', both('停止解除', 'Lift the stop'), 'primary'),
      ),
    ],
  })
}

/** Why some rows have no box. */
function reasons(view: View, rows: readonly Customer[]): readonly Block[] {
  const items = rows.flatMap(({ id, ...customer }) => {
    const why = unlockObstacle(view.bank, view.user, { id, ...customer })
    switch (why) {
      case null:
        return []
      case 'own':
        return [
          both(
            `${id}: ご自身の停止は、ご自身では解除できません。`,
            `${id}: nobody lifts his own stop.`,
          ),
        ]
      case 'shared':
        return [
          both(
            `${id}: ご自身と同一シリアル番号のため選択できません。`,
            `${id}: shares your serial number.`,
          ),
        ]
      case 'no-token':
        return [
          both(
            `${id}: ご利用中のトークンがないため選択できません。`,
            `${id}: has no token in service.`,
          ),
        ]
      default:
        return why satisfies never
    }
  })
  return items.length === 0 ? [] : [notes(...items)]
}

/** ワンタイムパスワード利用停止解除結果 (S2-44): the released users, as they are now (S2-46). */
function unlockResultPage(view: View, released: readonly Customer[]): Page {
  return framed(view, {
    id: 'unlock-result',
    title: both('ワンタイムパスワード利用停止解除結果', 'Stops of the one-time password: result'),
    path: '/admin/users/unlock/result',
    below: 'nav:admin',
    trail: [USER_MANAGEMENT],
    steps: unlockSteps(1),
    help: UNLOCK_HELP,
    blocks: [
      // S2-45.
      paragraph(
        '以下の利用者に対して、ワンタイムパスワードの利用停止状態を解除しました。',
        'The stop of the one-time password was lifted for these users.',
      ),
      heading('対象利用者', 'Users'),
      {
        kind: 'table',
        columns: unlockColumns(view),
        rows: released.map((customer) => ({
          select: null,
          cells: unlockCells(view, customer),
        })),
      },
      RESULT_LINKS,
    ],
  })
}
