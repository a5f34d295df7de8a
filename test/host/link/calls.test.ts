import { describe, expect, it } from 'vitest'
import { policies } from '../../../bank/policy/institutions/institutions.ts'
import { answersOf, hostHandlers } from '../../../host/link/answers.ts'
import { allCalls, asksOf, callsOf, channelOf, tellsOf } from '../../../host/link/calls.ts'
import { createRig } from '../support/rig.ts'

describe('the table of calls', () => {
  it('gives every call to one answerer', () => {
    const [host, shell, desktop] = [callsOf('host'), callsOf('shell'), callsOf('desktop')]
    expect([...host, ...shell, ...desktop].sort()).toEqual([...allCalls()].sort())
    expect(tellsOf('host')).toEqual(['snapshot', 'institutions'])
    expect(channelOf('worldAt')).toBe('tokkun:worldAt')
  })

  it('makes functions that send nothing, the argument, or the arguments as a list', async () => {
    const sent: unknown[] = []
    const host = asksOf('host', async (...given) => {
      sent.push(given)
    })
    await host.sessions()
    await host.deleteInstitution('x')
    await host.history(1, 2, 3)
    expect(sent).toEqual([
      ['sessions', undefined],
      ['deleteInstitution', 'x'],
      ['history', [1, 2, 3]],
    ])
    expect(Object.keys(host)).toEqual(callsOf('host'))
  })

  it('joins a page to a host without any way between, as inside a page', async () => {
    const { host } = createRig()
    const appInfo = { version: '1', electron: '', chrome: '', node: '', platform: 'linux' }
    const answers = answersOf(hostHandlers({ host, institutions: null, appInfo }), callsOf('host'))
    const page = asksOf('host', (call, payload) => answers[call](payload))
    const place = { branch: 1, inputs: 0 }
    expect(await page.appInfo()).toEqual(appInfo)
    expect(await page.snapshot()).toMatchObject({ revision: 0, history: { place } })
    expect(await page.worldAt(place)).toMatchObject({ now: expect.any(Number) })
    expect(await page.history(1, 1, 50)).toEqual([])
    expect(await page.institutions()).toEqual([])
    const [policy] = policies
    if (policy === undefined) throw new Error('no institution')
    expect(await page.saveInstitution(policy)).toEqual({ ok: false, error: 'not-saved' })
  })
})
