import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { environment } from '../../test/e2e/support/launch.ts'
import { type Stage, stage, stagedName, userFolder } from '../../test/e2e/support/stage.ts'
import { type Figure, figure, median } from './figures.ts'

const ROUNDS = 7

/** A window with one line of text and nothing else: the cost of any Electron app. */
const BARE_MAIN = `
import { app, BrowserWindow } from 'electron'
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true } })
  window.loadFile(new URL('index.html', import.meta.url).pathname)
})
app.on('window-all-closed', () => app.quit())
`
const BARE_PAGE = `<!doctype html><title>bare</title><p>bare</p>
<script>requestAnimationFrame(() => performance.mark('tokkun:first-lcd'))</script>`

/** Launch to the first LCD frame, beside a bare Electron window in the same run, in turn. */
export async function appFigures(): Promise<Figure[]> {
  const ready = await stage()
  const bare = bareApp()
  const ours: number[] = []
  const theirs: number[] = []
  // One of each first, so that the files of both are in the system's cache.
  for (let round = 0; round <= ROUNDS; round++) {
    const [b, o] = [await launchMs(ready, bare), await launchMs(ready, ready.app)]
    if (round === 0) continue
    theirs.push(b)
    ours.push(o)
  }
  const ratio = median(ours.map((ms, n) => ms / (theirs[n] ?? Number.NaN)))
  return [
    figure('app: launch to first LCD frame', median(ours), 'ms', '(ratio below)'),
    figure('app: launch of a bare Electron window', median(theirs), 'ms', '(ratio below)'),
    figure('app: launch, ratio to a bare window', ratio, '×', '≤ 1.5'),
  ]
}

function bareApp(): string {
  const folder = stagedName('bare')
  mkdirSync(folder)
  chmodSync(folder, 0o755)
  const files = {
    'package.json': JSON.stringify({
      name: 'bare',
      version: '1.0.0',
      type: 'module',
      main: 'main.js',
    }),
    'main.js': BARE_MAIN,
    'index.html': BARE_PAGE,
  }
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text, { mode: 0o644 })
  }
  return folder
}

/** From the start of the process to the mark, both on the system's clock. */
async function launchMs(ready: Stage, folder: string): Promise<number> {
  const home = userFolder('home', ready.uid)
  const began = Date.now()
  const app = await _electron.launch({
    executablePath: ready.electron,
    chromiumSandbox: ready.sandbox,
    args: [
      `--user-data-dir=${userFolder('profile', ready.uid)}`,
      '--disable-dev-shm-usage',
      folder,
    ],
    cwd: home,
    env: environment(home, {}),
  })
  try {
    const window = await app.firstWindow()
    const mark = await window.waitForFunction(() => {
      const [found] = performance.getEntriesByName('tokkun:first-lcd')
      return found === undefined ? 0 : performance.timeOrigin + found.startTime
    })
    return (await mark.jsonValue()) - began
  } finally {
    await app.close()
  }
}
