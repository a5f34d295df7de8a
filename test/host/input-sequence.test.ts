import { describe, expect, it } from 'vitest'
import { replayJournal } from '../../lab/history/replay.ts'
import { parseJournal } from '../../lab/journal/read.ts'
import {
  cameraToken,
  createRig,
  down,
  labThrowingAt,
  type Rig,
  START,
  settle,
  typed,
  up,
} from './support/rig.ts'

async function journal({ host, disk }: Rig): Promise<readonly (readonly [number, string])[]> {
  const { session } = await host.snapshot()
  const parsed = parseJournal(await disk.read(session.name))
  if (!parsed.ok || parsed.value.damage !== null) throw new Error('bad journal')
  return parsed.value.inputs.map(({ at, input }) => [at - START, input.kind] as const)
}

const hold = [
  { afterMs: 0, input: down },
  { afterMs: 2200, input: up },
] as const

describe('a performance', () => {
  it('lets time pass between its moves, and meets what is due at its own moment', async () => {
    const rig = createRig({ paused: true })
    expect(await rig.host.inputAll(hold)).toEqual({ ok: true, saved: true })
    expect(await journal(rig)).toEqual([
      [0, 'key-down'],
      [2000, 'time'],
      [2200, 'key-up'],
    ])
    expect(rig.disk.flushes).toBe(1)
    expect((await rig.host.snapshot()).clock).toMatchObject({ speed: 0 })
  })

  it('has a check at every input, those that time brings among them', async () => {
    const rig = createRig({ paused: true })
    await rig.host.inputAll(hold)
    const { session } = await rig.host.snapshot()
    const parsed = parseJournal(await rig.disk.read(session.name))
    if (!parsed.ok) throw new Error('bad journal')
    expect(replayJournal(parsed.value).verdict).toEqual({ kind: 'verified', inputs: 3, checked: 3 })
  })

  it('takes a clock that runs with it; what is due later comes in its time', async () => {
    const rig = createRig()
    rig.time.pass(100)
    await rig.host.inputAll(hold)
    const { lastActivity = START } = cameraToken((await rig.host.snapshot()).world).run ?? {}
    rig.time.pass(30_000 - (START + 2300 - lastActivity))
    await settle()
    expect(cameraToken((await rig.host.snapshot()).world).run).toBeNull()
    expect((await journal(rig)).at(-1)).toEqual([lastActivity - START + 30_000, 'time'])
  })

  it('of nothing is acknowledged', async () => {
    const rig = createRig()
    expect(await rig.host.inputAll([])).toEqual({ ok: true, saved: true })
    expect(rig.disk.files.size).toBe(0)
  })

  it.each([
    ['goes back in time', [{ afterMs: -1, input: down }], 'inputs[0].afterMs'],
    ['takes half a millisecond', [{ afterMs: 0.5, input: down }], 'inputs[0].afterMs'],
    ['leaves the messages’ range', [{ afterMs: 2 ** 50, input: down }], 'inputs[0].afterMs'],
    ['is no input', [hold[0], { afterMs: 0, input: typed('x'.repeat(5000)) }], 'inputs[1]'],
  ])('of which one move %s is not begun', async (_, steps, detail) => {
    const rig = createRig({ paused: true })
    expect(await rig.host.inputAll(steps)).toMatchObject({ ok: false, error: 'invalid', detail })
    expect((await rig.host.snapshot()).session.inputs).toBe(0)
    expect(rig.disk.files.size).toBe(0)
  })

  it('knows what its own moves have changed: a token that it takes away is gone', async () => {
    const rig = createRig({ paused: true })
    const away = { afterMs: 0, input: { kind: 'take-away', token: 0 } } as const
    expect(await rig.host.inputAll([away, ...hold])).toMatchObject({ error: 'no-such-token' })
    const placed = { afterMs: 0, input: { kind: 'place-token', what: 'dead-fob' } } as const
    const onIt = { afterMs: 0, input: { ...down, token: 2 } }
    expect(await rig.host.inputAll([placed, onIt])).toMatchObject({ ok: true })
  })

  it('in the past makes a branch, as an input does', async () => {
    const rig = createRig({ paused: true })
    await rig.host.inputAll(hold)
    await rig.host.command({ kind: 'go-to', place: { branch: 1, inputs: 1 } })
    await rig.host.inputAll([{ afterMs: 300, input: up }])
    const { history, world } = await rig.host.snapshot()
    expect(history.branches).toHaveLength(2)
    expect(world.now).toBe(START + 300)
  })

  it('that a rule throws at is a rejection; what came before it is kept and on the disk', async () => {
    const rig = createRig({
      paused: true,
      lab: labThrowingAt(({ kind }) => kind === 'scan'),
    })
    const scan = { kind: 'scan', token: 0, source: 'desk', text: 'x' } as const
    const steps = [
      { afterMs: 0, input: down },
      { afterMs: 5, input: scan },
    ]
    await expect(rig.host.inputAll(steps)).rejects.toThrow('a bug')
    await rig.host.input(up)
    expect((await journal(rig)).map(([, kind]) => kind)).toEqual(['key-down', 'key-up'])
  })

  it('after the end is refused', async () => {
    const rig = createRig()
    await rig.host.close()
    expect(await rig.host.inputAll(hold)).toEqual({ ok: false, error: 'no-such-session' })
  })
})
