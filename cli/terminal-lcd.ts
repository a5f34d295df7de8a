import { renderScreen } from '../firmware/camera-token/screen.ts'
import type { CameraToken } from '../firmware/camera-token/state.ts'
import { type Device, serialOf } from '../firmware/device.ts'
import type { KeyFob } from '../firmware/key-fob/key-fob.ts'
import { renderFob } from '../firmware/key-fob/screen.ts'
import type { World } from '../lab/world.ts'
import type { Millis } from '../protocol/time.ts'

/** One character represents a cell of the LCD's 12×24 font: 26 columns and 10 rows on 320×240. */
const CELL = { width: 12, height: 24 } as const

const BATTERY_COLUMNS = 3

/** The aim frame's corners, in character cells, where the camera's picture would be. */
const VIEWFINDER = ['┌──      ──┐', '│          │', '            ', '│          │', '└──      ──┘']

/** What a device on the desk shows, as lines of equal width, without line ends. */
export function drawDevice(device: Device, now: Millis): string[] {
  return device.kind === 'camera-token' ? drawLcd(device, now) : drawFob(device, now)
}

/** Every device on the desk, each with its number and serial above it. */
export function drawDesk({ tokens, away, now }: World): string[] {
  return tokens.flatMap((device, index) =>
    away.includes(index) ? [] : [`#${index} S/N ${serialOf(device)}`, ...drawDevice(device, now)],
  )
}

/** Assumption: wide enough for eight digits apart, and for the bar of the minute. */
const FOB_COLUMNS = 20

/** The key-fob's glass: its code (blank while it is dark), the bar, and below the serial of its back. */
function drawFob(fob: KeyFob, now: Millis): string[] {
  const { runs } = renderFob(fob, now)
  const shown = (role: string) => runs.find((run) => run.role === role)?.text ?? ''
  const rows = [[...shown('code')].join(' '), shown('countdown')].map((text) => centred(text))
  const line = '─'.repeat(FOB_COLUMNS)
  const back = centred(`S/N ${serialOf(fob)}`)
  return [`╭${line}╮`, ...rows.map((row) => `│${row}│`), `├${line}┤`, `│${back}│`, `╰${line}╯`]
}

function centred(text: string): string {
  const left = Math.floor((FOB_COLUMNS - text.length) / 2)
  return text.padStart(text.length + left).padEnd(FOB_COLUMNS)
}

/**
 * The camera token's LCD drawn with block characters, text where the firmware put it, as lines of
 * equal width, without line ends.
 */
function drawLcd(token: CameraToken, now: Millis): string[] {
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
    // Digits at double size keep their width: one character takes two cells.
    const wide = run.width > run.text.length * CELL.width
    const text = wide ? [...run.text].join(' ') : run.text
    // The number stands left of the battery, with a gap.
    const spare = run.role === 'number' ? BATTERY_COLUMNS + 1 : 0
    const column = Math.min(Math.round(run.x / CELL.width), columns - text.length - spare)
    put(grid, column, Math.round(run.y / CELL.height), text)
  }
  if (screen.lit) put(grid, columns - BATTERY_COLUMNS, 0, batteryBars(token.battery))
  const bar = '▀'.repeat(columns + 2)
  const foot = '▄'.repeat(columns + 2)
  return [`▛${bar}▜`, ...grid.map((row) => `▌ ${row.join('')} ▐`), `▙${foot}▟`]
}

/** The battery of the title bar: three bars, as on the device. */
function batteryBars(percent: number): string {
  const bars = Math.ceil((percent / 100) * BATTERY_COLUMNS)
  return '▮'.repeat(bars).padEnd(BATTERY_COLUMNS, '▯')
}

function put(grid: string[][], column: number, row: number, text: string): void {
  const line = grid[row]
  if (line === undefined) return
  ;[...text].forEach((character, n) => {
    const at = column + n
    if (at >= 0 && at < line.length) line[at] = character
  })
}
