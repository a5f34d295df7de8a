import type { World } from '../types.ts'
import { type Advice, warn } from './advice.ts'
import { adviseCamera } from './camera.ts'
import { adviseEveryday } from './everyday.ts'
import { adviseTimed } from './timed.ts'

export type { Advice } from './advice.ts'
export { isHalfRegistered } from './camera.ts'

/** The coach's one sentence for this world. */
export function advise(world: World): Advice {
  if (sessionEnded(world)) return warn('session-ended', 'page')
  if (!world.bank.policy.tokens.includes('camera-token')) return adviseTimed(world)
  return adviseEveryday(world) ?? adviseCamera(world)
}

/** The page still looks logged in; the bank has ended the session. */
function sessionEnded(world: World): boolean {
  const { page, session } = world.desk.browser
  return page.user !== null && !world.bank.sessions.some(({ id }) => id === session)
}
