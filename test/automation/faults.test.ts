import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cameraToken } from '../host/support/rig.ts'
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

const put = (path: string, body: unknown) => rig.call('PUT', path, { body })
const active = async () => {
  const { json } = await rig.call('GET', '/faults')
  return (json as { active: { kind: string; token: number | null }[] }).active
}

describe('faults by their names', () => {
  it.each([
    ['/faults/bank-clock', { offsetSeconds: 90 }, 'bank-clock', null],
    ['/faults/phone-clock', { offsetSeconds: -30 }, 'phone-clock', null],
    ['/faults/mail', { fault: 'lost' }, 'mail', null],
    ['/faults/network', { state: 'cut-after' }, 'network', null],
    ['/faults/tokens/1/clock', { offsetSeconds: 40 }, 'token-clock', 1],
    ['/faults/tokens/0/torn-write', { byte: 9 }, 'torn-write', 0],
    ['/faults/tokens/0/cells', { percent: 1 }, 'cells', 0],
  ])(
    '%s is put out of order, and right again with all the others',
    async (path, body, kind, token) => {
      expect(await active()).toEqual([])
      const got = await put(path, body)
      expect([got.status, got.json]).toMatchObject([
        200,
        { saved: true, faults: { active: [{ kind, token }] } },
      ])
      expect(await active()).toEqual([{ kind, token }])
      await put('/faults/network', { state: 'cut-before' })
      const cleared = await rig.call('DELETE', '/faults')
      expect([cleared.status, cleared.json]).toMatchObject([200, { faults: { active: [] } }])
    },
  )

  it('tell how everything stands', async () => {
    await put('/faults/tokens/1/clock', { offsetSeconds: 40, driftSecondsPerDay: 86.4 })
    await put('/faults/mail', { fault: 'delayed' })
    await rig.call('POST', '/clock/advance', { body: { ms: 10_000 } })
    expect((await rig.call('GET', '/faults')).json).toMatchObject({
      bankClock: { offsetSeconds: 0 },
      phoneClock: { offsetSeconds: 0 },
      mail: { fault: 'delayed', minutes: 10, underWay: 0 },
      network: { state: 'up' },
      tokens: [
        { token: 0, tornWrite: { byte: null }, cells: { percent: 100 } },
        { clock: { offsetSeconds: 40.01, driftSecondsPerDay: 86.4 }, cells: { percent: 100 } },
      ],
    })
  })

  it('have their effect: a mail that is late, a session that is over', async () => {
    await put('/faults/mail', { fault: 'delayed', minutes: 2 })
    await EXAMPLES.listMails?.before?.(rig)
    expect((await rig.call('GET', '/mails')).json).toEqual([])
    const wait = await rig.call('POST', '/wait-until', { body: { mail: '*', within: 120_000 } })
    expect([wait.status, wait.json]).toMatchObject([200, { waitedMs: 120_000 }])
    await put('/faults/network', { state: 'cut-before' })
    await rig.call('POST', '/bank/click', { body: { action: 'nav:otp' } })
    const cut = await rig.call('POST', '/wait-until', { body: { page: 'no-connection' } })
    expect(cut.status).toBe(200)
    await rig.call('DELETE', '/faults')
    await rig.call('POST', '/inputs', { body: { input: { kind: 'reload' } } })
    await rig.call('POST', '/faults/end-session')
    await rig.call('POST', '/bank/click', { body: { action: 'nav:otp' } })
    expect((await rig.call('GET', '/bank/page')).json).toMatchObject({ user: null })
  })

  it('pull the cells of a camera token, which has them', async () => {
    await rig.call('POST', '/tokens/0/power', { body: { on: true } })
    await rig.call('POST', '/faults/tokens/0/power-cut')
    expect(cameraToken((await rig.host.snapshot()).world).run).toBeNull()
    await rig.call('POST', '/tokens', { body: { what: 'dead-fob' } })
    for (const path of ['torn-write', 'cells']) {
      const body = path === 'cells' ? { percent: 5 } : { byte: 5 }
      const got = await put(`/faults/tokens/2/${path}`, body)
      expect([got.status, got.json]).toMatchObject([409, { error: 'wrong-kind-of-token' }])
    }
    expect((await put('/faults/tokens/9/cells', { percent: 5 })).status).toBe(404)
  })

  it('name what can be said instead of a word that is none', async () => {
    const got = await put('/faults/network', { state: 'down' })
    expect([got.status, got.json]).toMatchObject([
      422,
      { where: 'body.state', choices: ['up', 'cut-before', 'cut-after'] },
    ])
  })
})
