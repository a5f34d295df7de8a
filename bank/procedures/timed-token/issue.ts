import type { Visit } from '../../books/ledger.ts'
import {
  type Bilingual,
  type Block,
  both,
  button,
  buttons,
  heading,
  type Page,
  paragraph,
} from '../../page.ts'
import { type Alert, otpFrame, type View } from '../../site/frame.ts'
import type { Turn } from '../../site/requests.ts'
import { softIssueInputPage } from './issue-software-pages.ts'
import { refuseHere } from './menu.ts'
import { issueObstacle, mayHave, mayIssueSoftware, waitObstacle } from './obstacles.ts'

/** トークン発行(選択) (S1-15): which kind the user takes (S1-07, S2-05). */
function issueSelectPage(view: View, alerts: readonly Alert[] = []): Page {
  return otpFrame(view, {
    id: 'token-issue-select',
    title: both('トークン発行(選択)', 'Token issue (choose)'),
    path: '/otp/issue',
    alerts,
    blocks: [
      paragraph(
        'ご利用になるトークンを選択してください。',
        'Choose the token that you want to use.',
      ),
      heading('トークンの選択欄', 'Tokens'),
      ...hardware(view),
      ...software(view),
      buttons(button('otp-selection', both('戻る', 'Back'))),
    ],
  })
}

function hardware(view: View): readonly Block[] {
  const { wording, hardwareOrder } = view.bank.policy
  if (!mayHave(view.bank, view.user, 'key-fob')) return []
  const { hardwareToken } = wording
  const name = both(
    `${hardwareToken.ja}(キーホルダー型の生成機に表示する方法)`,
    `A ${hardwareToken.en} (shown on a generator of key-holder type)`,
  )
  if (hardwareOrder.includes('online')) return choice(name, 'issue-hardware')
  return [
    { kind: 'text', text: name },
    paragraph(
      `${hardwareToken.ja}は${hardwareOrder.includes('counter') ? '窓口' : '書面'}でお申し込みください。`,
      `A ${hardwareToken.en} is applied for ${hardwareOrder.includes('counter') ? 'at the counter' : 'by a paper form'}.`,
    ),
  ]
}

function software(view: View): readonly Block[] {
  if (!mayIssueSoftware(view.bank, view.user)) return []
  const { softwareToken } = view.bank.policy.wording
  const name = both(
    `${softwareToken.ja}(携帯電話・スマートフォンに表示する方法)`,
    `A ${softwareToken.en} (shown on a mobile phone or smartphone)`,
  )
  return choice(name, 'issue-software')
}

function choice(name: Bilingual, action: string): readonly Block[] {
  return [{ kind: 'text', text: name }, buttons(button(action, both('選択', 'Choose'), 'primary'))]
}

/** トークン発行 (S1-14): the kinds (S1-15), or at once the only one (S3-16). */
export function chooseIssue(visit: Visit): Turn {
  const early = waitObstacle(visit)
  if (early !== null) return refuseHere(visit, early, 'issue')
  if (visit.bank.policy.tokens.includes('key-fob')) return { visit, page: issueSelectPage(visit) }
  const obstacle = issueObstacle(visit, 'phone-app')
  return obstacle === null
    ? { visit, page: softIssueInputPage(visit) }
    : refuseHere(visit, obstacle, 'issue')
}
