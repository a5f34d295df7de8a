import { MINUTE_MS } from '../../protocol/time.ts'
import { upcoming } from '../deadlines.ts'
import type { Hands } from '../hands.ts'

/** As much of a code's life as it takes to type it. Assumption: eight keys at the pace of `Hands`, and some spare. */
const TYPING_MS = 3_000

/**
 * Waits while `same` holds for the code on a display: from one code to the next, up to three of
 * them, as two in a row may be the same by chance. Who is logged in looks at the balance now and
 * then, so that the session lives on.
 */
export function waitWhile(hands: Hands, same: () => boolean): void {
  const { code, sessionMinutes } = hands.world.bank.policy
  const idle = (sessionMinutes * MINUTE_MS) / 2
  const most = hands.now + 3 * code.periodSeconds * 1000
  while (hands.now < most && same()) {
    hands.wait(Math.min(untilNextCode(hands) ?? 1000, idle))
    if (hands.page.user !== null) hands.click('nav:balance')
  }
}

/** Waits for the next code where the one that is shown would change while it is typed. */
export function waitToType(hands: Hands): void {
  const left = untilNextCode(hands)
  if (left !== null && left < TYPING_MS) hands.wait(left)
}

/** Milliseconds until a display shows another code; null: none shows any. */
function untilNextCode(hands: Hands): number | null {
  const next = upcoming(hands.world).find(({ what }) => what === 'code-changes')
  return next === undefined ? null : next.at - hands.now
}
