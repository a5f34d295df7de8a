import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseJournal } from '../../lab/journal/read.ts'
import { cameraToken, START, settle } from '../host/support/rig.ts'
import { type AutomationRig, createAutomationRig } from './support/automation-rig.ts'

let rig: AutomationRig

beforeEach(async () => {
  rig = await createAutomationRig()
})
afterEach(() => rig.close())

async function journal(): Promise<readonly (readonly [number, string])[]> {
  const { session } = await rig.host.snapshot()
  const parsed = parseJournal(await rig.disk.read(session.name))
  if (!parsed.ok) throw new Error('bad journal')
  return parsed.value.inputs.map(({ at, input }) => [at - START, input.kind] as const)
}

describe('a press over HTTP', () => {
  it('has its own virtual time, though the clock stands', async () => {
    await rig.call('POST', '/tokens/0/hold', { body: { keys: ['centre'] } })
    const { status, json } = await rig.call('POST', '/tokens/0/press', { body: { key: 'right' } })
    expect(status).toBe(200)
    expect(json).toMatchObject({ at: START + 2320, inputs: 5, saved: true })
    expect(await journal()).toEqual([
      [0, 'key-down'],
      [2000, 'time'],
      [2200, 'key-up'],
      [2200, 'key-down'],
      [2320, 'key-up'],
    ])
    expect((await rig.host.snapshot()).clock.speed).toBe(0)
    expect(cameraToken((await rig.host.snapshot()).world).run?.mode.name).toBe('camera')
  })

  it('has it too while the clock runs, and the clock goes on from there', async () => {
    await rig.call('PUT', '/clock/speed', { body: { speed: 1 } })
    rig.time.pass(50)
    await rig.call('POST', '/tokens/0/hold', { body: { keys: ['centre'], seconds: 1 } })
    rig.time.pass(25)
    await rig.call('POST', '/tokens/0/key-down', { body: { key: 'left' } })
    expect(await journal()).toEqual([
      [50, 'key-down'],
      [1050, 'key-up'],
      [1075, 'key-down'],
    ])
  })

  it('several times is one flush, with a pause of the same length between', async () => {
    const body = { key: 'left', times: 3 }
    await rig.call('POST', '/tokens/0/press', { body })
    const { flushes } = rig.disk
    await rig.call('POST', '/tokens/0/press', { body })
    expect(rig.disk.flushes).toBe(flushes + 1)
    expect((await journal()).map(([at]) => at).slice(0, 6)).toEqual([0, 120, 240, 360, 480, 600])
  })

  it('is answered only when the journal has it', async () => {
    rig.disk.held = true
    let answered = false
    const answer = rig.call('POST', '/tokens/0/press', { body: { key: 'left' } }).then((got) => {
      answered = true
      return got
    })
    // Another request that needs no disk comes and goes meanwhile.
    const { json } = await rig.call('GET', '/session')
    await settle()
    expect(json).toMatchObject({ inputs: 0 })
    expect(answered).toBe(false)
    rig.disk.release()
    expect((await answer).json).toMatchObject({ inputs: 2, saved: true })
    expect(await journal()).toHaveLength(2)
  })

  it('on a disk that refuses says so', async () => {
    rig.disk.failing = { code: 'ENOSPC', partial: 0 }
    const { status, json } = await rig.call('POST', '/tokens/0/press', { body: { key: 'left' } })
    expect([status, json]).toMatchObject([200, { saved: false, inputs: 2 }])
  })
})

describe('several inputs in one request', () => {
  const down = { kind: 'key-down', token: 0, key: 'left' }

  it('are given in order, with the time between that they ask for', async () => {
    const up = { ...down, kind: 'key-up' }
    const body = { inputs: [{ input: down }, { input: up, afterMs: 70 }] }
    expect((await rig.call('POST', '/inputs', { body })).status).toBe(200)
    expect(await journal()).toEqual([
      [0, 'key-down'],
      [70, 'key-up'],
    ])
  })

  it.each([
    ['of a token that is not there', { ...down, token: 7 }, 'no-such-token', 404],
    ['into a tab that is closed by then', { kind: 'show-tab', tab: 1 }, 'no-such-tab', 409],
  ])('are all left alone for one %s', async (_, input, error, status) => {
    const body = {
      inputs: [
        { input: down },
        { input: { kind: 'new-tab' } },
        { input: { kind: 'close-tab', tab: 1 } },
        { input },
      ],
    }
    const answer = await rig.call('POST', '/inputs', { body })
    expect([answer.status, answer.json]).toMatchObject([status, { error }])
    expect((await rig.host.snapshot()).session.inputs).toBe(0)
    expect((await rig.host.snapshot()).world.now).toBe(START)
  })
})
