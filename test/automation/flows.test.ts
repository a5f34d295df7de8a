import QRCode from 'qrcode'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cameraToken, START, settle } from '../host/support/rig.ts'
import { type AutomationRig, createAutomationRig } from './support/automation-rig.ts'
import { EXAMPLES } from './support/examples.ts'

let rig: AutomationRig

beforeEach(async () => {
  rig = await createAutomationRig()
})
afterEach(async () => {
  await rig.close()
  expect(rig.reported).toEqual([])
})

const post = (path: string, body?: unknown) =>
  rig.call('POST', path, body === undefined ? {} : { body })

const PNG = { 'Content-Type': 'image/png' }

function qr(text: string): Promise<Buffer> {
  return QRCode.toBuffer([{ data: Buffer.from(text, 'latin1'), mode: 'byte' }], { scale: 4 })
}

describe('a whole activation over HTTP', () => {
  it('goes without one sleep, to a token that is activated', async () => {
    await EXAMPLES.scan?.before?.(rig)
    await post('/tokens/0/power', { on: true })
    await post('/tokens/0/press', { key: 'right' })
    await post('/tokens/0/scan', { mail: 'newest' })
    const { json: first } = await rig.call('GET', '/tokens/0/lcd')
    await post('/bank/fill', { fields: { deviceCode: codeOf(first) } })
    expect((await post('/bank/click', { action: 'submit-device-code' })).json).toMatchObject({
      alerts: ['OTP-I03'],
    })
    await post('/tokens/0/press', { key: 'right', times: 3 })
    const { code } = (await rig.call('GET', '/bank/page')).json as { code: string }
    const whole = { x: 0, y: 0, width: 800, height: 2000 }
    const corner = { x: 0, y: 0, width: 100, height: 60 }
    const none = await post('/tokens/0/scan', { page: { region: corner } })
    expect([none.status, none.json]).toMatchObject([422, { error: 'no-code-in-picture' }])
    // The code on the page as a picture of it: what a screenshot of a real page would be.
    const { bytes: raw } = await rig.call('GET', '/bank/page.png')
    const read = await rig.call('POST', '/tokens/0/scan-picture', { raw, headers: PNG })
    expect([read.status, read.json]).toMatchObject([200, { text: code }])
    const { json: second } = await rig.call('GET', '/tokens/0/lcd')
    expect((await post('/tokens/0/scan', { page: { region: whole } })).status).toBe(200)
    await post('/bank/fill', { fields: { signature: codeOf(second) } })
    await post('/bank/click', { action: 'submit-signature' })
    await post('/tokens/0/press', { key: 'right', times: 2 })
    expect((await post('/wait-until', { mode: 'activated' })).status).toBe(200)
    const { json } = await rig.call('GET', '/facts')
    expect(json).toMatchObject({ tokens: [{ activated: 1, mode: 'activated' }, {}] })
  })
})

function codeOf(lcd: unknown): string {
  const { code } = lcd as { code: string }
  expect(code).toMatch(/^\d{6,20}$/)
  return code
}

describe('a picture', () => {
  it('in base64, of which a region is looked at, gives its code', async () => {
    const picture = (await qr('hello')).toString('base64')
    const whole = await post('/tokens/0/scan', { picture })
    expect([whole.status, whole.json]).toMatchObject([200, { text: 'hello' }])
    const beside = { picture, region: { x: 0, y: 0, width: 8, height: 8 } }
    const none = await post('/tokens/0/scan', beside)
    expect([none.status, none.json]).toMatchObject([422, { error: 'no-code-in-picture' }])
    const right = await rig.call('POST', '/tokens/0/scan-picture?x=0&y=0&width=500&height=500', {
      raw: await qr('again'),
      headers: PNG,
    })
    expect(right.json).toMatchObject({ text: 'again' })
  })

  it('of a code in UTF-8 is told as the text that it is', async () => {
    const raw = await QRCode.toBuffer('振込 Tokkun', { scale: 4 })
    const read = await rig.call('POST', '/tokens/0/scan-picture', { raw, headers: PNG })
    expect([read.status, read.json]).toMatchObject([200, { text: '振込 Tokkun' }])
  })

  it('without a code says so, and the token has seen nothing', async () => {
    await post('/tokens/0/power', { on: true })
    const before = (await rig.host.snapshot()).session.inputs
    const { bytes } = await rig.call('GET', '/tokens/0/lcd.png?scale=3')
    const got = await rig.call('POST', '/tokens/0/scan-picture', { raw: bytes, headers: PNG })
    expect([got.status, got.json]).toMatchObject([422, { error: 'no-code-in-picture' }])
    expect((await rig.host.snapshot()).session.inputs).toBe(before)
  })

  it('with half a code says that there is one', async () => {
    const whole = await qr('x'.repeat(300))
    const got = await rig.call('POST', '/tokens/0/scan-picture', {
      raw: await smeared(whole),
      headers: PNG,
    })
    expect([got.status, got.json]).toMatchObject([422, { error: 'code-unreadable' }])
  })

  it('that only begins as one is none; nor is one that claims gigabytes', async () => {
    const whole = await qr('x')
    for (const raw of [whole.subarray(0, 40), Buffer.from('GIF89a'), huge(whole)]) {
      const got = await rig.call('POST', '/tokens/0/scan-picture', { raw, headers: PNG })
      expect([got.status, got.json]).toMatchObject([422, { error: 'not-a-picture' }])
    }
  })
})

async function smeared(png: Buffer): Promise<Uint8Array> {
  const { decode, encode } = await import('fast-png')
  const picture = decode(png)
  const data = Uint8Array.from(picture.data)
  const row = data.length / picture.height
  // Ink over the lower middle: the three corners stay, too much of the rest is gone.
  for (let y = 60; y < picture.height - 60; y++) data.fill(0, y * row + row / 3, (y + 1) * row)
  return encode({ ...picture, data })
}

function huge(png: Buffer): Uint8Array {
  const bytes = Uint8Array.from(png)
  new DataView(bytes.buffer).setUint32(16, 1_000_000)
  new DataView(bytes.buffer).setUint32(20, 1_000_000)
  return bytes
}

describe('a wait', () => {
  it('puts a clock that stands forward, to the very moment', async () => {
    await post('/tokens/0/power', { on: true })
    const on = cameraToken((await rig.host.snapshot()).world).run?.lastActivity ?? 0
    const got = await post('/wait-until', { state: 'off', within: 60_000 })
    expect([got.status, got.json]).toMatchObject([200, { at: on + 30_000 }])
    expect(cameraToken((await rig.host.snapshot()).world).run).toBeNull()
  })

  it('that is in vain takes its time, and tells what is there instead', async () => {
    await post('/tokens/0/power', { on: true })
    const from = (await rig.host.snapshot()).world.now
    const got = await post('/wait-until', { mode: 'device-code', within: 5000 })
    expect([got.status, got.json]).toMatchObject([409, { error: 'did-not-come' }])
    expect(got.json).toMatchObject({
      message: {
        ja: expect.stringMatching(/5 秒.*mode「device-code」.*今は「home-blank」/),
        en: expect.stringMatching(/mode “device-code”.*5 virtual seconds.*“home-blank”/),
      },
    })
    expect((await rig.host.snapshot()).world.now).toBe(from + 5000)
  })

  it.each([
    [{ page: 'login' }, 200],
    [{ page: 'top', within: 0 }, 409],
    [{ state: 'off', mode: 'off' }, 200],
    [{ pageText: 'パスワード' }, 200],
    [{ text: 'Continue', within: 0 }, 409],
    [{ mail: '*', within: 10 }, 409],
    [{ alert: 'OTP-E31', within: 0 }, 409],
    [{ token: 7, state: 'on', within: 0 }, 409],
  ])('for %j is answered %i', async (condition, status) => {
    expect((await post('/wait-until', condition)).status).toBe(status)
  })

  it('watches a clock that runs, and ends with its time', async () => {
    await post('/tokens/0/power', { on: true })
    await rig.call('PUT', '/clock/speed', { body: { speed: 10 } })
    const off = post('/wait-until', { state: 'off', within: 60_000 })
    await rig.call('GET', '/session')
    rig.time.pass(4000)
    expect((await off).status).toBe(200)
    const never = post('/wait-until', { state: 'on', within: 20_000 })
    await rig.call('GET', '/session')
    rig.time.pass(2000)
    expect((await never).status).toBe(409)
  })

  it('ends when the interface is closed', async () => {
    await rig.call('PUT', '/clock/speed', { body: { speed: 1 } })
    const waiting = post('/wait-until', { state: 'on' }).catch(() => 'cut')
    await rig.call('GET', '/session')
    await rig.automation.close()
    expect(await waiting).toBe('cut')
  })
})

describe('a session', () => {
  it('is taken out, opened elsewhere, and verified', async () => {
    await post('/tokens/0/power', { on: true })
    const { json } = await rig.call('GET', '/session/export?secrets=true')
    const { text, name } = json as { text: string; name: string }
    const state = (await rig.host.snapshot()).world
    const other = await createAutomationRig()
    const got = await other.call('POST', `/session/open?name=${encodeURIComponent(name)}`, {
      raw: text,
      headers: { 'Content-Type': 'application/octet-stream' },
    })
    expect([got.status, got.json]).toMatchObject([200, { verdict: { kind: 'verified' } }])
    expect((await other.host.snapshot()).world).toEqual(state)
    await other.close()
  })

  it('that is damaged is opened as far as it is good, and says so', async () => {
    await post('/tokens/0/power', { on: true })
    const { json } = await rig.call('GET', '/session/export?secrets=true')
    const [header = '', first = ''] = (json as { text: string }).text.split('\n')
    const other = await createAutomationRig()
    const got = await other.call('POST', '/session/open', {
      raw: `${header}\n${first}\n{"at":`,
      headers: { 'Content-Type': 'application/octet-stream' },
    })
    const verdict = { kind: 'damaged', line: 3, why: 'torn', inputs: 1, checked: 1 }
    expect([got.status, got.json]).toMatchObject([200, { verdict }])
    expect((await other.call('GET', '/session')).json).toMatchObject({ verdict })
    await other.close()
  })

  it('is taken out as the file itself, which others can replay', async () => {
    await post('/tokens/0/power', { on: true })
    const got = await rig.call('GET', '/session/file?secrets=true')
    expect([got.status, got.type]).toEqual([200, 'application/octet-stream'])
    const { name } = (await rig.host.snapshot()).session
    expect(got.headers['content-disposition']).toContain(`filename="${name}"`)
    expect(got.bytes.toString()).toBe(Buffer.from(await rig.disk.read(name)).toString())
    const other = await createAutomationRig()
    const opened = await other.call('POST', '/session/open', {
      raw: got.bytes,
      headers: { 'Content-Type': 'application/octet-stream' },
    })
    expect(opened.json).toMatchObject({ verdict: { kind: 'verified' } })
    await other.close()
  })

  it.each(['2026-11-24T10:00', '2026-11-24 10:00:00', '2026-11-24T01:00:00Z', 1_795_482_000_000])(
    'begins at %s as testers write it, and goes to such a moment',
    async (start) => {
      expect((await post('/session/new', { start })).json).toMatchObject({ at: 1_795_482_000_000 })
      const to = '2026-11-24T10:30'
      expect((await post('/clock/advance', { to })).json).toMatchObject({ at: 1_795_483_800_000 })
    },
  )

  it('that was left is opened again by its name', async () => {
    await post('/tokens/0/press', { key: 'left' })
    rig.time.pass(1000)
    await post('/session/new', { institution: 'B' })
    const { json } = await rig.call('GET', '/sessions')
    const all = json as { name: string; institution: string }[]
    const kept = all.find(({ institution }) => institution === 'camera-token')
    const got = await post(`/sessions/${encodeURIComponent(kept?.name ?? '')}/open`)
    expect([got.status, got.json]).toMatchObject([200, { inputs: 2 }])
  })

  it('begins in a start state that the institution has', async () => {
    const { json } = await rig.call('GET', '/presets')
    expect(json).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'activated' })]))
    const begun = await post('/session/new', { seed: '3', presets: ['activated'] })
    expect([begun.status, begun.json]).toMatchObject([200, { saved: true }])
    const facts = await rig.call('GET', '/facts')
    expect(facts.json).toMatchObject({ tokens: [{ activated: 1 }, {}] })
  })

  it('goes back, and forks when something else is done there', async () => {
    await post('/tokens/0/press', { key: 'left', times: 5 })
    await post('/session/go-to', { inputs: 4 })
    await post('/tokens/0/press', { key: 'right' })
    const { json } = await rig.call('GET', '/session/place')
    expect(json).toMatchObject({ place: { branch: 2, inputs: 6 }, branches: [{ inputs: 10 }, {}] })
    const { at } = (await rig.call('GET', '/clock')).json as { at: number }
    expect(at).toBeGreaterThan(START)
    await settle()
  })
})
