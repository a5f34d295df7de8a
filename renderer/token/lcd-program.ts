import { autoOffAt } from '../../firmware/camera-token/power.ts'
import type { CameraToken } from '../../firmware/camera-token/state.ts'
import type { Device } from '../../firmware/device.ts'
import { pictureChangesAt } from '../../firmware/key-fob/key-fob.ts'
import { FOB_PALETTE } from '../../firmware/key-fob/screen.ts'
import { COLOUR, PALETTE, type Rgb } from '../../firmware/lcd/screen.ts'
import { millis } from '../../protocol/time.ts'

export { renderDevice } from '../../firmware/device.ts'

/** Colour index → one pixel as the canvas keeps it (red in the lowest byte). */
function inkOf([r, g, b]: Rgb): number {
  return ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0
}

/** The pixels of each device by colour index. */
export const INKS = {
  'camera-token': Uint32Array.from(PALETTE, (rgb, index) =>
    // Index 0 is glass: the camera's picture behind the canvas shows through.
    index === COLOUR.viewfinder ? 0 : inkOf(rgb),
  ),
  'key-fob': Uint32Array.from(FOB_PALETTE, inkOf),
} satisfies Record<Device['kind'], Uint32Array>

/** While the countdown bar shrinks the LCD is drawn this often, ms of wall time. Assumption: smooth enough for the eye. */
const COUNTDOWN_STEP_MS = 100

/** A timer can hold so many ms; nothing on an LCD waits that long. */
const LONGEST_MS = 2 ** 31 - 1

/**
 * How long the picture of a device stays as it is, ms of wall time: null while only an input can
 * change it. `now` is virtual.
 */
export function stillFor(device: Device, now: number, speed: number): number | null {
  if (speed === 0) return null
  const changes =
    device.kind === 'camera-token'
      ? countdownAt(device, now)
      : pictureChangesAt(device, millis(now))
  if (changes === null) return null
  if (changes <= now) return COUNTDOWN_STEP_MS
  return Math.min((changes - now) / speed, LONGEST_MS)
}

/** When the countdown bar comes up, or now while it shrinks. */
function countdownAt(token: CameraToken, now: number): number | null {
  const offAt = autoOffAt(token)
  return offAt === null ? null : Math.max(now, offAt - token.model.countdownMs)
}
