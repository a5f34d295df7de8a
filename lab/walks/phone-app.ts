import type { Block } from '../../bank/page.ts'
import type { Hands } from '../hands.ts'
import { openSelection } from './key-fob.ts'
import { enter, expectPage, MASTER, master, need, type WalkStep, waitToType } from './step.ts'

/** The start-of-use password that the walk chooses: 4 digits, or as many as are taken (S3-23). */
function startPassword(hands: Hands): string {
  const { min, max } = hands.world.bank.policy.startPassword
  return '24680246'.slice(0, Math.min(Math.max(4, min), max))
}

/** The values of a mail's facts, by their Japanese label. */
function factsOf(blocks: readonly Block[]): ReadonlyMap<string, string> {
  return new Map(
    blocks.flatMap((block) =>
      block.kind === 'facts' ? block.rows.map(({ label, value }) => [label.ja, value.ja]) : [],
    ),
  )
}

/** A fact of the newest mail of a template on the phone. Throws if there is none. */
export function phoneFact(hands: Hands, template: string, label: string): string {
  const item = hands.world.phone.mailbox.findLast(({ mail }) => mail.template === template)
  const { mail } = need(item, `a mail ${template} on the phone`)
  return need(factsOf(mail.blocks).get(label), `${label} in the mail ${template}`)
}

/** Software tokens need an application on paper at some institutions (S4-11). */
export const APPLY_FOR_APP: readonly WalkStep[] = [
  {
    name: 'apply-at-branch',
    by: 'counter',
    act: (hands) => hands.handIn('application', MASTER, 'phone-app'),
  },
  { name: 'form-done', by: 'counter', act: (hands) => void hands.waitFor('form-due') },
]

/** ソフトウェアトークン発行: address, passwords, confirmation (S3-17 … S3-36). */
export const ISSUE_APP: WalkStep = {
  name: 'issue-app',
  by: 'bank',
  act(hands) {
    enter(hands, MASTER)
    openSelection(hands)
    hands.click('choose-issue')
    if (hands.page.id === 'token-issue-select') hands.click('issue-software')
    const { address } = hands.world.phone
    hands.type('phoneMail', address)
    hands.type('phoneMail2', address)
    hands.type('startPassword', startPassword(hands))
    hands.type('startPassword2', startPassword(hands))
    hands.click('soft-issue-next')
    expectPage(hands, 'soft-issue-confirm')
    hands.type('mailPassword', phoneFact(hands, 'mail-password', 'メール通知パスワード'))
    hands.type('confirmPassword', master(hands).confirmPassword)
    hands.click('soft-issue-confirm')
    expectPage(hands, 'soft-issue-complete')
  },
}

/** On the phone: mail, link, download, first start, display name (S3-37 … S3-45). */
export const SET_UP_APP: readonly WalkStep[] = [
  {
    name: 'install-app',
    by: 'phone',
    act(hands) {
      const { mailbox, app } = hands.world.phone
      const item = mailbox.findLast(({ mail }) => mail.template === 'token-issue')
      hands.tap('home')
      hands.tap('go:mail')
      hands.tap(`mail:${need(item, 'the token issue mail').mail.id}`)
      hands.tap('open-link')
      if (app === null) hands.tap('install:a')
    },
  },
  {
    name: 'first-start',
    by: 'phone',
    act(hands) {
      hands.typeOnPhone('serviceId', phoneFact(hands, 'token-issue', 'サービスID'))
      hands.typeOnPhone('userId', phoneFact(hands, 'token-issue', 'ユーザID'))
      hands.typeOnPhone('password', startPassword(hands))
      hands.tap('send')
      hands.tap('next')
      hands.tap('register')
    },
  },
]

/** Back on the PC the code starts the use (S3-46 … S3-51). */
export const START_APP: WalkStep = {
  name: 'start-app',
  by: 'bank',
  act(hands) {
    if (hands.page.id === 'soft-issue-complete') hands.click('otp-selection')
    hands.click('choose-start')
    waitToType(hands)
    hands.type('otp', hands.phoneDigits())
    hands.click('start-software')
    expectPage(hands, 'software-start-complete')
    hands.click('nav:logout')
  },
}
