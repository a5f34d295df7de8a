import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { folder, screen, tokkun } from './support/command-line.ts'
import { put } from './support/scenarios.ts'

const greeting = z.object({ url: z.string(), token: z.string() })

/** Starts a server, asks for the session once it listens, and ends it with Ctrl-C. */
async function sessionOf(...options: readonly string[]): Promise<unknown> {
  const cwd = folder()
  const controller = new AbortController()
  const out = screen()
  let answer: Promise<unknown> = Promise.resolve(null)
  const listening = {
    ...out,
    write(text: string) {
      const { url, token } = greeting.parse(JSON.parse(text))
      const asked = fetch(`${url}/api/v1/session`, {
        headers: { authorization: `Bearer ${token}` },
      })
      answer = asked.then((response) => response.json()).finally(() => controller.abort())
    },
  }
  const argv = ['serve', '--no-web', '--paused', '--data', 'data', ...options]
  const { code } = await tokkun(argv, { cwd, out: listening, signal: controller.signal })
  expect(code).toBe(0)
  // Nothing of the write test is left in the folder.
  expect(readdirSync(join(cwd, 'data')).filter((name) => name.startsWith('.'))).toEqual([])
  return answer
}

describe('tokkun serve', () => {
  it('starts at the moment at which run and record do, or now', async () => {
    const usual = Date.UTC(2026, 10, 24, 1, 0, 0)
    expect(JSON.stringify(await sessionOf())).toContain(`"start":${usual}`)
    // The tests' wall clock shows the same moment: told apart by another one.
    const other = JSON.stringify(await sessionOf('--start', '2026-12-01T10:00'))
    expect(other).toContain(`"start":${Date.UTC(2026, 11, 1, 1, 0, 0)}`)
    expect(JSON.stringify(await sessionOf('--start', 'now'))).toContain(`"start":${usual}`)
  })

  it.each(['file/data', '/proc/foo'])(
    'refuses a data folder that nobody can make: %s',
    async (data) => {
      const cwd = folder()
      put(cwd, 'file', '')
      const { code, out, err } = await tokkun(['serve', '--no-web', '--data', data], { cwd })
      expect([code, out.text()]).toEqual([3, ''])
      expect(err.text()).toMatch(/^tokkun: .* cannot be written: /)
      expect(existsSync(join(cwd, 'data'))).toBe(false)
    },
  )
})
