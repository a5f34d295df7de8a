import type { World } from '../types.ts'
import { type Advice, next, warn } from './advice.ts'
import { cameraInHand } from './camera.ts'

/** Pages that show a transaction's 2-D code, and what the token is then expected to show. */
const CHALLENGES: Readonly<Record<string, 'login' | 'transfer'>> = {
  'login-challenge': 'login',
  'transfer-confirm': 'transfer',
}

/**
 * Everyday use of the camera token: a login or a transfer is confirmed by what the token shows.
 * null: nothing of that is under way.
 */
export function adviseEveryday(world: World): Advice | null {
  const token = cameraInHand(world)
  const expected = CHALLENGES[world.desk.browser.page.id]
  if (token === null) return null
  const mode = token.run?.mode
  if (token.faulty) return warn('dead-on-arrival', 'counter')
  if (mode === undefined) {
    if (token.battery <= 0) return warn('cells-empty', 'token')
    return expected === undefined ? null : next('power-on-to-scan', 'token')
  }
  switch (mode.name) {
    case 'low-battery':
      return warn('cells-low', 'token')
    case 'delete-confirm':
      return warn('delete-activation', 'token')
    case 'transaction':
    case 'transaction-code': {
      const { purpose } = mode.transaction
      // Amount and payee where a login was expected: a man in the browser (device-facts).
      if (expected === 'login' && purpose === 'transfer') return warn('fraud', 'token')
      if (mode.name === 'transaction') return next('compare-transaction', 'token')
      return expected === undefined
        ? next('code-has-no-page', 'page')
        : next('type-transaction-code', 'page')
    }
    case 'home-ready':
      return expected === undefined ? null : next('scan-transaction', 'token')
    case 'camera':
      return expected === undefined || token.run?.session !== null
        ? null
        : next('hold-over-page', 'page')
    default:
      return null
  }
}
