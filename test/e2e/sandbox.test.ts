import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { launchApp } from './support/launch.ts'
import { stage } from './support/stage.ts'

const { sandbox } = await stage()

describe('Chromium’s sandbox', () => {
  // If the system refuses the sandbox, the launcher says so; otherwise this must hold.
  it.skipIf(!sandbox)('runs the app as an ordinary user with a sandboxed page', async () => {
    const { app, close } = await launchApp()
    try {
      const main = await app.evaluate(({ BrowserWindow }) => ({
        uid: process.getuid?.() ?? null,
        flags: process.argv,
        page: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
      }))
      expect(main.uid).not.toBe(0)
      expect(main.flags).not.toContain('--no-sandbox')
      if (process.platform === 'linux') {
        // proc(5): 2 is a seccomp filter, which only Chromium's sandbox sets up here.
        expect(readFileSync(`/proc/${main.page}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)
      }
    } finally {
      await close()
    }
  })
})
