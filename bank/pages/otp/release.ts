import { dateTime } from '../../calendar.ts'
import { me } from '../../ledger.ts'
import { issueWait } from '../../otp/wait.ts'
import type { Page } from '../../page.ts'
import type { Policy } from '../../policy/schema.ts'
import { both, button, buttons, fact, heading, notes, paragraph } from '../../text.ts'
import { confirmField } from '../confirm-field.ts'
import { type Alert, framed, type View } from '../frame.ts'
import { requiredText } from '../required-text.ts'
import { OTP } from './level-frame.ts'

/** ワンタイムパスワード利用解除(利用解除確認) (S1-40, S1-41). */
export function releaseConfirmPage(view: View, alerts: readonly Alert[] = []): Page {
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
export function releaseCompletePage(view: View): Page {
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
