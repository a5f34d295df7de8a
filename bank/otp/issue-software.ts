import { drawBelow } from '../../protocol/chance.ts'
import type { SoftIssueDraft } from '../draft.ts'
import { echo, fieldText } from '../forms.ts'
import type { WebRequest } from '../handler.ts'
import { keep, postTo, tell, type Visit } from '../ledger.ts'
import { mailPasswordMail } from '../mails/mail-password.ts'
import { issueAlerts } from '../pages/otp/issue-alerts.ts'
import { selectionPage } from '../pages/otp/selection.ts'
import { softIssueConfirmPage } from '../pages/otp/soft-issue-confirm.ts'
import { softIssueInputPage } from '../pages/otp/soft-issue-input.ts'
import type { Turn } from '../registration/turn.ts'
import { issueObstacle } from './obstacle.ts'
import { refuseHere } from './selection.ts'
import { readSoftIssue, type SoftIssueForm } from './soft-issue-form.ts'

/** メール通知パスワード has this many digits; the source does not say. Ours. */
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
