import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { browserLaunch } from '../tools/browser.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Limits are for what hangs, not for what is slow: a machine may have other work too. */
const HANGS = { testTimeout: 60_000, hookTimeout: 60_000 }

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
          ...HANGS,
        },
      },
      {
        root,
        plugins: [react()],
        // Met only on the way, each would have the page loaded again in the middle of a test.
        optimizeDeps: {
          include: ['vitest-browser-react', 'jsqr', 'zxing-wasm/reader'],
          entries: [
            'renderer/main.tsx',
            'renderer/camera/worker.ts',
            'host/memory/host.ts',
            'test/**/*.view.test.tsx',
          ],
        },
        worker: { format: 'es' },
        test: {
          name: 'views',
          include: ['test/**/*.view.test.tsx'],
          ...HANGS,
          expect: { poll: { timeout: 20_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: browserLaunch() }),
            instances: [{ browser: 'chromium', viewport: { width: 1440, height: 900 } }],
          },
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // One Electron at a time: the windows share one display and two cores.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // What a window comes to show is polled for so long: a bound, as in support/person.ts.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
})
