import { renderDevice, serialOf } from '../../firmware/device.ts'
import type { World } from '../../lab/types.ts'
import type { ShownCode } from './shown-code.ts'

/** The digits on a camera token's LCD; null: it shows none, or the token is of another kind. */
export function shownByToken(world: World, token: number): ShownCode | null {
  const device = world.tokens[token]
  if (device?.kind !== 'camera-token' || world.away.includes(token)) return null
  const { runs } = renderDevice(device, world.now)
  const digits = runs
    .filter(({ role }) => role === 'code')
    .map(({ text }) => text.replaceAll(' ', ''))
    .join('')
  if (digits === '') return null
  return { name: serialOf(device), digits, secondsLeft: null, at: world.now }
}
