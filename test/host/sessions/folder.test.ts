import { describe, expect, it } from 'vitest'
import { parseJournal } from '../../../lab/journal/read.ts'
import { createFaultyDisk } from '../support/faulty-disk.ts'
import { OLD, session, state, VERSION_1 } from '../support/old-files.ts'
import { DONE } from '../support/recorded.ts'
import { createRig, down, nameOf, nextRun, START, typed, up } from '../support/rig.ts'

describe('the sessions in the folder', () => {
  it('are listed, newest first, with what is in them; one that cannot be read says why', async () => {
    const rig = createRig()
    await session(rig)
    await rig.disk.write(OLD, VERSION_1)
    await rig.disk.write(
      '20261119T010000000Z-1.tokkun',
      '{"format":"tokkun-session","version":9}\n',
    )
    await rig.disk.write('20261118T010000000Z-1.tokkun', 'junk')
    await rig.disk.write('20261118T010000000Z-1.txt', 'junk')
    const listed = await rig.host.sessions()
    expect(listed.map(({ name }) => name)).toEqual([
      await nameOf(rig),
      OLD,
      '20261119T010000000Z-1.tokkun',
      '20261118T010000000Z-1.tokkun',
    ])
    expect(listed[0]).toMatchObject({
      institution: 'camera-token',
      inputs: 4,
      branches: 2,
      start: START,
      problem: null,
    })
    expect(listed[1]).toMatchObject({ inputs: 3, branches: 1, last: START + 2100, problem: null })
    expect(listed.slice(2).map(({ problem }) => problem)).toEqual([
      'journal-version',
      'journal-unreadable',
    ])
  })

  it('are read once, until they grow', async () => {
    const disk = createFaultyDisk()
    let reads = 0
    const counting = { ...disk, read: (path: string) => disk.read(path).finally(() => reads++) }
    await disk.write(OLD, VERSION_1)
    const rig = createRig({ disk: counting })
    await rig.host.ready
    reads = 0
    await rig.host.sessions()
    await rig.host.sessions()
    expect(reads).toBe(1)
    await disk.write(OLD, `${VERSION_1}{"at":${START + 9000},"input":{"kind":"time"}}\n`)
    expect(await rig.host.sessions()).toMatchObject([{ inputs: 4, last: START + 9000 }])
  })

  it('are opened by name; the running one is ended, and going on appends to the opened', async () => {
    const first = createRig()
    const text = await session(first)
    const name = await nameOf(first)
    await first.host.close()
    const next = await nextRun(first.disk)
    await next.host.input(typed('mine'))
    const mine = await nameOf(next)
    expect(await next.host.command({ kind: 'open-session', name })).toEqual(DONE)
    const { session: info, clock, history } = await state(next)
    expect(info).toMatchObject({ name, verdict: { kind: 'verified', inputs: 4 } })
    expect(clock.speed).toBe(0)
    expect(history.place).toEqual({ branch: 2, inputs: 3 })
    expect(first.disk.files.has(`${mine}.closed`)).toBe(true)
    expect(first.disk.text(name)).toBe(text)
    expect(await next.host.input(typed('c'))).toEqual(DONE)
    expect(first.disk.text(name).startsWith(text)).toBe(true)
    // It is not closed any more: after a crash it must still be found.
    const third = await nextRun(first.disk)
    expect((await third.host.snapshot()).interrupted).toMatchObject({ name, inputs: 4 })
  })

  it('opened by name are looked at before their keys are lifted', async () => {
    const first = createRig()
    await first.host.input(down)
    const name = await nameOf(first)
    const next = await nextRun(first.disk)
    await next.host.command({ kind: 'open-session', name })
    expect((await state(next)).interrupted).toBeNull()
    expect((await state(next)).history.end).toBe(1)
    await next.host.input(typed('x'))
    expect((await next.host.history(1, 1, 9)).map(({ input }) => input)).toEqual([
      down,
      up,
      typed('x'),
    ])
  })

  it('are not opened by a name that leads elsewhere', async () => {
    const rig = createRig()
    await rig.disk.write(OLD, VERSION_1)
    for (const name of ['../x.tokkun', 'x.tokkun', `sub/${OLD}`, '', '/etc/passwd']) {
      expect(await rig.host.command({ kind: 'open-session', name })).toEqual({
        ok: false,
        error: 'no-such-session',
      })
    }
    const same = await rig.host.command({ kind: 'open-session', name: await nameOf(rig) })
    expect(same).toEqual(DONE)
  })
})

describe('a session of the first version', () => {
  it('is gone on with in the newest, the old file aside', async () => {
    const disk = createFaultyDisk()
    await disk.write(OLD, VERSION_1)
    const rig = await nextRun(disk)
    expect(await rig.host.command({ kind: 'resume' })).toEqual(DONE)
    expect((await state(rig)).session.verdict).toEqual({ kind: 'unchecked', inputs: 3 })
    expect(disk.text(OLD)).toBe(VERSION_1)
    expect(await rig.host.input(typed('on'))).toEqual(DONE)
    expect(disk.text(`${OLD}.old-version`)).toBe(VERSION_1)
    const parsed = parseJournal(await disk.read(OLD))
    expect(parsed).toMatchObject({ ok: true, value: { migrated: false, damage: null } })
    if (parsed.ok) expect(parsed.value.inputs.map(({ input }) => input)).toHaveLength(4)
    const third = await nextRun(disk)
    expect(await third.host.command({ kind: 'resume' })).toEqual(DONE)
    expect((await state(third)).world).toEqual((await state(rig)).world)
  })

  it('waits in memory while the disk refuses to have it written anew', async () => {
    const disk = createFaultyDisk()
    await disk.write(OLD, VERSION_1)
    const rig = await nextRun(disk)
    await rig.host.command({ kind: 'resume' })
    disk.failing = { code: 'ENOSPC', partial: 0 }
    expect(await rig.host.input(typed('a'))).toEqual({ ok: true, saved: false })
    expect(disk.text(OLD)).toBe(VERSION_1)
    disk.failing = null
    expect(await rig.host.input(typed('b'))).toEqual(DONE)
    const parsed = parseJournal(await disk.read(OLD))
    if (!parsed.ok) throw new Error(parsed.error.code)
    expect(parsed.value.inputs).toHaveLength(5)
  })
})
