import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createHttpBridge, isServed } from '../../../renderer/link/http.ts'
import { type AutomationRig, createAutomationRig } from '../../automation/support/automation-rig.ts'

/** The bodies that the page has sent. */
let sent: string[] = []
let rig: AutomationRig

beforeEach(async () => {
  sent = []
  rig = await createAutomationRig()
  vi.stubGlobal('window', { addEventListener: () => undefined, location: { protocol: 'http:' } })
  vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 Chrome/130.0.1 Safari/537.36' })
  vi.stubGlobal('fetch', async (path: string, { body }: { readonly body: string }) => {
    sent.push(body)
    const { status, bytes } = await rig.call('POST', `/${path.split('/').at(-1)}`, { raw: body })
    return new Response(new Uint8Array(bytes), { status })
  })
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await rig.close()
})

describe('a page that the automation interface has served', () => {
  it('reaches its host by the same calls as in the app', async () => {
    const page = createHttpBridge()
    const place = { branch: 1, inputs: 0 }
    expect(await isServed()).toBe(true)
    expect(await page.snapshot()).toEqual(await rig.host.snapshot())
    expect(await page.worldAt(place)).toEqual(await rig.host.worldAt(place))
    expect(await page.history(1, 1, 50)).toEqual([])
    expect(await page.sessions()).toEqual(await rig.host.sessions())
    expect(await page.institutions()).toEqual([])
    expect(await page.deleteInstitution('x')).toEqual({ ok: false, error: 'not-saved' })
    expect(await page.appInfo()).toMatchObject({ chrome: '130.0.1', platform: process.platform })
    expect(page.desktop).toBeNull()
    const junk = { name: 'x.tokkun', bytes: Uint8Array.of(1, 2, 3) }
    expect(await page.openSession(junk)).toMatchObject({ ok: false, error: 'journal-unreadable' })
  })

  it('sends what changes the bench one after the other, and goes on after a refusal', async () => {
    const page = createHttpBridge()
    const press = { kind: 'key-down', token: 0, key: 'centre' } as const
    const first = page.input(press)
    const second = page.command({ kind: 'go-to', place: { branch: 0, inputs: 0 } })
    const third = page.input({ ...press, kind: 'key-up' })
    // The first waits for nobody; the others for the one before.
    expect(sent.length).toBeLessThanOrEqual(1)
    expect(await first).toEqual({ ok: true, saved: true })
    await expect(second).rejects.toThrow('422')
    expect(await third).toEqual({ ok: true, saved: true })
    expect(sent.map((body) => JSON.parse(body).call)).toEqual(['input', 'command', 'input'])
  })
})
