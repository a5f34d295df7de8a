import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { browserLaunch } from '../../tools/browser.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const EXAMPLE = 'docs/examples/playwright'

const run = promisify(execFile)

/** Runs one of the packages' programs in the checkout; rejects with what it printed. */
async function program(path: string, ...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [`${ROOT}/node_modules/${path}`, ...args], {
    cwd: ROOT,
    env: {
      ...process.env,
      CHROMIUM: browserLaunch().executablePath,
      CHROMIUM_ARGS: browserLaunch().args.join(' '),
      // The runner around this one is another one.
      NODE_OPTIONS: '',
      FORCE_COLOR: '0',
    },
  })
  return stdout
}

describe('the Playwright example', () => {
  it('has types that fit its client and its test', async () => {
    await program('typescript/bin/tsc', '-p', EXAMPLE)
  })

  it('activates a token: the bank in a browser, the token over HTTP', async () => {
    const printed = await program('@playwright/test/cli.js', 'test', '-c', EXAMPLE)
    expect(printed).toMatch(/2 passed/)
  })
})
