import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import QRCode from 'qrcode'
import { writeY4m } from './y4m.ts'

/** The webcam's picture, pixels. */
const WIDTH = 1280
const HEIGHT = 720
/** Paper and ink as a webcam sees them: never quite white, never quite black. */
const PAPER = 226
const INK = 38
/** Grey of the desk around the paper. */
const DESK = 120
const MODULE_PX = 7
const QUIET = 4

/** Films a sheet with the 2-D code of `text`; returns the film's file for the fake webcam. */
export function filmOf(text: string): string {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const side = (modules.size + 2 * QUIET) * MODULE_PX
  const left = Math.floor((WIDTH - side) / 2)
  const top = Math.floor((HEIGHT - side) / 2)
  const frame = new Uint8Array(WIDTH * HEIGHT).fill(DESK)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const row = Math.floor(y / MODULE_PX) - QUIET
      const column = Math.floor(x / MODULE_PX) - QUIET
      const inside = row >= 0 && column >= 0 && row < modules.size && column < modules.size
      const dark = inside && modules.get(row, column) === 1
      frame[(top + y) * WIDTH + left + x] = dark ? INK : PAPER
    }
  }
  return filmed(frame)
}

/** Films the bare desk, with nothing to read. */
export function blankFilm(): string {
  return filmed(new Uint8Array(WIDTH * HEIGHT).fill(DESK))
}

function filmed(frame: Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), 'tokkun-film-')), 'webcam.y4m')
  writeY4m(file, { width: WIDTH, height: HEIGHT, framesPerSecond: 10, frames: [frame, frame] })
  return file
}
