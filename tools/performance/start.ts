import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Figure, figure, median } from './figures.ts'

const ROUNDS = 9
/** First line of an LCD drawn by the guide. */
const LCD = '▛'

/** A fresh process without a window, until the first LCD text is on its output. */
export async function startFigures(root: string): Promise<Figure[]> {
  const times: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const ms = await untilFirstLcd(join(root, 'dist', 'cli', 'tokkun.js'))
    if (round > 0) times.push(ms / 1000)
  }
  return [figure('headless start to first LCD text', median(times), 's', '< 0.3')]
}

function untilFirstLcd(program: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const child = spawn(process.execPath, [program, 'guide'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', (text: string) => {
      if (!text.includes(LCD)) return
      resolve(performance.now() - began)
      child.kill()
    })
    child.on('error', reject)
    child.on('close', () => reject(new Error('the guide ended without an LCD')))
  })
}

/** The checkout's root, seen from the bundled benchmark. */
export function rootOf(moduleUrl: string): string {
  return fileURLToPath(new URL('../..', moduleUrl))
}
