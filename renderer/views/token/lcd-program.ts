import { autoOffAt } from '../../../firmware/power.ts'
import type { CameraToken } from '../../../firmware/types.ts'

export { renderScreen } from '../../../firmware/screen.ts'

/** While the countdown bar shrinks the LCD is drawn this often, ms of wall time. Ours. */
const COUNTDOWN_STEP_MS = 100

/**
 * How long the picture of a token stays as it is, ms of wall time: null while only an input can
 * change it. `now` is virtual.
 */
export function stillFor(token: CameraToken, now: number, speed: number): number | null {
  const offAt = autoOffAt(token)
  if (offAt === null || speed === 0) return null
  const begins = offAt - token.model.countdownMs
  if (now >= begins) return COUNTDOWN_STEP_MS
  // A timer can hold 2^31 ms; nothing on the LCD waits that long.
  return Math.min((begins - now) / speed, 2 ** 31 - 1)
}
