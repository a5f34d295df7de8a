import { paddedTime } from '../../exact-time.ts'
import { me, serialOf } from '../../ledger.ts'
import { serviceId } from '../../otp/service-id.ts'
import type { Block, Button, Page } from '../../page.ts'
import type { Customer } from '../../people.ts'
import { both, button, buttons, fact, heading, paragraph, same } from '../../text.ts'
import type { BankState } from '../../types.ts'
import type { Alert, View } from '../frame.ts'
import { enrolmentText } from './enrolment-text.ts'
import { otpFrame } from './level-frame.ts'
import { selectionNotes } from './selection-notes.ts'
import { skipButton } from './skip-button.ts'

/** ワンタイムパスワード申請内容選択 (S1-13, S3-02): how far the user is, notes, and the choices. */
export function selectionPage(view: View, alerts: readonly Alert[] = []): Page {
  const customer = me(view)
  const { policy } = view.bank
  const state = enrolmentText(view, customer)
  return otpFrame(view, {
    id: 'otp-selection',
    title: policy.wording.selectionTitle,
    path: '/otp/selection',
    alerts,
    blocks: [
      paragraph(
        'ワンタイムパスワードの登録情報を表示します。登録情報の変更を行う場合は変更対象ボタンを押して下さい。',
        'This is your registration for one-time passwords. To change it, press the button of the item to change.',
      ),
      heading('ワンタイムパスワード登録状況', 'Registration of the one-time password'),
      { kind: 'facts', rows: [fact(both('登録状況', 'State'), state.text, state.tone)] },
      ...tokenInformation(view.bank, customer),
      heading('注意事項', 'Notes'),
      ...selectionNotes(policy),
      heading('登録情報変更処理選択欄', 'Choose what to change'),
      ...choices(view),
    ],
  })
}

/** トークン情報 (S3-05): ids of the phone's token, serial and expiry of a key-fob. */
function tokenInformation(bank: BankState, { enrolment }: Customer): readonly Block[] {
  const title = heading('トークン情報', 'Token information')
  if (enrolment.state !== 'issued' && enrolment.state !== 'in-service') return []
  if (enrolment.kind === 'phone-app') {
    const userId = enrolment.state === 'issued' ? enrolment.userId : enrolment.serial
    const rows = [
      fact(both('サービスID', 'Service ID'), same(serviceId(bank))),
      fact(both('ユーザID', 'User ID'), same(userId)),
    ]
    return [title, { kind: 'facts', rows }]
  }
  if (enrolment.state === 'issued') return []
  const expires = serialOf(bank, enrolment.serial)?.expires ?? null
  const until = expires === null ? same('-') : paddedTime(expires, bank.policy.utcOffsetHours)
  const rows = [
    fact(both('シリアル番号', 'Serial number'), same(enrolment.serial)),
    fact(both('トークン有効期限', "Token's expiry date"), until),
  ]
  return [title, { kind: 'facts', rows }]
}

/** The three choices (S3-13); the release is a link below the notes everywhere (S1-39, S3-13). */
function choices(view: View): readonly Block[] {
  const { wording, releaseOnline } = view.bank.policy
  const tone = wording.choices === 'links' ? 'link' : 'primary'
  const list: Button[] = [
    button('choose-issue', wording.issue, tone),
    button('choose-start', wording.start, tone),
  ]
  if (releaseOnline && view.session.level === 'full') {
    list.push(button('choose-release', wording.release, 'link'))
  }
  const back =
    view.session.level === 'full'
      ? [button('nav:top', both('トップページへ', 'Home'))]
      : skipButton(view)
  return back.length === 0 ? [buttons(...list)] : [buttons(...list), buttons(...back)]
}
