import type { Visit } from '../../books/ledger.ts'
import { dateTime } from '../../calendar.ts'
import { both, button, buttons, fact, heading, type Page, paragraph, same } from '../../page.ts'
import { confirmSection } from '../../site/confirm-password.ts'
import { type Alert, framed, requiredText, type View } from '../../site/frame.ts'
import type { Turn, WebRequest } from '../../site/requests.ts'
import { adminAlerts, workGate } from './gate.ts'
import { freshOrder } from './lists.ts'
import { RESULT_LINKS, USER_MANAGEMENT } from './menu.ts'
import {
  ownRevoked,
  type RevokedUser,
  revokeAll,
  revokedTable,
  revokeNotes,
  revokeTable,
  toRevoke,
  waitingTimes,
} from './revoke.ts'

/**
 * Web諸届 (S4-19). The source says only that a revocation can be filed there too. Assumption: master
 * and administrator users file it for themselves or a colleague, and it takes effect at once, as if
 * it were the revocation itself; what differs is that the bank gives it a number.
 */
export function openWebNotification(visit: Visit): Turn {
  const stopped = closed(visit)
  if (stopped !== null) return stopped
  const listed = freshOrder(visit)
  return { visit: listed, page: webNotificationPage(listed) }
}

/** 届出する: all ticked users or nobody. */
export function fileNotification(visit: Visit, fields: WebRequest['fields']): Turn {
  const stopped = closed(visit)
  if (stopped !== null) return stopped
  const ticks = toRevoke(visit, fields, webNotificationPage)
  if (!ticks.ok) return ticks.turn
  const number = ticks.visit.bank.nextNumber
  const numbered: Visit = {
    ...ticks.visit,
    bank: { ...ticks.visit.bank, nextNumber: number + 1 },
  }
  const by = `${visit.user}, Web notification ${number}`
  const { visit: next, revoked } = revokeAll(numbered, ticks.users, by)
  return { visit: next, page: webNotificationCompletePage(next, number, revoked) }
}

function closed(visit: Visit): Turn | null {
  const { webNotification } = visit.bank.policy
  return workGate(
    visit,
    webNotification,
    'revoke-refused',
    adminAlerts.noNotification,
    'not offered',
  )
}

const TITLE = both('Web諸届', 'Web notification')

/** Web諸届: a revocation of one-time passwords, filed over the web (S4-19). */
function webNotificationPage(
  view: View,
  ticked: ReadonlySet<string> = new Set(),
  alerts: readonly Alert[] = [],
): Page {
  return framed(view, {
    id: 'web-notification',
    title: TITLE,
    path: '/admin/notification',
    below: 'nav:admin',
    trail: [USER_MANAGEMENT],
    alerts,
    blocks: [
      heading(
        '届出の内容: ワンタイムパスワード失効',
        'To be filed: revocation of the one-time password',
      ),
      paragraph(
        'スマートフォンの機種変更、トークンの紛失等により、ワンタイムパスワードの失効を届け出ます。',
        'Files the revocation of a one-time password: change of phone, loss of a token and the like.',
      ),
      paragraph(
        '届出と同時に失効し、対象の利用者はログインできなくなります。',
        'It is revoked at once, and the user cannot log in.',
      ),
      ...waitingTimes(view.bank.policy).map(({ ja, en }) => paragraph(ja, en)),
      requiredText(view.bank.policy),
      heading('対象利用者', 'Users'),
      revokeTable(view, ticked),
      revokeNotes(),
      ...confirmSection(view.bank.policy),
      buttons(
        button('admin-users', both('戻る', 'Back')),
        button('file-notification', both('届出する', 'File'), 'danger'),
      ),
    ],
  })
}

/** What was filed, under which number. */
function webNotificationCompletePage(
  view: View,
  number: number,
  revoked: readonly RevokedUser[],
): Page {
  return framed(view, {
    id: 'web-notification-complete',
    title: both('Web諸届 受付完了', 'Web notification: accepted'),
    path: '/admin/notification/complete',
    below: 'nav:admin',
    trail: [USER_MANAGEMENT],
    alerts: ownRevoked(view, revoked),
    blocks: [
      paragraph(
        'ワンタイムパスワード失効の届出を受け付け、以下の利用者のワンタイムパスワードを失効しました。',
        'Your notification was accepted; the one-time passwords of these users were revoked.',
      ),
      {
        kind: 'facts',
        rows: [
          fact(both('受付番号', 'Number'), same(String(number).padStart(6, '0'))),
          fact(both('受付日時', 'Accepted'), dateTime(view.now, view.bank.policy.utcOffsetHours)),
        ],
      },
      revokedTable(view, revoked),
      RESULT_LINKS,
    ],
  })
}
