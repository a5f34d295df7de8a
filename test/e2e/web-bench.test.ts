import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import QRCode from 'qrcode'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type Served, serve } from '../../automation/serve.ts'
import { millis } from '../../protocol/time.ts'
import { browserLaunch } from '../../tools/browser.mjs'

const PAGES = fileURLToPath(new URL('../../dist/renderer', import.meta.url))

let browser: Browser
let context: BrowserContext
let dataDir: string
let served: Served
/** Errors reported by the pages. */
let complaints: string[]

beforeAll(async () => {
  browser = await chromium.launch(browserLaunch())
})
afterAll(() => browser.close())

beforeEach(async () => {
  complaints = []
  dataDir = await mkdtemp(join(tmpdir(), 'tokkun-web-'))
  served = await serve({
    dataDir,
    assets: PAGES,
    seed: '1',
    start: millis(Date.UTC(2026, 10, 24, 1)),
  })
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ja-JP' })
})
afterEach(async () => {
  await context.close()
  await served.close()
  await rm(dataDir, { recursive: true })
  expect(complaints).toEqual([])
})

async function open(view: string): Promise<Page> {
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(`${served.url}/?token=${served.token}&view=${view}`)
  await page.locator('html[data-equipped="true"]').waitFor()
  return page
}

async function ask(path: string): Promise<unknown> {
  const headers = { Authorization: `Bearer ${served.token}` }
  return (await fetch(`${served.url}/api/v1${path}`, { headers })).json()
}

/** Typed text among the inputs of a session. */
const historySchema = z.object({
  entries: z.array(z.object({ input: z.object({ value: z.string().optional() }) })),
})

describe('the bench as web pages', () => {
  it('is the same bench in every tab, without the token in the address', async () => {
    const bench = await open('bench')
    const bank = await open('bank')
    expect(bank.url()).toBe(`${served.url}/?view=bank`)
    await bank.getByTestId('field-userId').fill('tokkun01')
    // Typed in one tab, read in the other, and known to the interface.
    await expect.poll(() => bench.getByTestId('field-userId').inputValue()).toBe('tokkun01')
    expect(await ask('/bank/page')).toMatchObject({
      fields: expect.arrayContaining([
        expect.objectContaining({ name: 'userId', value: 'tokkun01' }),
      ]),
    })
  })

  it('takes keystrokes in their order, however slow the line is for one of them', async () => {
    const bank = await open('bank')
    const field = bank.getByTestId('field-userId')
    await field.click()
    await bank.route('**/api/v1/link', async (route) => {
      const call = route.request().postDataJSON()
      // The page shows at once what is typed; the first stroke is under way until the last is there.
      if (call.of?.value === 't') await expect.poll(() => field.inputValue()).toBe('tokkun')
      await route.continue()
    })
    await bank.keyboard.type('tokkun')
    const strokes = async () => {
      const { entries } = historySchema.parse(await ask('/session/history'))
      return entries.flatMap(({ input }) => input.value ?? [])
    }
    await expect.poll(strokes).toEqual(['t', 'to', 'tok', 'tokk', 'tokku', 'tokkun'])
    expect(await field.inputValue()).toBe('tokkun')
  })

  it('shows what a program does over HTTP', async () => {
    const bench = await open('bench')
    await fetch(`${served.url}/api/v1/tokens/0/power`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${served.token}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ on: true }),
    })
    await bench.getByText('Continue').first().waitFor({ state: 'attached' })
    expect(await ask('/tokens/0')).toMatchObject({ on: true, mode: 'home-blank' })
  })

  it('gives single views windows of their own, and remembers the language', async () => {
    const bench = await open('bench')
    await bench.getByText('English').first().click()
    await expect.poll(() => bench.locator('html').getAttribute('lang')).toBe('en')
    const token = await open('token')
    expect(await token.locator('html').getAttribute('lang')).toBe('en')
  })

  it('has a token whose camera reads a photograph of a page', async () => {
    const page = await context.newPage()
    const code = await QRCode.toDataURL('as a JPEG', { scale: 5 })
    await page.setContent(`<h1>Another page</h1><p>text</p><img src="${code}">`)
    const body = new Uint8Array(await page.screenshot({ type: 'jpeg', quality: 60 }))
    const { x = 0, y = 0, width = 0, height = 0 } = (await page.locator('img').boundingBox()) ?? {}
    const read = async (region: string) => {
      const got = await fetch(`${served.url}/api/v1/tokens/0/scan-picture${region}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${served.token}`, 'Content-Type': 'image/jpeg' },
        body,
      })
      return got.json()
    }
    expect(await read('')).toMatchObject({ text: 'as a JPEG' })
    const region = `?x=${x}&y=${y}&width=${width}&height=${height}`
    expect(await read(region)).toMatchObject({ text: 'as a JPEG' })
    expect(await read('?x=600&y=0&width=300&height=300')).toMatchObject({
      error: 'no-code-in-picture',
    })
  })

  it('is not there for a browser without the token', async () => {
    const page = await context.newPage()
    const answer = await page.goto(served.url)
    expect(answer?.status()).toBe(401)
    expect(await page.locator('body').textContent()).toContain('?token=')
  })

  it('lets no page of another site in', async () => {
    const own = await open('bank')
    const page = await context.newPage()
    // Another origin on this machine, which carries no cookie of ours.
    await page.route('http://localhost:1/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>other</title>' }),
    )
    await page.goto('http://localhost:1/')
    const got = await page.evaluate(
      (url) =>
        fetch(`${url}/api/v1/state`, { credentials: 'include' }).then(
          () => 'answered',
          () => 'refused',
        ),
      served.url,
    )
    expect(got).toBe('refused')
    await own.close()
  })
})
