import { Hands } from '../lab/hands.ts'
import type { BenchSetup } from '../lab/types.ts'
import { activation, INITIALISE, LOG_IN, type WalkStep, walk } from '../lab/walks.ts'
import { drawLcd } from './terminal-lcd.ts'
import type { Words } from './words.ts'

/** Where the guide writes; a line at a time. */
export type Print = (line: string) => void

const RULE = '─'.repeat(64)

/**
 * Walks the whole activation in the terminal: the LCD drawn with block characters, bank and
 * customer in words. First as the mail asks (Done → Yes), then with the two presses forgotten,
 * the initialisation and the second try (S0-34 … S0-44). Every line comes from the same bench
 * that the windows show; nothing is told that did not happen.
 */
export function guide(setup: BenchSetup, words: Words, print: Print): void {
  const { t } = words
  print(t('guide.title'))
  print(t('guide.intro', { seed: setup.seed }))

  chapter(t('guide.chapter.done-yes'), print)
  const good = new Hands(setup)
  walk(good, activation('done-yes'), (step) => tell(good, step, words, print))
  verdict(good, words, print)

  chapter(t('guide.chapter.forgotten'), print)
  const bad = new Hands(setup)
  walk(bad, activation('forgotten'), (step) => tell(bad, step, words, print))
  verdict(bad, words, print)

  chapter(t('guide.chapter.again'), print)
  bad.longPress()
  walk(bad, [INITIALISE, ...activation('done-yes').filter((step) => step !== LOG_IN)], (step) =>
    tell(bad, step, words, print),
  )
  verdict(bad, words, print)
}

function chapter(title: string, print: Print): void {
  print('')
  print(RULE)
  print(title)
  print(RULE)
}

/** One step in words, then what the side that it concerns shows. */
function tell(hands: Hands, step: WalkStep, words: Words, print: Print): void {
  const { t, of } = words
  print('')
  print(`● ${t(`guide.step.${step.name}`)}`)
  const token = hands.world.tokens[0]
  if (step.by === 'token' && token !== undefined) {
    for (const line of drawLcd(token, hands.now)) print(`    ${line}`)
    if (words.language === 'ja') print(`    ${t(`gloss.${hands.mode()}`)}`)
    return
  }
  const newest = hands.world.desk.mailbox.at(-1)
  if (step.name === 'open-mail' && newest !== undefined) {
    print(`    ${t('guide.mail')}: ${of(newest.mail.subject)}`)
    return
  }
  const { page } = hands.world.desk.browser
  print(`    ${t('guide.bank')}: ${of(page.title)}`)
  for (const alert of page.alerts) print(`    [${alert.code}] ${of(alert.text)}`)
}

/** What either side believes at the end of a chapter. */
function verdict(hands: Hands, words: Words, print: Print): void {
  const { t, of } = words
  const user = hands.world.bank.customers[0]
  const mail = hands.world.desk.mailbox.findLast((item) => item.mail.template === 'accepted')
  print('')
  print(`  ${t('guide.bank')}: ${t(`guide.registration.${user?.registration.state ?? 'none'}`)}`)
  if (mail !== undefined) print(`  ${t('guide.mail')}: ${of(mail.mail.subject)}`)
  print(`  ${t('guide.token')}: ${t(`gloss.${hands.mode()}`)}`)
}
