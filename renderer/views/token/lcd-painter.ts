import { PALETTE } from '../../../firmware/lcd/palette.ts'
import { COLOUR, type Screen } from '../../../firmware/lcd/types.ts'
import { autoOffAt } from '../../../firmware/power.ts'
import { renderScreen } from '../../../firmware/screen.ts'
import type { CameraToken } from '../../../firmware/types.ts'
import type { Snapshot } from '../../../host/link.ts'
import { benchStore, snapshotNow } from '../../state/bench.ts'
import { virtualNow } from '../../state/virtual-time.ts'

/** While the countdown bar shrinks the LCD is drawn this often, ms of wall time. Ours. */
const COUNTDOWN_STEP_MS = 100

/** Colour index → one pixel as the canvas keeps it (red in the lowest byte). */
const PIXELS = Uint32Array.from(PALETTE, ([r, g, b], index) =>
  // Index 0 is glass: the camera's picture behind the canvas shows through.
  index === COLOUR.viewfinder ? 0 : ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0,
)

/** Puts a screen's pixels onto a canvas of the same size; an LCD that is off leaves it clear. */
function paint(canvas: HTMLCanvasElement, screen: Screen): void {
  if (canvas.width !== screen.width) canvas.width = screen.width
  if (canvas.height !== screen.height) canvas.height = screen.height
  const context = canvas.getContext('2d')
  if (context === null) return
  if (!screen.lit) {
    context.clearRect(0, 0, screen.width, screen.height)
    return
  }
  const image = context.createImageData(screen.width, screen.height)
  const out = new Uint32Array(image.data.buffer)
  for (let i = 0; i < out.length; i++) out[i] = PIXELS[screen.pixels[i] ?? 0] ?? 0
  context.putImageData(image, 0, 0)
}

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

/**
 * Keeps a canvas showing token number `index` of the bench: draws when the world changes, and ten
 * times a second while the countdown runs. `onScreen` hears of every picture. Returns how to stop.
 */
export function keepPainted(
  canvas: HTMLCanvasElement,
  index: number,
  onScreen: (screen: Screen) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const draw = (snapshot: Snapshot) => {
    clearTimeout(timer)
    const token = snapshot.world.tokens[index]
    if (token === undefined) return
    const now = virtualNow(snapshot)
    const screen = renderScreen(token, now)
    paint(canvas, screen)
    onScreen(screen)
    const still = stillFor(token, now, snapshot.clock.speed)
    if (still !== null) timer = setTimeout(() => draw(snapshotNow()), still)
  }
  draw(snapshotNow())
  const stop = benchStore.subscribe(({ snapshot }, before) => {
    if (snapshot === null) return
    const sameToken = before.snapshot?.world.tokens[index] === snapshot.world.tokens[index]
    if (!sameToken || before.snapshot?.clock !== snapshot.clock) draw(snapshot)
  })
  return () => {
    stop()
    clearTimeout(timer)
  }
}
