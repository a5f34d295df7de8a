import { describe, expect, it } from 'vitest'
import { instances } from '../../firmware/camera-token/camera-token.ts'
import { realLab } from '../../host/controller/history-cursor.ts'
import { replayJournal } from '../../lab/history/replay.ts'
import { parseJournal } from '../../lab/journal/read.ts'
import { millis } from '../../protocol/time.ts'
import { cameraToken, createRig, live, nameOf, START, setup, typed } from './support/rig.ts'

describe('a new session', () => {
  it('ends the old one cleanly and begins its own file', async () => {
    const rig = createRig()
    await live(rig)
    const old = await nameOf(rig)
    const fresh = { seed: '7', start: millis(START + 86_400_000), institution: 'camera-token' }
    const ack = await rig.host.command({ kind: 'new-session', setup: fresh, paused: true })
    expect(ack).toEqual({ ok: true, saved: true })
    const { world, session, clock, events } = await rig.host.snapshot()
    expect(world).toEqual(realLab.startWorld(fresh))
    expect(clock).toMatchObject({ speed: 0, anchorVirtual: fresh.start })
    expect(session).toMatchObject({ setup: fresh, inputs: 0, saved: true })
    expect(events).toEqual([])
    expect(rig.disk.files.has(`${old}.closed`)).toBe(true)
  })

  it('begun in the same moment with the same seed gets a name of its own', async () => {
    const rig = createRig()
    const again = { kind: 'new-session', setup: setup(), paused: false } as const
    await rig.host.input(typed('a'))
    await rig.host.command(again)
    await rig.host.input(typed('b'))
    await rig.host.command(again)
    await rig.host.input(typed('c'))
    const sessions = [...rig.disk.files.keys()].filter((name) => name.endsWith('.tokkun'))
    expect(new Set(sessions).size).toBe(3)
    expect(rig.disk.text(await nameOf(rig))).toContain('"c"')
  })

  it('has its name from the start, before there is a file', async () => {
    const rig = createRig()
    const names = [await nameOf(rig)]
    for (let n = 0; n < 3; n++) {
      await rig.host.command({ kind: 'new-session', setup: setup(), paused: false })
      names.push(await nameOf(rig))
    }
    expect(new Set(names).size).toBe(4)
    await rig.host.input(typed('a'))
    expect(await nameOf(rig)).toBe(names.at(-1))
    expect(rig.disk.text(names.at(-1) ?? '')).toContain('"a"')
  })

  it('of an unknown institution is refused, and the old one goes on', async () => {
    const { host } = createRig()
    const unknown = { ...setup(), institution: 'no-such-bank' }
    const ack = await host.command({ kind: 'new-session', setup: unknown, paused: false })
    expect(ack).toEqual({ ok: false, error: 'invalid', detail: 'institution' })
    expect((await host.snapshot()).session.setup).toEqual(setup())
  })

  it('begun at a start state has the inputs that lead there, on the disk before it is acknowledged', async () => {
    const rig = createRig()
    const begin = { kind: 'new-session', setup: setup('8'), paused: true } as const
    const ack = await rig.host.command({ ...begin, presets: ['activated'] })
    expect(ack).toEqual({ ok: true, saved: true })
    const { world, session, history } = await rig.host.snapshot()
    expect(instances(cameraToken(world)).length).toBe(1)
    expect(history.end).toBe(session.inputs)
    const parsed = parseJournal(await rig.disk.read(session.name))
    if (!parsed.ok) throw new Error(parsed.error.code)
    expect(parsed.value.inputs).toHaveLength(session.inputs)
    expect(replayJournal(parsed.value).verdict.kind).toBe('verified')
  })

  it('at a start state that there is not is refused by its name, and the old one goes on', async () => {
    const { host } = createRig()
    const begin = { kind: 'new-session', setup: setup('8'), paused: true } as const
    expect(await host.command({ ...begin, presets: ['activated', 'at-sea'] })).toEqual({
      ok: false,
      error: 'no-such-preset',
      detail: 'at-sea',
    })
    expect((await host.snapshot()).session.setup).toEqual(setup())
  })
})
