import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Served, serve } from '../../automation/serve.ts'
import { CAMERA_TOKEN } from '../../bank/policy/institutions/camera-token.ts'
import { millis } from '../../protocol/time.ts'

let dataDir: string
let served: Served

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tokkun-serve-'))
})
afterEach(async () => {
  await served.close()
  await served.done
  await rm(dataDir, { recursive: true })
})

function get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(served.url + path, { headers, redirect: 'manual' })
}

const bearer = () => ({ Authorization: `Bearer ${served.token}` })

describe('a bench that is served', () => {
  it('starts as it is told, and leaves a session that was ended cleanly', async () => {
    served = await serve({
      dataDir,
      assets: null,
      seed: '9',
      institution: 'phone-app',
      start: millis(1_790_000_000_000),
      token: 'mine-and-nobody-elses',
    })
    expect(served.token).toBe('mine-and-nobody-elses')
    const info = await get('/api/v1/session', bearer())
    expect(await info.json()).toMatchObject({ seed: '9', institution: 'phone-app', inputs: 0 })
    await fetch(`${served.url}/api/v1/bank/type`, {
      method: 'POST',
      headers: { ...bearer(), 'Content-Type': 'application/json' },
      body: JSON.stringify({ field: 'userId', value: 'a' }),
    })
    await served.close()
    const names = await readdir(join(dataDir, 'sessions'))
    expect(names).toHaveLength(2)
    await expect(get('/api/v1/session', bearer())).rejects.toThrow()
  })

  it('is not served with a token that opens it to everybody', async () => {
    for (const token of ['', 'short', 'with a blank in it', 'semi;colon;semi;colon']) {
      await expect(serve({ dataDir, assets: null, token })).rejects.toThrow(RangeError)
    }
    served = await serve({ dataDir, assets: null })
  })

  it('offers the institutions that lie in its folder', async () => {
    const own = { ...CAMERA_TOKEN, id: 'my-bank' }
    served = await serve({ dataDir, assets: null, policy: own })
    const list = await (await get('/api/v1/institutions', bearer())).json()
    expect(list).toHaveLength(5)
    expect(await (await get('/api/v1/session', bearer())).json()).toMatchObject({
      institution: 'my-bank',
    })
  })
})

describe('the pages of a bench that is served', () => {
  beforeEach(async () => {
    const assets = join(dataDir, 'pages')
    await mkdir(assets)
    await writeFile(join(assets, 'index.html'), '<!doctype html><title>bench</title>')
    await writeFile(join(dataDir, 'secret.html'), 'secret')
    served = await serve({ dataDir, assets })
  })

  it('let in whoever has the token, and take it out of the address', async () => {
    const first = await get(`/?token=${served.token}&view=bank`)
    expect(first.status).toBe(303)
    expect(first.headers.get('location')).toBe('/?view=bank')
    const cookie = first.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/)
    const page = await get('/?view=bank', { Cookie: cookie.split(';')[0] ?? '' })
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('bench')])
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each(['/', '/?token=wrong', '/?token=', '/index.html'])(
    'tell others at %s which address to open',
    async (path) => {
      const got = await get(path)
      expect(got.status).toBe(401)
      expect(await got.text()).toMatch(/token/)
      expect(got.headers.get('set-cookie')).toBeNull()
    },
  )

  it.each([
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/%5c..%5csecret.html',
    '/index.html%00',
    '/nothing.html',
    '/%zz',
  ])('lead to no other file by %s', async (path) => {
    const got = await get(path, bearer())
    expect(got.status).toBe(404)
    expect(await got.text()).not.toContain('secret')
  })
})
