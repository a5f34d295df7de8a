import { renderScreen } from '../firmware/screen.ts'
import type { CameraToken } from '../firmware/types.ts'
import type { Millis } from '../protocol/time.ts'

/** One character stands for a cell of the LCD's 12×24 font: 26 columns and 10 rows on 320×240. */
const CELL = { width: 12, height: 24 } as const

/** The aim frame's corners, in character cells, where the camera's picture would be. */
const VIEWFINDER = ['┌──      ──┐', '│          │', '            ', '│          │', '└──      ──┘']

/**
 * The token's LCD drawn with block characters, text at the places where the firmware put it.
 * Answers lines of one width, without a line end.
 */
export function drawLcd(token: CameraToken, now: Millis): string[] {
  const screen = renderScreen(token, now)
  const columns = Math.floor(screen.width / CELL.width)
  const rows = Math.floor(screen.height / CELL.height)
  const grid = Array.from({ length: rows }, () =>
    Array<string>(columns).fill(screen.lit ? ' ' : '░'),
  )
  if (token.run?.mode.name === 'camera') {
    VIEWFINDER.forEach((line, n) => {
      put(grid, Math.floor((columns - line.length) / 2), n + 2, line)
    })
  }
  for (const run of screen.runs) {
    const column = Math.round(run.x / CELL.width)
    put(
      grid,
      Math.min(column, columns - run.text.length),
      Math.round(run.y / CELL.height),
      run.text,
    )
  }
  const bar = '▀'.repeat(columns + 2)
  const foot = '▄'.repeat(columns + 2)
  return [`▛${bar}▜`, ...grid.map((row) => `▌ ${row.join('')} ▐`), `▙${foot}▟`]
}

function put(grid: string[][], column: number, row: number, text: string): void {
  const line = grid[row]
  if (line === undefined) return
  ;[...text].forEach((character, n) => {
    const at = column + n
    if (at >= 0 && at < line.length) line[at] = character
  })
}
