import { initialiseObstacle } from '../admin/obstacle.ts'
import type { Bilingual, Page } from '../page.ts'
import { both, button, buttons, notes, paragraph, same } from '../text.ts'
import { confirmSection } from './confirm-field.ts'
import { type Alert, alert, framed, type View } from './frame.ts'
import { stateText } from './state-row.ts'

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
export function initialisePage(view: View, alerts: readonly Alert[] = []): Page {
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
