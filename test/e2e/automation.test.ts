import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { benchWindow } from './support/bench-window.ts'
import type { Person } from './support/person.ts'

const { open, app, gone } = benchWindow()

/**
 * Another program: calls the interface, with its token or without. Returns the status, or the
 * refusal.
 */
function ask(
  url: string,
  token: string | null,
  method = 'GET',
  body?: unknown,
): Promise<number | string> {
  return new Promise((resolve) => {
    const headers = {
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    }
    const asked = request(url, { method, headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    asked.on('error', (error) => resolve('code' in error ? String(error.code) : error.message))
    asked.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

async function switchOn(person: Person): Promise<{ url: string; token: string }> {
  await person.at('session').click()
  await person.at('menu-automation').click()
  await person.at('automation-on').click()
  await person.see('automation-url')
  return {
    url: (await person.at('automation-url').getAttribute('data-text')) ?? '',
    token: (await person.at('automation-token').getAttribute('data-text')) ?? '',
  }
}

describe('the automation interface', () => {
  it('is off until it is switched on; then a press over HTTP moves the LCD in the window', async () => {
    const person = await open()
    const { url, token } = await switchOn(person)
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(await person.at('automation-token').textContent()).not.toContain(token)
    await person.at('automation-show').click()
    expect(await person.at('automation-token').textContent()).toBe(token)
    await person.window.keyboard.press('Escape')
    await person.see('automation-sign')

    expect(await ask(`${url}/api/v1/state`, null)).toBe(401)
    const hold = `${url}/api/v1/tokens/0/hold`
    expect(await ask(hold, token, 'POST', { keys: ['centre'] })).toBe(200)
    await person.lcdShows('E002')

    await person.at('automation-sign').click()
    await person.at('automation-on').click()
    await person.window.getByTestId('automation-url').waitFor({ state: 'detached' })
    expect(await ask(`${url}/api/v1/state`, token)).toBe('ECONNREFUSED')
    await person.window.keyboard.press('Escape')
    expect(await person.window.getByTestId('automation-sign').count()).toBe(0)
  })

  it('copies its token, and is on again at the next start only where that was asked for', async () => {
    const person = await open()
    const { token } = await switchOn(person)
    await person.at('automation-token-copy').click()
    const copied = () => app().app.evaluate(({ clipboard }) => clipboard.readText())
    await expect.poll(copied).toBe(token)
    await person.at('automation-at-start').click()
    await person.window.locator('[data-testid=automation-at-start][data-selected]').waitFor()
    const { userDataDir } = app()
    await app().close()
    gone(app())
    const again = await open({ userDataDir })
    await again.see('automation-sign')
    const other = await switchedOnToken(again)
    expect(other).not.toBe(token)
  })
})

async function switchedOnToken(person: Person): Promise<string> {
  await person.at('automation-sign').click()
  await person.see('automation-token')
  return (await person.at('automation-token').getAttribute('data-text')) ?? ''
}
