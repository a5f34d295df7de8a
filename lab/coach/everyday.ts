import type { CameraToken, ModeName } from '../../firmware/types.ts'
import type { World } from '../types.ts'
import { type Advice, next, warn } from './advice.ts'
import { adviseTransaction } from './transaction.ts'
import { actor, cameraInHand, holdsRegistration } from './who.ts'

/** Pages that show a transaction's 2-D code. */
const CHALLENGES = ['login-challenge', 'transfer-confirm']

/**
 * Everyday use of the camera token: a login or a transfer is confirmed by what the token shows.
 * null: nothing of that is under way.
 */
export function adviseEveryday(world: World): Advice | null {
  const token = cameraInHand(world)
  const asked = CHALLENGES.includes(world.desk.browser.page.id)
  if (token === null) return null
  const mode = token.run?.mode
  if (token.faulty) return warn('dead-on-arrival', 'counter')
  if (mode === undefined) {
    if (token.battery <= 0) return warn('cells-empty', 'token')
    return asked ? next('power-on-to-scan', 'token') : null
  }
  const other = asked ? adviseOther(world, token, mode.name) : null
  if (other !== null) return other
  switch (mode.name) {
    case 'low-battery':
      return warn('cells-low', 'token')
    case 'delete-confirm':
      return warn('delete-activation', 'token')
    case 'transaction':
    case 'transaction-code':
      return adviseTransaction(world, mode, asked)
    case 'home-ready':
      return asked ? next('scan-transaction', 'token') : null
    case 'camera':
      return asked && token.run?.session === null ? next('hold-over-page', 'page') : null
    default:
      return null
  }
}

/** Screens of a token that have nothing to do with what the page asks for. */
const BESIDES: readonly ModeName[] = ['menu', 'token-info', 'low-battery', 'delete-confirm']

/** Another token than the registered one will refuse the page's code, or has done so. */
function adviseOther(world: World, token: CameraToken, mode: ModeName): Advice | null {
  const { registration } = actor(world) ?? {}
  if (registration?.state !== 'registered' || BESIDES.includes(mode)) return null
  const { serial } = registration
  if (token.identity.serial === serial || holdsRegistration(world, token)) return null
  const known = world.bank.tokens.find((shipped) => shipped.serial === serial)
  return warn('other-camera-token', 'token', { token: known?.tokenCode ?? '-' })
}
