import {
  change,
  changeSerial,
  me,
  serialOf,
  tell,
  usersOf,
  type Visit,
} from '../../books/ledger.ts'
import { issueWait } from '../../books/waiting.ts'
import { dateTime, nextMidnight } from '../../calendar.ts'
import { both, button, buttons, fact, heading, notes, type Page, paragraph } from '../../page.ts'
import type { Policy } from '../../policy/schema.ts'
import { confirmed, confirmField } from '../../site/confirm-password.ts'
import { type Alert, framed, OTP, requiredText, type View } from '../../site/frame.ts'
import type { Turn, WebRequest } from '../../site/requests.ts'
import { refuseHere, selectionPage } from './menu.ts'
import { issueAlerts } from './obstacles.ts'

/** Why there is nothing to release here, or null. */
function releaseObstacle(visit: Visit): Alert | null {
  if (!visit.bank.policy.releaseOnline) return issueAlerts.noRelease
  return me(visit).enrolment.state === 'in-service' ? null : issueAlerts.nothing
}

/** 解除する (S1-41): the user's own release, after the 確認用パスワード. */
export function release(visit: Visit, fields: WebRequest['fields']): Turn {
  const obstacle = releaseObstacle(visit)
  if (obstacle !== null) {
    const told = tell(visit, visit.user, 'refused', `release: ${obstacle.code}`)
    return { visit: told, page: selectionPage(told, [obstacle]) }
  }
  return confirmed(visit, fields, releaseConfirmPage, done)
}

/**
 * Released. The token is barred for good (S1-43) unless the policy lets it be registered again; a
 * phone's token always is, as a new issue brings a new one. Others who share it keep it. A stop
 * stays, since a release must not get around it; it is lifted under the user who released the
 * token.
 */
function done(visit: Visit): Turn {
  const { enrolment } = me(visit)
  if (enrolment.state !== 'in-service') return { visit, page: selectionPage(visit) }
  const { policy } = visit.bank
  const { serial, kind } = enrolment
  const issueFrom =
    policy.reissueAfterRelease === 'next-day'
      ? nextMidnight(visit.now, policy.utcOffsetHours)
      : visit.now
  const released = change(visit, visit.user, {
    enrolment: { state: 'released', kind, at: visit.now, issueFrom },
  })
  const again = kind === 'key-fob' && policy.reuseAfterRelease
  const shared = usersOf(released.bank, serial).length > 0
  const state = !again ? 'barred' : shared ? 'in-use' : 'free'
  const record = serialOf(released.bank, serial)
  const stop = record?.locked === true && !shared ? { triedBy: visit.user } : {}
  const freed = record === null ? released : changeSerial(released, serial, { state, ...stop })
  const told = tell(freed, visit.user, 'released', `${kind} ${serial}, now ${state}`)
  return { visit: told, page: releaseCompletePage(told) }
}

/** ワンタイムパスワード利用解除 (S1-39), 利用終了 (S3-13). */
export function chooseRelease(visit: Visit): Turn {
  const obstacle = releaseObstacle(visit)
  return obstacle === null
    ? { visit, page: releaseConfirmPage(visit) }
    : refuseHere(visit, obstacle, 'release')
}

/** ワンタイムパスワード利用解除(利用解除確認) (S1-40, S1-41). */
function releaseConfirmPage(view: View, alerts: readonly Alert[] = []): Page {
  const { policy } = view.bank
  const { releaseConfirmTitle, releaseMenu } = policy.wording
  return framed(view, {
    id: 'release-confirm',
    title: releaseConfirmTitle,
    path: '/otp/release',
    below: menuOf(policy),
    trail: [releaseMenu, OTP],
    alerts,
    blocks: [
      heading('注意事項', 'Notes'),
      notes(...warnings(policy)),
      heading('確認用パスワードの入力', 'Confirmation password'),
      requiredText(policy),
      { kind: 'fields', fields: [confirmField(policy)] },
      buttons(
        button('release', both('解除する', 'Release'), 'danger'),
        button('otp-selection', both('戻る', 'Back')),
      ),
    ],
  })
}

/** The menu entry that is shown as the present one. */
function menuOf({ wording }: Policy): 'nav:services' | 'nav:procedures' {
  return wording.releaseMenu.ja === wording.issueMenu.ja ? 'nav:services' : 'nav:procedures'
}

function warnings({ reuseAfterRelease, reissueAfterRelease, wording, tokens }: Policy) {
  const list = [
    both(
      'ワンタイムパスワード認証を解除します。解除後は、新たに「トークン発行」「ワンタイムパスワード利用開始」を行うまでワンタイムパスワードをご利用になれません。',
      'One-time passwords are released. You cannot use them until token issue and start of use are done anew.',
    ),
  ]
  if (!reuseAfterRelease && tokens.includes('key-fob')) {
    list.push(
      both(
        `一度利用解除を実施した${wording.hardwareToken.ja}については、再度同トークンにて利用開始登録を実施してもご利用できません。`,
        `A ${wording.hardwareToken.en} that was released once cannot be used again, even if start registration is repeated with it.`,
      ),
    )
  }
  if (reissueAfterRelease === 'next-day') {
    list.push(
      both(
        '新たな「トークン発行」「ワンタイムパスワード利用開始」は、翌日以降に実施できます。',
        'A new token issue and start of use are possible from the next day on.',
      ),
    )
  }
  return list
}

/** ワンタイムパスワード利用解除(利用解除完了) (S1-42). */
function releaseCompletePage(view: View): Page {
  const { policy } = view.bank
  const { releaseDoneTitle, releaseMenu, release } = policy.wording
  const wait = issueWait(me(view), view.now)
  return framed(view, {
    id: 'release-complete',
    title: releaseDoneTitle,
    path: '/otp/release/complete',
    below: menuOf(policy),
    trail: [releaseMenu, OTP],
    blocks: [
      paragraph(
        `${release.ja}の登録が完了いたしました。`,
        'The release of the one-time password is registered.',
      ),
      ...(wait === null
        ? []
        : [
            {
              kind: 'facts' as const,
              rows: [
                fact(
                  both('トークン発行が可能となる日時', 'Token issue possible from'),
                  dateTime(wait, policy.utcOffsetHours),
                ),
              ],
            },
          ]),
      buttons(
        button('otp-selection', both('ワンタイムパスワード申請内容選択へ', 'Choose a procedure')),
        button('nav:top', both('トップページへ', 'Home'), 'primary'),
      ),
    ],
  })
}
