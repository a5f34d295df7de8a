import { me, type Visit } from '../../books/ledger.ts'
import {
  type Bilingual,
  type Button,
  both,
  button,
  buttons,
  notes,
  type Page,
  paragraph,
} from '../../page.ts'
import { framed, type View } from '../../site/frame.ts'
import type { Turn } from '../../site/requests.ts'
import { adminGate } from './gate.ts'

/** 管理 → 業務選択 (S2-26, S2-27). */
export function openAdmin(visit: Visit): Turn {
  return adminGate(visit) ?? { visit, page: adminTasksPage(visit) }
}

/** 利用者管理 → 作業内容選択 (S2-28). */
export function openWork(visit: Visit): Turn {
  return adminGate(visit) ?? { visit, page: adminWorkPage(visit) }
}

/** 利用者管理, the head of every breadcrumb below it (S2-30). */
export const USER_MANAGEMENT = both('利用者管理', 'User management')

const ADMINISTRATION = both('管理', 'Administration')

/** Links of a result page (S2-47). */
export const RESULT_LINKS = buttons(
  button('nav:top', both('トップページへ', 'Home'), 'link'),
  button('admin-users', both('利用者管理メニューへ', 'User management menu'), 'link'),
)

/** 業務選択 (S2-27). */
function adminTasksPage(view: View): Page {
  return framed(view, {
    id: 'admin-tasks',
    title: both('業務選択', 'Choose a task'),
    path: '/admin',
    below: 'nav:admin',
    trail: [ADMINISTRATION],
    blocks: [
      paragraph('業務を選択してください。', 'Choose a task.'),
      buttons(button('admin-users', USER_MANAGEMENT, 'primary')),
    ],
  })
}

/** 作業内容選択 (S2-28): what this institution lets be done online, and by this user. */
function adminWorkPage(view: View): Page {
  return framed(view, {
    id: 'admin-work',
    title: both('作業内容選択', 'Choose what to do'),
    path: '/admin/users',
    below: 'nav:admin',
    trail: [ADMINISTRATION, USER_MANAGEMENT],
    blocks: [
      paragraph('作業内容を選択してください。', 'Choose what to do.'),
      buttons(...works(view)),
      ...elsewhere(view),
    ],
  })
}

function works(view: View): readonly Button[] {
  const { policy } = view.bank
  const list: Button[] = []
  if (policy.unlockBy.includes('administrator')) {
    // S2-29.
    const label = both('ワンタイムパスワードの利用停止解除', 'Lift a stop of the one-time password')
    list.push(button('open-unlock', label))
  }
  if (policy.revokeOnline) {
    // S2-49.
    list.push(button('open-revoke', both('トークンの失効', 'Token revocation')))
  }
  if (policy.webNotification) {
    // S4-19.
    list.push(button('open-web-notification', both('Web諸届', 'Web notification')))
  }
  if (initialises(view)) {
    list.push(button('nav:initialise', both('トークン初期化', 'Token initialisation')))
  }
  list.push(button('open-user-list', both('利用者一覧', 'Users')))
  return list
}

/** トークン初期化 is the camera token's, and the master's alone (device-facts, item 5). */
function initialises(view: View): boolean {
  const { tokens, initialiseOnline } = view.bank.policy
  return tokens.includes('camera-token') && initialiseOnline && me(view).role === 'master'
}

function elsewhere(view: View): readonly Page['blocks'][number][] {
  const { tokens, initialiseOnline, unlockBy, wording } = view.bank.policy
  const items: Bilingual[] = []
  if (tokens.includes('camera-token') && !initialiseOnline) {
    items.push(
      both(
        'トークン初期化はお取引店への書面提出により承ります。',
        'Tokens are initialised by a form at your branch.',
      ),
    )
  }
  if (!unlockBy.includes('administrator')) {
    items.push(
      both(
        `ワンタイムパスワードの利用停止の解除は、${wording.helper.ja}へご連絡ください。`,
        `To have a stop of the one-time password lifted, contact ${wording.helper.en}.`,
      ),
    )
  }
  return items.length === 0 ? [] : [notes(...items)]
}
