import { nextDeadline as bankDeadline } from '../bank/bank.ts'
import { codeLimits } from '../bank/deadlines.ts'
import { nextDeadline as tokenDeadline } from '../firmware/camera-token.ts'
import type { Deadline, World } from './types.ts'

/**
 * The earliest thing that time alone will bring, or null. Each side tells its own; idle time is
 * jumped over, not waited for. The end of a code's life is one too, though nothing acts on it:
 * only while it lies ahead.
 */
export function nextDeadline(world: World): Deadline | null {
  const ahead: readonly Deadline[] = [
    ...list(bankDeadline(world.bank)),
    ...codeLimits(world.bank).filter(({ at }) => at > world.now),
    ...world.tokens.flatMap((token) => list(tokenDeadline(token))),
  ]
  return ahead.reduce<Deadline | null>(
    (first, next) => (first === null || next.at < first.at ? next : first),
    null,
  )
}

function list<T>(maybe: T | null): readonly T[] {
  return maybe === null ? [] : [maybe]
}
