import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

const { CHROMIUM, CHROMIUM_ARGS = '' } = process.env

/**
 * CHROMIUM: a browser that is there already, in place of Playwright's own (`npx playwright install
 * chromium`). CHROMIUM_ARGS: what it is started with, such as `--no-sandbox` in a container.
 */
export default defineConfig({
  testDir: '.',
  outputDir: join(tmpdir(), 'tokkun-playwright'),
  reporter: 'list',
  use: {
    viewport: { width: 1100, height: 1200 },
    launchOptions: {
      args: CHROMIUM_ARGS.split(' ').filter((arg) => arg !== ''),
      ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }),
    },
  },
})
