import i18next, { type TFunction } from 'i18next'
import en from '../../assets/locales/en.json' with { type: 'json' }
import ja from '../../assets/locales/ja.json' with { type: 'json' }
import type { TokenKind } from '../../bank/policy/schema.ts'
import { Hands } from '../../lab/hands.ts'
import { phoneView } from '../../lab/phone/view.ts'
import { activation, INITIALISE } from '../../lab/walks/activation.ts'
import { LOG_IN, type WalkStep, walk } from '../../lab/walks/step.ts'
import { wholeWay } from '../../lab/walks/whole-way.ts'
import type { BenchSetup } from '../../lab/world.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import type { Language } from '../context.ts'
import { drawDevice } from '../terminal-lcd.ts'

const RULE = '─'.repeat(64)

/**
 * Walks an institution's procedures in the terminal, one chapter for each kind of token that it
 * issues: the tokens drawn with block characters, bank, phone and customer in words. Every line
 * comes from the same bench that the windows show.
 */
export function guide(setup: BenchSetup, words: Words, print: Print): void {
  const { t, of } = words
  const { policy } = new Hands(setup).world.bank
  print(t('guide.title', { bank: of(policy.bankName) }))
  print(t('guide.intro', { seed: setup.seed }))
  for (const kind of policy.tokens) {
    if (kind === 'camera-token') activationChapters(setup, words, print)
    else wholeChapter(setup, kind, words, print)
  }
}

/**
 * The whole activation of the camera token. First as the mail asks (Done → Yes), then without the
 * two presses, with the initialisation and the second try (S0-34 … S0-44).
 */
function activationChapters(setup: BenchSetup, words: Words, print: Print): void {
  const { t } = words
  chapter(t('guide.chapter.done-yes'), print)
  const good = new Hands(setup)
  told(good, activation('done-yes'), words, print)
  verdict(good, words, print)

  chapter(t('guide.chapter.forgotten'), print)
  const bad = new Hands(setup)
  told(bad, activation('forgotten'), words, print)
  verdict(bad, words, print)

  chapter(t('guide.chapter.again'), print)
  bad.longPress()
  const again = activation('done-yes').filter((step) => step !== LOG_IN)
  told(bad, [INITIALISE, ...again], words, print)
  verdict(bad, words, print)
}

/** From the empty contract to a booked transfer, with one kind of token. */
function wholeChapter(setup: BenchSetup, kind: TokenKind, words: Words, print: Print): void {
  chapter(words.t(`guide.chapter.${kind}`), print)
  const hands = new Hands(setup)
  told(hands, wholeWay(hands.world.bank.policy, kind), words, print)
}

function chapter(title: string, print: Print): void {
  print('')
  print(RULE)
  print(title)
  print(RULE)
}

function told(hands: Hands, steps: readonly WalkStep[], words: Words, print: Print): void {
  walk(hands, steps, (step) => tell(hands, step, words, print))
}

type View = (hands: Hands, words: Words, print: Print) => void

/** Which views are shown for each side. */
const VIEWS: Readonly<Record<WalkStep['by'], View>> = {
  token: tellToken,
  phone: tellPhone,
  counter: tellCounter,
  customer: tellPage,
  bank: tellPage,
}

/** Prints one step in words, then what the side concerned shows. */
export function tell(hands: Hands, step: WalkStep, words: Words, print: Print): void {
  const { t } = words
  print('')
  print(`● ${t(`guide.step.${step.name}`)}`)
  const view = step.name === 'open-mail' ? tellMail : VIEWS[step.by]
  view(hands, words, print)
}

/** The first camera token, or the newest key-fob: the walks use those. */
function tellToken(hands: Hands, { t, language }: Words, print: Print): void {
  const { tokens, away } = hands.world
  const camera = tokens.findIndex((device) => device.kind === 'camera-token')
  const index = camera >= 0 ? camera : tokens.findLastIndex((_, token) => !away.includes(token))
  const device = tokens[index]
  if (device === undefined) return
  for (const line of drawDevice(device, hands.now)) print(`    ${line}`)
  // The camera token's texts are English; a key-fob has only digits.
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

/** What each side believes at the end of an activation. */
export function verdict(hands: Hands, words: Words, print: Print): void {
  const { t, of } = words
  const user = hands.world.bank.customers[0]
  const mail = hands.world.desk.mailbox.findLast((item) => item.mail.template === 'accepted')
  print('')
  print(`  ${t('guide.bank')}: ${t(`guide.registration.${user?.registration.state ?? 'none'}`)}`)
  if (mail !== undefined) print(`  ${t('guide.mail')}: ${of(mail.mail.subject)}`)
  print(`  ${t('guide.token')}: ${t(`gloss.${hands.mode()}`)}`)
}

/** Prints one line in the terminal. */
export type Print = (line: string) => void

/** The terminal's texts: the app's locales, in one language. */
export interface Words {
  readonly language: Language
  readonly t: TFunction
  readonly of: (text: Bilingual) => string
}

/** Loads the locales; the same keys as the windows use. */
export async function loadWords(language: Language): Promise<Words> {
  const instance = i18next.createInstance()
  await instance.init({
    lng: language,
    fallbackLng: 'ja',
    resources: { ja: { translation: ja }, en: { translation: en } },
    interpolation: { escapeValue: false },
    // The library would print a line of its own into the guide.
    showSupportNotice: false,
  })
  return { language, t: instance.t, of: (text) => text[language] }
}
