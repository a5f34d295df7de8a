import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { type Album, photograph } from './album.ts'

interface Papers {
  readonly root: string
  readonly language: 'ja' | 'en'
  readonly album: Album
}

const WALK = 'assets/scenarios/walks/activation.yaml'

/** Sizes of the pages' windows, CSS px: a page of paper, and three displays side by side. */
const PAGE = { width: 1100, height: 900 }
const REVIEW = { width: 1520, height: 640 }

/** A scenario whose display shows other digits with another seed. */
const SCENARIO = `tokkun: 1
name: {ja: 1回目の番号, en: First number}
given: {institution: A, presets: mail-requested, seed: "SEED"}
steps:
  - hold centre
  - press right
  - scan mail code
`

/** The pages that the command line writes: a report of evidence, and displays that have changed. */
export async function papers(app: ElectronApplication, work: Papers): Promise<void> {
  const { root, language, album } = work
  const folder = mkdtempSync(join(tmpdir(), 'tokkun-papers-'))
  const tokkun = (...args: string[]) => run(root, folder, [...args, '--lang', language])
  const report = join(folder, 'report.html')
  try {
    const window = await pageWindow(app, PAGE)
    // From the checkout, since the report shows the scenario's path as given.
    await run(root, root, ['report', WALK, '-o', report, '--lang', language])
    await window.setContent(readFileSync(report, 'utf8'))
    await photograph(window, album.files('paper-report', { manual: 'report' }))
    await window.locator('.step').nth(STEP_SHOWN).scrollIntoViewIfNeeded()
    await photograph(window, album.files('paper-steps', { manual: 'report-steps' }))

    writeFileSync(join(folder, 'code.yaml'), SCENARIO.replace('SEED', '1'))
    await tokkun('goldens', 'accept', 'code.yaml')
    writeFileSync(join(folder, 'code.yaml'), SCENARIO.replace('SEED', '2'))
    await tokkun('goldens', 'review', 'code.yaml', '-o', 'review.html')
    const review = await pageWindow(app, REVIEW)
    await review.setContent(readFileSync(join(folder, 'review.html'), 'utf8'))
    await photograph(review, album.files('paper-goldens', { manual: 'goldens' }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A step with a display and a page in the middle of the walk. */
const STEP_SHOWN = 12

async function pageWindow(app: ElectronApplication, size: typeof PAGE): Promise<Page> {
  const opened = app.waitForEvent('window')
  await app.evaluate(async ({ BrowserWindow }, size) => {
    await new BrowserWindow({ ...size, useContentSize: true }).loadURL('about:blank')
  }, size)
  return opened
}

/** Runs one command line in `cwd`; rejects when it fails. */
function run(root: string, cwd: string, args: readonly string[]): Promise<void> {
  const script = join(root, 'tools/tokkun.mjs')
  const child = spawn(process.execPath, [script, ...args], { cwd, stdio: 'ignore' })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`tokkun ${args.join(' ')} ended with ${code}`))
    })
  })
}
