import { drawBelow } from '../../../protocol/chance.ts'
import { readCode } from '../../../protocol/codes.ts'
import { err, ok, type Result } from '../../../protocol/result.ts'
import { change, keep, postTo, tell, type Visit } from '../../books/ledger.ts'
import { retireSoftToken } from '../../books/revocation.ts'
import type { SoftIssueDraft } from '../../books/sessions.ts'
import type { IssuedSoftware } from '../../books/users.ts'
import type { Policy } from '../../policy/schema.ts'
import { mailDomainOf, mailPasswordMail, tokenIssueMail } from '../../post/mails.ts'
import { confirmed } from '../../site/confirm-password.ts'
import type { Alert } from '../../site/frame.ts'
import { noticeAlerts } from '../../site/notices.ts'
import { echo, fieldText, type Turn, type WebRequest } from '../../site/requests.ts'
import { nextUserId, serviceId } from './centre.ts'
import {
  softIssueAlerts,
  softIssueCompletePage,
  softIssueConfirmPage,
  softIssueInputPage,
  startPasswordAlert,
} from './issue-software-pages.ts'
import { refuseHere, selectionPage } from './menu.ts'
import { issueAlerts, issueObstacle } from './obstacles.ts'

/** メール通知パスワード has this many digits. Assumption: the source does not say. */
const MAIL_PASSWORD_DIGITS = 8

/** 選択 of ソフトウェアトークン, or トークン発行 where there is no other kind (S3-16). */
export function issueSoftware(visit: Visit): Turn {
  const obstacle = issueObstacle(visit, 'phone-app')
  return obstacle === null
    ? { visit, page: softIssueInputPage(visit) }
    : refuseHere(visit, obstacle, 'software issue')
}

/** 次へ: the input is checked, and the mail with its password goes to the phone (S3-32). */
export function softIssueNext(visit: Visit, fields: WebRequest['fields']): Turn {
  const obstacle = issueObstacle(visit, 'phone-app')
  if (obstacle !== null) return refuseHere(visit, obstacle, 'software issue')
  const form = readSoftIssue(fields, visit.bank.policy)
  if (form.ok) return showCheck(visit, form.value)
  const told = tell(visit, visit.user, 'typing-slip', `software issue: ${form.error.code}`)
  const typed = {
    phoneMail: echo(fieldText(fields, 'phoneMail')),
    phoneMail2: echo(fieldText(fields, 'phoneMail2')),
  }
  return { visit: told, page: softIssueInputPage(told, [form.error], typed) }
}

function showCheck(visit: Visit, form: SoftIssueForm): Turn {
  const { bank, now } = visit
  const [drawn, chance] = drawBelow(bank.chance, 10 ** MAIL_PASSWORD_DIGITS)
  const mailPassword = String(drawn).padStart(MAIL_PASSWORD_DIGITS, '0')
  const draft: SoftIssueDraft = { kind: 'soft-issue', ...form, mailPassword, mailedAt: now }
  const kept = keep({ ...visit, bank: { ...bank, chance } }, { draft })
  // The first domain; the issue mail may come from another one (S4-16).
  const from = bank.policy.mailDomains[0] ?? bank.policy.domain
  const mail = mailPasswordMail(bank.policy, { mailPassword, mailedAt: now })
  const mailed = postTo(kept, form.address, mail, now, from)
  const told = tell(mailed, visit.user, 'mail-requested', `password to ${echo(form.address)}`)
  return { visit: told, page: softIssueConfirmPage(told, draft) }
}

/** 戻る: the address stands in its fields again, the passwords do not. */
export function softIssueBack(visit: Visit): Turn {
  const { draft } = visit.session
  const address = draft?.kind === 'soft-issue' ? draft.address : ''
  const dropped = keep(visit, { draft: null })
  const typed = { phoneMail: address, phoneMail2: address }
  return { visit: dropped, page: softIssueInputPage(dropped, [], typed) }
}

/** 申込を中止する. */
export function softIssueCancel(visit: Visit): Turn {
  const dropped = keep(visit, { draft: null })
  return { visit: dropped, page: selectionPage(dropped, [issueAlerts.cancelled]) }
}

/**
 * 確定する (S3-29 … S3-36). The 確認用パスワード is checked first, because a wrong one counts: without it
 * nobody can guess at the メール通知パスワード.
 */
export function softIssueConfirm(visit: Visit, fields: WebRequest['fields']): Turn {
  const obstacle = issueObstacle(visit, 'phone-app')
  if (obstacle !== null) return refuseHere(visit, obstacle, 'software issue')
  const { draft } = visit.session
  if (draft?.kind !== 'soft-issue') {
    return { visit, page: softIssueInputPage(visit, [noticeAlerts.otherPage]) }
  }
  const again = (next: Visit, alerts: readonly Alert[]) => softIssueConfirmPage(next, draft, alerts)
  return confirmed(visit, fields, again, (next) => {
    const alert = mailPasswordSlip(fields, draft)
    if (alert === null) return issue(next, draft)
    const told = tell(next, visit.user, 'refused', `mail-notified password: ${alert.code}`)
    return { visit: told, page: again(told, [alert]) }
  })
}

function mailPasswordSlip(fields: WebRequest['fields'], draft: SoftIssueDraft): Alert | null {
  if (draft.mailPassword === null) return null
  const read = readCode(fieldText(fields, 'mailPassword'), draft.mailPassword.length)
  if (!read.ok && read.error === 'empty') return softIssueAlerts.noMailPassword
  const right = read.ok && read.value === draft.mailPassword
  return right ? null : softIssueAlerts.wrongMailPassword
}

/** The ids go to the phone (S3-37); those of an earlier issue are void from now on. */
function issue(visit: Visit, draft: SoftIssueDraft): Turn {
  const { userId, next } = nextUserId(visit.bank)
  const enrolment: IssuedSoftware = {
    state: 'issued',
    kind: 'phone-app',
    at: visit.now,
    serviceId: serviceId(visit.bank),
    userId,
    startPassword: draft.startPassword,
    setUpAt: null,
    wrongPasswords: 0,
  }
  const retired = retireSoftToken(visit, visit.user)
  const counted = { ...retired, bank: { ...retired.bank, nextNumber: next } }
  const issued = change(counted, visit.user, { enrolment, phoneMail: draft.address })
  const told = tell(issued, visit.user, 'token-issued', `phone-app ${userId}`)
  const { policy } = visit.bank
  const mail = tokenIssueMail(policy, enrolment)
  const mailed = postTo(told, draft.address, mail, visit.now, mailDomainOf(policy))
  const done = keep(mailed, { draft: null })
  return { visit: done, page: softIssueCompletePage(done, draft.address) }
}

/** What the first page of the issue asks for. */
interface SoftIssueForm {
  readonly address: string
  readonly startPassword: string
}

/** RFC 5321, section 4.5.3.1: a path of 256 octets holds an address of 254. */
const LONGEST_ADDRESS = 254
/**
 * Half-width letters, digits and signs around one @ (S3-20). Whether the address exists shows when
 * the mail arrives; old phone addresses with dots in odd places are taken, as carriers gave them out.
 */
const ADDRESS = /^[\x21-\x3f\x41-\x7e]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/

/** Reads the two addresses and the two start-of-use passwords (S3-18 … S3-23). */
function readSoftIssue(fields: WebRequest['fields'], policy: Policy): Result<SoftIssueForm, Alert> {
  // White space at the ends comes with copy and paste; within an address it is wrong.
  const address = fieldText(fields, 'phoneMail').trim()
  const again = fieldText(fields, 'phoneMail2').trim()
  if (address === '' || again === '') return err(softIssueAlerts.noAddress)
  if (!ADDRESS.test(address) || address.length > LONGEST_ADDRESS) {
    return err(softIssueAlerts.badAddress)
  }
  if (again !== address) return err(softIssueAlerts.otherAddress)
  const startPassword = fieldText(fields, 'startPassword')
  const { min, max } = policy.startPassword
  if (!/^[0-9]+$/.test(startPassword) || startPassword.length < min || startPassword.length > max) {
    return err(startPasswordAlert(policy))
  }
  if (fieldText(fields, 'startPassword2') !== startPassword) {
    return err(softIssueAlerts.otherPassword)
  }
  return ok({ address, startPassword })
}
