import type { AuditCode } from '../../books/audit.ts'
import { me, tell, type Visit } from '../../books/ledger.ts'
import { type Alert, alert } from '../../site/frame.ts'
import { lockedPage, noticePage } from '../../site/notices.ts'
import type { Turn } from '../../site/requests.ts'

/** 管理 is for master and administrator users who are not locked (S2-25); null: admitted. */
export function adminGate(visit: Visit, what: AuditCode = 'refused'): Turn | null {
  const { role, locked } = me(visit)
  if (role === 'general') {
    return turnedAway(visit, what, adminAlerts.notAdministrator, 'a general user')
  }
  if (!locked) return null
  const told = tell(visit, visit.user, what, 'locked')
  return { visit: told, page: lockedPage(told) }
}

/** As `adminGate`, and the institution lets this be done online (`offered`); null: admitted. */
export function workGate(
  visit: Visit,
  offered: boolean,
  what: AuditCode,
  why: Alert,
  detail: string,
): Turn | null {
  const stopped = adminGate(visit, what)
  if (stopped !== null || offered) return stopped
  return turnedAway(visit, what, why, detail)
}

/** A page that says why not, and a line for the tester. */
function turnedAway(visit: Visit, what: AuditCode, why: Alert, detail: string): Turn {
  const told = tell(visit, visit.user, what, detail)
  return { visit: told, page: noticePage(told, why) }
}

/** Why something was refused below 管理. */
export const adminAlerts = {
  notAdministrator: alert(
    'error',
    'ADM-E07',
    '「管理」はマスターユーザおよび管理者ユーザのみご利用いただけます。マスターユーザまたは管理者ユーザにご依頼ください。',
    'Only master and administrator users may use "Administration". Ask one of them.',
  ),
  noneToUnlock: alert(
    'warning',
    'ADM-W10',
    '利用者が選択されていません。停止を解除する利用者にチェックを入れてください。',
    'No user is ticked. Tick the users whose stop is to be lifted.',
  ),
  noPassword: alert(
    'warning',
    'ADM-W11',
    '確認用パスワードが入力されていません。確認用パスワードを入力してください。',
    'The confirmation password is missing. Enter it.',
  ),
  passwordForm: alert(
    'warning',
    'ADM-W12',
    '確認用パスワードの文字または桁数が正しくありません。半角英数字で入力してください。',
    'The confirmation password has the wrong characters or length. Use half-width letters and digits.',
  ),
  wrongPassword: alert(
    'error',
    'ADM-E11',
    '確認用パスワードが違います。ログイン用のパスワードとは別のパスワードです。もう一度入力してください。',
    'The confirmation password is wrong. It is not the login password. Enter it once more.',
  ),
  notStopped: alert(
    'error',
    'ADM-E12',
    '選択された利用者に、ワンタイムパスワードが停止中でない利用者が含まれています。停止中の利用者のみ選択してください。',
    'A ticked user is not stopped. Tick stopped users only.',
  ),
  ownStop: alert(
    'error',
    'ADM-E13',
    'ご自身、およびご自身と同一シリアル番号を使用している利用者の停止は解除できません。他のマスターユーザまたは管理者ユーザにご依頼ください。',
    'You cannot lift your own stop, nor that of a user who shares your token. Ask another master or administrator user.',
  ),
  unlockElsewhere: alert(
    'error',
    'ADM-E14',
    'ワンタイムパスワードの利用停止解除はWEBでは承っておりません。お取引店へご連絡ください。',
    'Stops are not lifted on the web. Contact your branch.',
  ),
  noneToRevoke: alert(
    'warning',
    'ADM-W20',
    '利用者が選択されていません。トークンを失効する利用者にチェックを入れてください。',
    'No user is ticked. Tick the users whose tokens are to be revoked.',
  ),
  nothingToRevoke: alert(
    'error',
    'ADM-E21',
    '選択された利用者に、失効するトークンのない利用者が含まれています。利用者を選択し直してください。',
    'A ticked user has no token to revoke. Choose again.',
  ),
  noRevocation: alert(
    'error',
    'ADM-E22',
    'トークンの失効はWEBでは承っておりません。お取引店へ書面をご提出ください。',
    'Tokens are not revoked on the web. Hand a form in at your branch.',
  ),
  ownRevoked: alert(
    'warning',
    'ADM-W25',
    'ご自身のトークンを失効したため、この画面を最後にログアウトされました。',
    'You have revoked your own token: you are logged out, and this is the last page.',
  ),
  noNotification: alert(
    'error',
    'ADM-E32',
    'Web諸届はお取り扱いしておりません。お取引店へ書面をご提出ください。',
    'There is no Web notification here. Hand a form in at your branch.',
  ),
} as const satisfies Record<string, Alert>
