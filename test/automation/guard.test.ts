import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createGuard } from '../../automation/guard.ts'
import { createAutomation } from '../../automation/server.ts'
import { type AutomationRig, createAutomationRig } from './support/automation-rig.ts'

let rig: AutomationRig
let own: string

beforeEach(async () => {
  rig = await createAutomationRig()
  own = new URL(rig.automation.url).host
})
afterEach(() => rig.close())

describe('the door of the interface', () => {
  it('stands on the loopback address alone', async () => {
    expect(rig.automation.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    // The other end of loopback is another address: nothing listens there.
    const refused = await new Promise<string>((resolve, reject) => {
      const { port } = new URL(rig.automation.url)
      const req = request({ host: '127.0.0.2', port }, () => reject(new Error('answered')))
      req.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''))
      req.end()
    })
    expect(refused).toBe('ECONNREFUSED')
  })

  it.each([
    ['nothing', null],
    ['an empty token', ''],
    ['another token', 'A'.repeat(43)],
    ['a token with something behind it', 'own', 'x'],
    ['a token and a word', 'own', ' x'],
  ])('opens to nobody with %s', async (_, token, more = '') => {
    const given = token === 'own' ? rig.automation.token + more : token
    for (const path of ['/session', '/openapi.json', '/nothing']) {
      const got = await rig.call('GET', path, { token: given })
      expect([got.status, got.json]).toMatchObject([401, { error: 'no-token' }])
      expect(got.headers['www-authenticate']).toMatch(/^Bearer/)
    }
  })

  it('takes the token in a header only, not in the address', async () => {
    const { token } = rig.automation
    expect((await rig.call('GET', `/session?token=${token}`, { token: null })).status).toBe(401)
    const basic = { Authorization: `Basic ${btoa(`:${token}`)}` }
    expect((await rig.call('GET', '/session', { token: null, headers: basic })).status).toBe(401)
  })

  it.each(['evil.example', '127.0.0.1', '127.0.0.1:1', '0.0.0.0:8642', 'localhost.evil.example'])(
    'is shut to the host name %j: a page that was led here by DNS',
    async (host) => {
      const got = await rig.call('GET', '/session', { headers: { Host: host } })
      expect([got.status, got.json]).toMatchObject([403, { error: 'wrong-host' }])
    },
  )

  it('knows the names of this machine', async () => {
    const { port } = new URL(rig.automation.url)
    for (const name of [`localhost:${port}`, `[::1]:${port}`, `LOCALHOST:${port}`, own]) {
      expect((await rig.call('GET', '/session', { headers: { Host: name } })).status).toBe(200)
    }
  })

  it.each([
    ['https://evil.example', 403],
    ['null', 403],
    ['http://127.0.0.1:1', 403],
    ['own', 200],
  ])('answers a page of %s with %i', async (origin, status) => {
    const headers = { Origin: origin === 'own' ? `http://${own}` : origin }
    const got = await rig.call('POST', '/tokens/0/press', { body: { key: 'left' }, headers })
    expect(got.status).toBe(status)
    expect(got.headers['access-control-allow-origin']).toBeUndefined()
  })

  it.each(['cross-site', 'same-site'])('is shut to what a browser calls %s', async (site) => {
    const got = await rig.call('GET', '/session', { headers: { 'Sec-Fetch-Site': site } })
    expect([got.status, got.json]).toMatchObject([403, { error: 'wrong-origin' }])
  })

  it('answers HEAD as GET, without the body', async () => {
    const get = await rig.call('GET', '/session')
    const head = await rig.call('HEAD', '/session')
    expect([head.status, head.bytes.length]).toEqual([200, 0])
    expect(head.headers['content-length']).toBe(String(get.bytes.length))
  })

  it('grants no preflight', async () => {
    const got = await rig.call('OPTIONS', '/tokens/0/press', {
      headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' },
    })
    expect(got.status).toBe(403)
  })

  it('lets a cookie in for reading; for more, only with the own origin', async () => {
    const { port } = new URL(rig.automation.url)
    const headers = { Cookie: `a=b; tokkun-${port}=${rig.automation.token}` }
    expect((await rig.call('GET', '/session', { token: null, headers })).status).toBe(200)
    const press = { token: null, body: { key: 'left' } }
    expect((await rig.call('POST', '/tokens/0/press', { ...press, headers })).status).toBe(403)
    const fromOwn = { ...headers, Origin: `http://${own}` }
    const done = await rig.call('POST', '/tokens/0/press', { ...press, headers: fromOwn })
    expect(done.status).toBe(200)
  })

  it('has a token of 32 random bytes, another one each time', async () => {
    const other = await createAutomation({ host: rig.host, port: 0, assets: null })
    expect(other.token).not.toBe(rig.automation.token)
    expect(Buffer.from(other.token, 'base64url')).toHaveLength(32)
    const taken = createAutomation({
      host: rig.host,
      port: Number(new URL(other.url).port),
      assets: null,
    })
    await expect(taken).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await other.close()
    await other.close()
  })

  it('leaves out the port where it is the usual one', () => {
    const guard = createGuard({ port: 80, token: 't' })
    const claims = { method: 'GET', origin: undefined, site: undefined, authorization: undefined }
    const from = (host: string) => guard.fromHere({ ...claims, cookie: undefined, host })
    expect([from('localhost'), from('localhost:80'), from('localhost:81')]).toEqual([
      null,
      null,
      'wrong-host',
    ])
  })
})
