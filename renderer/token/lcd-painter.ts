import type { Device } from '../../firmware/device.ts'
import type { Screen } from '../../firmware/lcd/screen.ts'
import type { Snapshot } from '../../host/link/host-link.ts'
import type { Millis } from '../../protocol/time.ts'
import { benchStore, snapshotNow } from '../bench/snapshot.ts'
import { virtualNow } from '../bench/virtual-time.ts'

/**
 * The half of the firmware that draws comes after the first picture: a token that is off is dark
 * whatever its firmware, and the program brings its cryptography along.
 */
type Program = typeof import('./lcd-program.ts')
let program: Program | null = null

async function load(): Promise<void> {
  program ??= await import('./lcd-program.ts')
}

/** Puts a screen's pixels onto a canvas of the same size; null leaves it clear: the LCD is off. */
function paint(canvas: HTMLCanvasElement, screen: Screen, inks: Uint32Array | null): void {
  if (canvas.width !== screen.width) canvas.width = screen.width
  if (canvas.height !== screen.height) canvas.height = screen.height
  const context = canvas.getContext('2d')
  if (context === null) return
  if (inks === null) {
    context.clearRect(0, 0, screen.width, screen.height)
    return
  }
  const image = context.createImageData(screen.width, screen.height)
  const out = new Uint32Array(image.data.buffer)
  for (let i = 0; i < out.length; i++) out[i] = inks[screen.pixels[i] ?? 0] ?? 0
  context.putImageData(image, 0, 0)
}

function darkScreen({ model }: Device): Screen {
  const { width, height } = model.lcd
  return { width, height, pixels: new Uint8Array(width * height), lit: false, runs: [] }
}

/** The screen in words. The countdown's seconds are left out: read aloud, they would never end. */
export function linesOf(screen: Screen): string {
  return screen.runs
    .filter((run) => run.role !== 'countdown' && run.text.trim() !== '')
    .map((run) => run.text)
    .join('\n')
}

/**
 * Keeps a canvas showing token number `index` of the bench: draws when the world changes, and as
 * often as time alone changes the picture. `onScreen` hears of every picture. Returns how to stop.
 */
export function keepPainted(
  canvas: HTMLCanvasElement,
  index: number,
  onScreen: (screen: Screen) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  const draw = (snapshot: Snapshot) => {
    clearTimeout(timer)
    const token = snapshot.world.tokens[index]
    if (token === undefined) return
    const now = virtualNow(snapshot)
    const off = token.kind === 'camera-token' && token.run === null
    const screen = off ? darkScreen(token) : program?.renderDevice(token, now)
    if (screen === undefined) return
    // A fob's reflective glass shows the ghosts of its segments without any current.
    const dark = token.kind === 'camera-token' && !screen.lit
    paint(canvas, screen, dark ? null : (program?.INKS[token.kind] ?? null))
    onScreen(screen)
    const still = program?.stillFor(token, now, snapshot.clock.speed) ?? null
    if (still !== null) timer = setTimeout(() => draw(snapshotNow()), still)
  }
  draw(snapshotNow())
  if (program === null) {
    void load().then(() => {
      if (!stopped) draw(snapshotNow())
    })
  }
  const stop = benchStore.subscribe(({ snapshot }, before) => {
    if (snapshot === null) return
    const sameToken = before.snapshot?.world.tokens[index] === snapshot.world.tokens[index]
    if (!sameToken || before.snapshot?.clock !== snapshot.clock) draw(snapshot)
  })
  return () => {
    stopped = true
    stop()
    clearTimeout(timer)
  }
}

/**
 * Draws a device as it was at `now`, once; resolves with its words. `wanted` says, once the program
 * is there, whether it is still asked for.
 */
export async function paintStill(
  canvas: HTMLCanvasElement,
  token: Device,
  now: Millis,
  wanted: () => boolean,
): Promise<string> {
  await load()
  if (program === null || !wanted()) return ''
  const screen = program.renderDevice(token, now)
  const dark = token.kind === 'camera-token' && !screen.lit
  paint(canvas, screen, dark ? null : program.INKS[token.kind])
  return linesOf(screen)
}
