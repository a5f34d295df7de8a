import type { TokenKind } from '../bank/policy/schema.ts'
import { Hands } from '../lab/hands.ts'
import type { BenchSetup } from '../lab/types.ts'
import { activation, INITIALISE } from '../lab/walks/activation.ts'
import { LOG_IN, type WalkStep, walk } from '../lab/walks/step.ts'
import { wholeWay } from '../lab/walks/whole.ts'
import { tell, verdict } from './guide-step.ts'
import type { Print, Words } from './load-words.ts'

const RULE = '─'.repeat(64)

/**
 * Walks an institution's procedures in the terminal, one chapter for each kind of token that it
 * gives out: the tokens drawn with block characters, bank, phone and customer in words. Every line
 * comes from the same bench that the windows show; nothing is told that did not happen.
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
 * The whole activation of the camera token. First as the mail asks (Done → Yes), then with the two
 * presses forgotten, the initialisation and the second try (S0-34 … S0-44).
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
