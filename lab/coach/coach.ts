import type { World } from '../world.ts'
import { type Advice, actingCustomer, warn } from './advice.ts'
import { adviseCamera, adviseEveryday } from './camera-token.ts'
import { adviseTimed } from './timed-token.ts'
import { adviseFault, adviseStop } from './troubles.ts'

/** The coach's one sentence for this world. */
export function advise(world: World): Advice {
  const fault = adviseFault(world)
  if (fault !== null) return fault
  if (sessionEnded(world)) return warn('session-ended', 'page')
  if (!world.bank.policy.tokens.includes('camera-token')) return adviseTimed(world)
  const user = actingCustomer(world)
  const everyday = adviseEveryday(world)
  // Nothing is worse than that; all other advice waits until the stop is lifted.
  if (everyday?.hideGloss === true || user === undefined) return everyday ?? adviseCamera(world)
  return adviseStop(world, user) ?? everyday ?? adviseCamera(world)
}

/** The page still looks logged in; the bank has ended the session. */
function sessionEnded(world: World): boolean {
  const { page, session } = world.desk.browser
  return page.user !== null && !world.bank.sessions.some(({ id }) => id === session)
}
