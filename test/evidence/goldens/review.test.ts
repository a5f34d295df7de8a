import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accept, check } from '../../../evidence/goldens/check.ts'
import { goldensOf } from '../../../evidence/goldens/frames.ts'
import { reviewPage } from '../../../evidence/goldens/review/page.ts'
import { type ReviewServer, serveReview } from '../../../evidence/goldens/review/server.ts'
import type { GoldenReport, GoldenRun } from '../../../evidence/goldens/store.ts'
import { activation } from '../../../lab/walks/activation.ts'
import { withChangedGlyph } from '../support/glyph.ts'
import { elementsOf, references, textOf } from '../support/markup.ts'
import { caseOf } from '../support/sources.ts'

const TOKEN = 'token-of-this-review'

let folder: string
let run: GoldenRun
let report: GoldenReport

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'review-'))
  const shown = () => {
    const cases = [caseOf(activation('done-yes'), { name: 'done-yes' })]
    const named = goldensOf(cases, { root: folder, cwd: folder })
    if (!named.ok) throw new Error(named.error.code)
    return named.value
  }
  await accept(folder, shown(), 'all')
  run = withChangedGlyph('D', shown)
  const compared = await check(folder, run)
  if (!compared.ok) throw new Error(compared.error.code)
  report = compared.value
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the review page', { timeout: 60_000 }, () => {
  it('shows before, after and difference of each changed screen', () => {
    for (const language of ['ja', 'en'] as const) {
      const html = reviewPage(report, language)
      const elements = elementsOf(html)
      const names = elements.flatMap(({ attributes }) => attributes['data-name'] ?? [])
      expect(names).toEqual(report.changes.map(({ name }) => name))
      const pixels = elements.flatMap(({ attributes }) => attributes['data-pixels'] ?? [])
      expect(pixels.length).toBe(names.length)
      expect(pixels.every((n) => Number(n) > 0)).toBe(true)
      expect(elements.filter(({ name }) => name === 'img').length).toBe(3 * names.length)
      expect(textOf(html)).toContain(language === 'ja' ? '変わった画面' : 'Changed')
    }
  })

  it('is whole in itself, and without a server has nothing to accept with', () => {
    const html = reviewPage(report, 'en')
    expect(references(html)).toEqual([])
    expect(elementsOf(html).some(({ attributes }) => attributes.class?.includes('accept'))).toBe(
      false,
    )
  })

  it('says so when nothing has changed', () => {
    expect(textOf(reviewPage({ same: 3, changes: [] }, 'en'))).toContain('There is no difference')
  })
})

describe('the review on loopback', { timeout: 60_000 }, () => {
  let server: ReviewServer
  beforeEach(async () => {
    server = await serveReview({ folder, run, report, port: 0, token: TOKEN, language: 'en' })
  })
  afterEach(() => server.close())

  const post = (names: readonly string[], headers: Readonly<Record<string, string>> = {}) =>
    fetch(new URL('/accept', server.url), {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, ...headers },
      body: JSON.stringify({ names }),
    })

  it('shows the page to whoever has its address, and to nobody else', async () => {
    const page = await fetch(server.url)
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    elementsOf(await page.text())
    for (const path of ['/', '/other', '/accept']) {
      expect((await fetch(new URL(path, server.url))).status).toBe(404)
    }
  })

  it('accepts what is pressed, on the disk', async () => {
    const names = report.changes.map(({ name }) => name)
    expect((await post(names.slice(0, 1))).status).toBe(204)
    const after = await check(folder, run)
    expect(after.ok && after.value.changes.length).toBe(names.length - 1)
    expect((await post(names)).status).toBe(204)
    expect(await check(folder, run)).toMatchObject({ value: { changes: [] } })
  })

  it('refuses strangers, other pages, other hosts’ names and nonsense', async () => {
    const [name = ''] = report.changes.map((change) => change.name)
    expect((await post([name], { authorization: 'Bearer wrong' })).status).toBe(401)
    expect((await post([name], { origin: 'http://evil.example' })).status).toBe(403)
    expect(await statusFor({ host: 'evil.example' })).toBe(421)
    const nonsense = await fetch(new URL('/accept', server.url), {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}` },
      body: '{"names": 1}',
    })
    expect(nonsense.status).toBe(400)
    expect(await check(folder, run)).toMatchObject({ value: { changes: report.changes } })
  })

  /** `fetch` does not let a page choose its host's name. */
  function statusFor(headers: Readonly<Record<string, string>>): Promise<number> {
    return new Promise((resolve, reject) => {
      request(server.url, { headers: { ...headers } }, (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
        .on('error', reject)
        .end()
    })
  }
})
