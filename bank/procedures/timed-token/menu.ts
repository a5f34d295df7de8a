import { keep, me, serialOf, tell, type Visit } from '../../books/ledger.ts'
import type { BankState } from '../../books/state.ts'
import type { Customer } from '../../books/users.ts'
import { paddedTime } from '../../calendar.ts'
import {
  type Bilingual,
  type Block,
  type Button,
  both,
  button,
  buttons,
  fact,
  heading,
  notes,
  type Page,
  paragraph,
  same,
} from '../../page.ts'
import type { Policy } from '../../policy/schema.ts'
import { periodText } from '../../site/code-field.ts'
import { type Alert, framed, OTP, otpFrame, type View } from '../../site/frame.ts'
import { noticeAlerts, noticePage } from '../../site/notices.ts'
import type { Turn } from '../../site/requests.ts'
import { enrolmentText } from '../../site/token-state.ts'
import { serviceId } from './centre.ts'
import { skipButton } from './start-messages.ts'

/** Both entries of the global navigation lead to [ワンタイムパスワード] (S1-12, S1-38, S3-01). */
export function openMenu(entry: 'nav:services' | 'nav:procedures') {
  return (visit: Visit): Turn => timedOnly(visit) ?? { visit, page: otpMenuPage(visit, entry) }
}

/** ワンタイムパスワード申請内容選択 (S1-13, S3-02). What was gathered on the way is dropped. */
export function openSelection(visit: Visit): Turn {
  const stopped = timedOnly(visit)
  if (stopped !== null) return stopped
  const dropped = keep(visit, { draft: null })
  return { visit: dropped, page: selectionPage(dropped) }
}

/** Institutions that have only camera tokens have none of these pages. */
function timedOnly(visit: Visit): Turn | null {
  if (visit.bank.policy.tokens.some((kind) => kind !== 'camera-token')) return null
  const told = tell(visit, visit.user, 'refused', 'no timed tokens here')
  return { visit: told, page: noticePage(told, noticeAlerts.unknown) }
}

/** Back on the selection page with the reason. */
export function refuseHere(visit: Visit, alert: Alert, detail: string): Turn {
  const told = tell(visit, visit.user, 'refused', `${detail}: ${alert.code}`)
  return { visit: told, page: selectionPage(told, [alert]) }
}

/**
 * What lies below the entry of the global navigation: [ワンタイムパスワード] (S1-12, S1-38, S3-01). The
 * two entries may be named differently, and lead to the same.
 */
function otpMenuPage(view: View, entry: 'nav:services' | 'nav:procedures'): Page {
  const { issueMenu, releaseMenu } = view.bank.policy.wording
  return framed(view, {
    id: 'otp-menu',
    title: entry === 'nav:services' ? issueMenu : releaseMenu,
    path: entry === 'nav:services' ? '/services' : '/procedures',
    below: entry,
    blocks: [
      paragraph('ご希望の手続きを選択してください。', 'Choose a procedure.'),
      buttons(button('otp-selection', OTP, 'link')),
    ],
  })
}

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

/**
 * The notes of the selection screen (S1-01 … S1-08, S3-06 … S3-12), as far as they hold for this
 * institution. Garbled text of the source is corrected.
 */
function selectionNotes(policy: Policy): readonly Block[] {
  return [
    paragraph('<ワンタイムパスワードとは>', '<What is a one-time password?>'),
    notes(...otpNotes(policy)),
    paragraph('<トークンとは>', '<What is a token?>'),
    notes(...tokenNotes(policy)),
    ...(policy.releaseOnline ? releaseNotes(policy) : []),
    ...(policy.tokens.includes('phone-app') ? phoneNotes(policy) : []),
  ]
}

function otpNotes(policy: Policy): readonly Bilingual[] {
  const period = periodText(policy)
  return [
    both(
      `「ワンタイムパスワード」とは、${period.ja}間に更新される使い捨てパスワードで、トークンに表示されたものを画面に入力します。一度使用したパスワードは無効となります。`,
      `A one-time password is renewed every ${period.en} and thrown away; you type the one that your token shows. One that was used once is void.`,
    ),
    ...(policy.codeAtLogin
      ? [
          both(
            `ログイン時に、「${policy.wording.loginId.ja}」と「ログインパスワード」に加えて「ワンタイムパスワード」を入力することにより、不正利用の防止を強化することができます。`,
            `At login you type it in addition to ${policy.wording.loginId.en} and login password, which makes misuse harder.`,
          ),
        ]
      : []),
  ]
}

/** The token's names and what they are in the words of the sources (S1-06, S1-08, S3-08, S3-09, S4-03, S4-21). */
function tokenNotes({ tokens, wording, kindsMixed, bankName }: Policy): readonly Bilingual[] {
  const list: Bilingual[] = []
  if (tokens.includes('key-fob')) {
    list.push(
      both(
        `「${wording.hardwareToken.ja}」とは、ワンタイムパスワードを生成し表示するキーホルダー型の専用機器(パスワード生成機)のことです。${bankName.ja}よりお渡しします。スマートフォンを利用せずにご利用いただけます。`,
        `A ${wording.hardwareToken.en} is a device of key-holder type (a password generator) that shows one-time passwords. You get it from ${bankName.en}, and need no smartphone.`,
      ),
    )
  }
  if (tokens.includes('phone-app')) {
    list.push(
      both(
        `「${wording.softwareToken.ja}」とは、スマートフォン等の「ワンタイムパスワードアプリ」でワンタイムパスワードを生成・表示する方式です。`,
        `A ${wording.softwareToken.en} is the one-time-password app on a smartphone, which makes and shows the passwords.`,
      ),
      both(
        '「トークン」とは、ワンタイムパスワードを生成し携帯電話に表示する方式のことです。',
        'Token means: one-time passwords are made and shown on your mobile phone.',
      ),
      both(
        '「トークン発行」とは、お客様の携帯電話に「トークン」として利用するための専用プログラムをダウンロードする作業のことです。',
        'Token issue means: the program that serves as the token is downloaded to your mobile phone.',
      ),
    )
  }
  if (tokens.length > 1 && kindsMixed) {
    list.push(
      both('ご利用いただくトークンを選択できます。', 'You may choose which kind of token to use.'),
    )
  }
  return list
}

function releaseNotes({ wording, reissueAfterRelease, reuseAfterRelease }: Policy) {
  const fresh =
    reissueAfterRelease === 'next-day'
      ? both(
          '翌日以降に、新たに「トークン発行」「ワンタイムパスワード利用開始」を実施してワンタイムパスワードの利用を再開してください。',
          'From the next day on, go through token issue and start of use anew to use one-time passwords again.',
        )
      : both(
          '再度ご利用になる場合は、新たに「トークン発行」「ワンタイムパスワード利用開始」を実施してください。',
          'To use one-time passwords again, go through token issue and start of use anew.',
        )
  const items: Bilingual[] = [
    both(
      '機種変更等で現在のワンタイムパスワードアプリが使用できなくなる場合や、トークンの種類を変更する場合に実施してください。',
      'Do this before the app becomes unusable, for instance with a new phone, or to change to another kind of token.',
    ),
    fresh,
  ]
  if (!reuseAfterRelease) {
    items.push(
      both(
        `一度${wording.release.ja}を実施したトークンは、再度利用開始登録を実施してもご利用になれません。`,
        'A token that was released once cannot be registered again.',
      ),
    )
  }
  return [paragraph(`<${wording.release.ja}とは>`, `<${wording.release.en}>`), notes(...items)]
}

/** S3-12 names carriers; here none is named. S4-10. */
function phoneNotes({ fees }: Policy): readonly Block[] {
  const free = fees.software === 0
  return [
    paragraph('<ご利用可能な携帯電話>', '<Phones>'),
    notes(
      both(
        '携帯電話各社の「標準アプリ」機能を持つ機種、およびスマートフォンでご利用いただけます。ご利用可能な機種は、外部WEBサイトの一覧でご確認ください。',
        "Smartphones, and models with their carrier's standard app function. The list of models is on an external web site.",
      ),
      both(
        `${free ? 'ご利用手数料は無料です。ただし、' : ''}アプリをダウンロードする際の通信料・接続料はお客さまのご負担となります。`,
        `${free ? 'The software token is free of charge. ' : ''}The communication costs of downloading the app are yours.`,
      ),
      both(
        'スマートフォンは1台で最大10契約(ユーザ)まで登録が可能です。',
        'One smartphone can hold up to 10 contracts (users).',
      ),
    ),
  ]
}
