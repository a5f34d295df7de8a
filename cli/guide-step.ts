import type { Hands } from '../lab/hands.ts'
import { phoneView } from '../lab/phone/view.ts'
import type { WalkStep } from '../lab/walks/step.ts'
import type { Print, Words } from './load-words.ts'
import { drawDevice } from './terminal-lcd.ts'

type View = (hands: Hands, words: Words, print: Print) => void

/** What is shown of each side. */
const VIEWS: Readonly<Record<WalkStep['by'], View>> = {
  token: tellToken,
  phone: tellPhone,
  counter: tellCounter,
  customer: tellPage,
  bank: tellPage,
}

/** One step in words, then what the side that it concerns shows. */
export function tell(hands: Hands, step: WalkStep, words: Words, print: Print): void {
  const { t } = words
  print('')
  print(`● ${t(`guide.step.${step.name}`)}`)
  const view = step.name === 'open-mail' ? tellMail : VIEWS[step.by]
  view(hands, words, print)
}

/** The first camera token, or the newest key-fob: those are what the walks hold. */
function tellToken(hands: Hands, { t, language }: Words, print: Print): void {
  const { tokens, away } = hands.world
  const camera = tokens.findIndex((device) => device.kind === 'camera-token')
  const index = camera >= 0 ? camera : tokens.findLastIndex((_, token) => !away.includes(token))
  const device = tokens[index]
  if (device === undefined) return
  for (const line of drawDevice(device, hands.now)) print(`    ${line}`)
  // The camera token speaks English; a key-fob has nothing but digits.
  if (language !== 'ja' || device.kind !== 'camera-token') return
  print(`    ${t(`gloss.${hands.mode(index)}`)}`)
}

function tellPhone(hands: Hands, { t, of }: Words, print: Print): void {
  const view = phoneView(hands.world)
  print(`    ${t('guide.phone')}: ${of(view.title)}`)
}

function tellCounter({ world }: Hands, { t, of }: Words, print: Print): void {
  if (world.desk.counter !== null)
    print(`    ${t('guide.counter')}: ${of(world.desk.counter.said)}`)
}

function tellMail({ world }: Hands, { t, of }: Words, print: Print): void {
  const newest = world.desk.mailbox.at(-1)
  if (newest !== undefined) print(`    ${t('guide.mail')}: ${of(newest.mail.subject)}`)
}

function tellPage({ world }: Hands, { t, of }: Words, print: Print): void {
  const { page } = world.desk.browser
  print(`    ${t('guide.bank')}: ${of(page.title)}`)
  for (const alert of page.alerts) print(`    [${alert.code}] ${of(alert.text)}`)
}

/** What either side believes at the end of an activation. */
export function verdict(hands: Hands, words: Words, print: Print): void {
  const { t, of } = words
  const user = hands.world.bank.customers[0]
  const mail = hands.world.desk.mailbox.findLast((item) => item.mail.template === 'accepted')
  print('')
  print(`  ${t('guide.bank')}: ${t(`guide.registration.${user?.registration.state ?? 'none'}`)}`)
  if (mail !== undefined) print(`  ${t('guide.mail')}: ${of(mail.mail.subject)}`)
  print(`  ${t('guide.token')}: ${t(`gloss.${hands.mode()}`)}`)
}
