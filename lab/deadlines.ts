import { nextDeadline as bankDeadline } from '../bank/bank.ts'
import { nextDeadline as tokenDeadline } from '../firmware/camera-token.ts'
import type { Deadline, World } from './types.ts'

/**
 * The earliest thing that time alone will bring, or null. Each side tells its own; idle time is
 * jumped over, not waited for.
 */
export function nextDeadline(world: World): Deadline | null {
  let next: Deadline | null = bankDeadline(world.bank)
  for (const token of world.tokens) {
    const own = tokenDeadline(token)
    if (own !== null && (next === null || own.at < next.at)) next = own
  }
  return next
}
