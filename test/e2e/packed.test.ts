import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { electronBinary } from '../../tools/electron/binary.mjs'
import { testUser } from '../../tools/electron/sandbox.mjs'
import { pack } from '../../tools/pack.mjs'
import { environment } from './support/launch.ts'
import { stagedName, stageTree, userFolder } from './support/stage.ts'

/**
 * The packed app exactly as `npm run dist -- --dir` makes it. Its fuses refuse --inspect, by which
 * Playwright drives an Electron; instead of packing a laxer app for the test, the page is reached
 * through Chromium's own debugging port, which no fuse affects.
 */
describe.runIf(process.platform === 'linux')('the packed app', () => {
  let output = ''
  let folder = ''

  beforeAll(async () => {
    output = await mkdtemp(join(tmpdir(), 'tokkun-packed-'))
    const code = await pack(await electronBinary(), ['--dir'], output)
    expect(code).toBe(0)
    const unpacked = (await readdir(output)).find((name) => name.endsWith('unpacked'))
    folder = join(output, unpacked ?? 'nothing-was-packed')
  })
  afterAll(() => rm(output, { recursive: true, force: true }))

  it('is closed to other code by its fuses', async () => {
    const wire = await getCurrentFuseWire(join(folder, 'tokkun'))
    // The fuse wire contains the characters 0 and 1 (Electron's documentation, "Electron Fuses").
    const [off, on] = ['0', '1'].map((state) => state.charCodeAt(0))
    expect(wire[FuseV1Options.RunAsNode]).toBe(off)
    expect(wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(off)
    expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(off)
    expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(on)
    expect(wire[FuseV1Options.EnableCookieEncryption]).toBe(on)
  })

  it('says so when it must not be shipped', async () => {
    const { origin } = await electronBinary()
    expect(existsSync(join(output, 'NOT-FOR-SHIPPING.txt'))).toBe(origin === 'fallback')
  })

  it('brings its licence and those of others, and no source of a font', () => {
    const notices = readFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), 'utf8')
    expect(notices).toContain('font-sony-misc')
    expect(notices).toContain('react-aria-components')
    expect(readFileSync(join(folder, 'LICENSE.txt'), 'utf8')).toContain('Tokkun contributors')
    const packed = listPackage(join(folder, 'resources', 'app.asar'), { isPack: false })
    expect(packed).toContain('/assets/icons/window.png')
    expect(packed.filter((name) => /\.(bdf|map|mjs|svg)$/.test(name))).toEqual([])
  })

  it('opens its window', async () => {
    const user = await testUser(folder)
    const staged = stagedName('packed')
    stageTree(folder, staged)
    const home = userFolder('home', user.uid)
    const command = [...user.prefix, join(staged, 'tokkun')]
    const flags = ['--remote-debugging-port=0', '--disable-dev-shm-usage']
    const [program = '', ...args] = command
    const app = spawn(program, [...args, ...flags, ...(user.sandbox ? [] : ['--no-sandbox'])], {
      env: environment(home, {}),
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    try {
      const address = await debuggingAddress(app)
      // Electron 33 may never answer about a page that begins to load as the debugger attaches.
      await expect.poll(() => pageTitles(address)).toContainEqual(expect.stringContaining('Tokkun'))
      const browser = await chromium.connectOverCDP(address)
      const context = browser.contexts()[0]
      const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
      if (page === undefined) throw new Error('no window')
      // The token's LCD, the main thing in the app. The page may still be the empty one.
      await page.getByTestId('lcd').first().waitFor({ state: 'visible' })
      expect(await page.title()).toContain('Tokkun')
      await browser.close()
    } finally {
      const ended = new Promise((resolve) => app.once('exit', resolve))
      // The folder is deleted after the test; how the app ends is tested elsewhere.
      app.kill('SIGKILL')
      await ended
    }
  })
})

const pagesSchema = z.array(z.object({ title: z.string() }))

/** The titles of the pages behind a debugging address, asked over HTTP. */
async function pageTitles(address: string): Promise<readonly string[]> {
  const answer = await fetch(`http://${new URL(address).host}/json/list`)
  return pagesSchema.parse(await answer.json()).map(({ title }) => title)
}

/** Waits for the line in which Chromium prints its debugging address. */
async function debuggingAddress(app: ChildProcess): Promise<string> {
  if (app.stderr === null) throw new Error('no error output to read')
  const seen: string[] = []
  for await (const line of createInterface({ input: app.stderr })) {
    const address = /^DevTools listening on (ws:\/\/\S+)/.exec(line)?.[1]
    if (address !== undefined) {
      // Keep reading, or a full pipe would stop the app.
      app.stderr.resume()
      return address
    }
    seen.push(line)
  }
  throw new Error(`the app ended before it opened its port:\n${seen.join('\n')}`)
}
