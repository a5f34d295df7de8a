import { mkdtemp, open, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { realLab } from '../../host/bench.ts'
import { nodeDisk } from '../../host/disk.ts'
import { createHost } from '../../host/host.ts'
import { RETRY_MS } from '../../host/journal-store.ts'
import type { Snapshot } from '../../host/link.ts'
import { encodeHeader, encodeLine, parseJournal } from '../../lab/journal.ts'
import { millis } from '../../protocol/time.ts'
import { createMemoryDisk, type MemoryDisk } from './memory-disk.ts'
import { benchOf, createRig, down, type Rig, START, settle, setup, typed, up } from './rig.ts'

/** A little history: token on, login typed and sent, some time gone by. */
async function live({ host, time }: Rig): Promise<void> {
  await host.input(down)
  time.pass(2500)
  await host.input(up)
  await host.input(typed('利用者'))
  await host.input({ kind: 'click', action: 'login' })
  time.pass(7000)
  await host.input(typed('x'))
}

/** The next run of the program over the same disk. */
async function nextRun(disk: MemoryDisk, seed = 'other'): Promise<Rig> {
  const rig = createRig({ disk, setup: setup(seed) })
  await rig.host.ready
  return rig
}

async function nameOf({ host }: Rig): Promise<string> {
  return (await host.snapshot()).session.name
}

describe('a session after a crash', () => {
  it('is offered, and goes on as the very bench that it was', async () => {
    const first = createRig()
    await live(first)
    const before = await benchOf(first.host)
    const { session } = await first.host.snapshot()

    const next = await nextRun(first.disk)
    expect((await next.host.snapshot()).interrupted).toEqual({
      name: session.name,
      inputs: session.inputs,
      last: before.world.now,
      damage: null,
      problem: null,
    })
    expect(await next.host.command({ kind: 'resume' })).toEqual({ ok: true, saved: true })
    expect(await benchOf(next.host)).toEqual(before)
    const resumed = await next.host.snapshot()
    expect(resumed.session).toEqual(session)
    expect(resumed.interrupted).toBeNull()
    expect(resumed.clock.anchorVirtual).toBe(before.world.now)
  })

  it('has no key down any more: the crash took the finger off', async () => {
    const first = createRig()
    await first.host.input(down)
    first.time.pass(2500)
    await first.host.input({ kind: 'key-down', token: 0, key: 'left' })
    await settle()

    const next = await nextRun(first.disk)
    await next.host.command({ kind: 'resume' })
    const { world } = await next.host.snapshot()
    expect(world.tokens[0]?.keys).toEqual({ left: null, centre: null, right: null })
    // It is on, nobody touches it, so it switches itself off.
    next.time.pass(30_000)
    await settle()
    expect((await next.host.snapshot()).world.tokens[0]?.run).toBeNull()
    // The lifting is in the file: a second crash leads to the same bench.
    const before = await benchOf(next.host)
    const third = await nextRun(first.disk)
    await third.host.command({ kind: 'resume' })
    expect(await benchOf(third.host)).toEqual(before)
  })

  it('is appended to in the same file, and can crash again', async () => {
    const first = createRig()
    await live(first)
    const next = await nextRun(first.disk)
    await next.host.command({ kind: 'resume' })
    next.time.pass(1000)
    await next.host.input(typed('y'))
    const before = await benchOf(next.host)

    const third = await nextRun(first.disk)
    await third.host.command({ kind: 'resume' })
    expect(await benchOf(third.host)).toEqual(before)
    const sessions = [...first.disk.files.keys()].filter((name) => name.endsWith('.tokkun'))
    expect(sessions).toEqual([await nameOf(first)])
  })

  it('with a torn last line keeps every acknowledged input, and the damaged file aside', async () => {
    const first = createRig()
    await live(first)
    const before = await benchOf(first.host)
    const name = await nameOf(first)
    const file = first.disk.files.get(name)
    const whole = first.disk.text(name)
    const lines = whole.split('\n').length
    if (file !== undefined) file.written = new TextEncoder().encode(`${whole}{"at":17955`)

    const next = await nextRun(first.disk)
    const { interrupted } = await next.host.snapshot()
    expect(interrupted?.damage).toEqual({ line: lines, why: 'torn' })
    await next.host.command({ kind: 'resume' })
    expect(await benchOf(next.host)).toEqual(before)
    await next.host.input(typed('z'))
    expect(first.disk.text(`${name}.damaged`)).toBe(`${whole}{"at":17955`)
    expect(first.disk.text(name).startsWith(whole)).toBe(true)
    const parsed = parseJournal(await first.disk.read(name))
    expect(parsed).toMatchObject({ ok: true, value: { damage: null } })
  })

  it('is not offered after a clean close, a dismissal, or when nothing happened in it', async () => {
    const closed = createRig()
    await live(closed)
    await closed.host.close()
    expect((await (await nextRun(closed.disk)).host.snapshot()).interrupted).toBeNull()

    const crashed = createRig()
    await live(crashed)
    const offered = await nextRun(crashed.disk)
    expect(await offered.host.command({ kind: 'dismiss-interrupted' })).toMatchObject({ ok: true })
    expect((await offered.host.snapshot()).interrupted).toBeNull()
    expect(await offered.host.command({ kind: 'resume' })).toEqual({
      ok: false,
      error: 'no-such-session',
    })
    expect((await (await nextRun(crashed.disk)).host.snapshot()).interrupted).toBeNull()
    expect(crashed.disk.files.has(await nameOf(crashed))).toBe(true)

    const idle = createRig()
    idle.time.pass(60_000)
    expect((await (await nextRun(idle.disk)).host.snapshot()).interrupted).toBeNull()
    expect(idle.disk.files.size).toBe(0)
  })

  it('of another version is offered, refused with its number, and left alone', async () => {
    const disk = createMemoryDisk()
    const text = '{"format":"tokkun-session","version":2}\n{"at":1}\n'
    await disk.write('20261121T010000000Z-42.tokkun', text)
    const { host } = await nextRun(disk)
    expect((await host.snapshot()).interrupted).toMatchObject({
      inputs: 0,
      last: START,
      problem: 'journal-version',
    })
    expect(await host.command({ kind: 'resume' })).toEqual({
      ok: false,
      error: 'journal-version',
      detail: '2',
    })
    expect(await host.input(typed('a'))).toEqual({ ok: true, saved: true })
    expect(disk.text('20261121T010000000Z-42.tokkun')).toBe(text)
  })

  it('that is no journal, or does not fit the bench, is refused as unreadable', async () => {
    const unknown = { seed: '1', start: START, institution: 'no-such-bank' }
    const misfit = { at: START, input: { ...down, token: 900 } } as const
    const files = [
      'junk\njunk\n',
      encodeHeader({ setup: unknown, paused: false }) + encodeLine({ at: START, input: up }),
      encodeHeader({ setup: setup(), paused: false }) + encodeLine(misfit),
    ]
    for (const text of files) {
      const disk = createMemoryDisk()
      await disk.write('20261121T010000000Z-42.tokkun', text)
      const { host } = createRig({
        disk,
        lab: {
          ...realLab,
          apply(world, stamped) {
            const { input } = stamped
            if ('token' in input && input.token > 0) throw new Error('no such token')
            return realLab.apply(world, stamped)
          },
        },
      })
      await host.ready
      const answer = await host.command({ kind: 'resume' })
      expect(answer).toMatchObject({ ok: false, error: 'journal-unreadable' })
      const { interrupted } = await host.snapshot()
      expect(interrupted?.problem).toBe('journal-unreadable')
    }
  })

  it('torn inside its header held nothing and is passed over for an older one', async () => {
    const first = createRig()
    await live(first)
    await first.disk.write('20991231T000000000Z-9.tokkun', '{"format":"tok')
    const { interrupted } = await (await nextRun(first.disk)).host.snapshot()
    expect(interrupted?.name).toBe(await nameOf(first))
  })
})

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

  it('of an unknown institution is refused, and the old one goes on', async () => {
    const { host } = createRig()
    const unknown = { ...setup(), institution: 'no-such-bank' }
    const ack = await host.command({ kind: 'new-session', setup: unknown, paused: false })
    expect(ack).toEqual({ ok: false, error: 'invalid', detail: 'institution' })
    expect((await host.snapshot()).session.setup).toEqual(setup())
  })
})

describe('a disk that refuses', () => {
  it('is told to the views, and the session goes on in memory', async () => {
    const rig = createRig()
    const heard: Snapshot[] = []
    rig.host.subscribe((snapshot) => heard.push(snapshot))
    await rig.host.input(typed('a'))
    rig.disk.failing = { code: 'ENOSPC', partial: 13 }
    expect(await rig.host.input(typed('b'))).toEqual({ ok: true, saved: false })
    const withB = heard.filter(({ session }) => session.inputs === 2)
    expect(withB.map(({ session }) => session.saved)).not.toContain(true)
    expect(withB.length).toBeGreaterThan(0)
    expect(await rig.host.input(typed('c'))).toEqual({ ok: true, saved: false })
    expect(await rig.host.command({ kind: 'speed', speed: 10 })).toEqual({ ok: true, saved: false })
    rig.disk.failing = null
    expect(await rig.host.input(typed('d'))).toEqual({ ok: true, saved: true })
    expect(heard.at(-1)?.session).toMatchObject({ saved: true, inputs: 4 })
  })

  it('gets everything, whole and in order, once it takes again: by itself or with an input', async () => {
    for (const byItself of [true, false]) {
      const rig = createRig()
      rig.disk.failing = { code: 'ENOSPC', partial: 5 }
      await rig.host.input(typed('a'))
      rig.disk.failing = { code: 'EIO', partial: 90 }
      await rig.host.input(typed('b'))
      rig.disk.failing = null
      if (byItself) {
        rig.time.pass(RETRY_MS)
        await settle()
      } else {
        await rig.host.input(typed('c'))
      }
      expect((await rig.host.snapshot()).session.saved).toBe(true)
      const parsed = parseJournal(await rig.disk.read(await nameOf(rig)))
      const expected = byItself ? ['a', 'b'] : ['a', 'b', 'c']
      expect(parsed).toMatchObject({
        ok: true,
        value: { damage: null, inputs: expected.map((value) => ({ input: typed(value) })) },
      })
    }
  })

  it('at the very end leaves the session unclosed, with what was saved', async () => {
    const rig = createRig()
    await rig.host.input(typed('a'))
    rig.disk.failing = { code: 'ENOSPC', partial: 3 }
    await rig.host.input(typed('b'))
    await rig.host.close()
    rig.disk.failing = null
    const next = await nextRun(rig.disk)
    expect((await next.host.snapshot()).interrupted).toMatchObject({
      inputs: 1,
      damage: { line: 3, why: 'torn' },
    })
  })
})

describe('the real disk', () => {
  it('holds what was acknowledged, is cut when torn, and marks a clean close', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'tokkun-'))
    const folder = join(dataDir, 'sessions')
    const options = { dataDir, disk: nodeDisk }
    try {
      const { host } = createRealRig(options)
      await Promise.all([host.input(typed('a')), host.input(typed('b'))])
      const { session } = await host.snapshot()
      const path = join(folder, session.name)
      const whole = await readFile(path, 'utf8')
      expect(whole.split('\n')).toHaveLength(4)
      await nodeDisk.write(path, `${whole}{"torn`)

      const next = createRealRig(options)
      await next.host.ready
      expect(await next.host.command({ kind: 'resume' })).toEqual({ ok: true, saved: true })
      await next.host.input(typed('c'))
      await next.host.close()
      expect((await readFile(path, 'utf8')).startsWith(whole)).toBe(true)
      const names = ['', '.closed', '.damaged'].map((end) => session.name + end)
      expect((await readdir(folder)).sort()).toEqual(names)
      await host.close()
    } finally {
      await rm(dataDir, { recursive: true })
    }
  })

  it('knows a new file by name before the first input is acknowledged', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'tokkun-'))
    const probe = await open(dataDir)
    const flush = vi.spyOn(Object.getPrototypeOf(probe), 'sync')
    try {
      const { host } = createRealRig({ dataDir, disk: nodeDisk })
      await host.input(typed('a'))
      // Of the new folder's parent for the folder's name, and of the folder for the file's.
      expect(flush).toHaveBeenCalledTimes(process.platform === 'win32' ? 0 : 2)
      await host.input(typed('b'))
      expect(flush).toHaveBeenCalledTimes(process.platform === 'win32' ? 0 : 2)
      await host.close()
    } finally {
      flush.mockRestore()
      await probe.close()
      await rm(dataDir, { recursive: true })
    }
  })

  it('that cannot be written to at all does not stop the bench', async () => {
    const { host } = createRealRig({ dataDir: '/dev/null/nowhere', disk: nodeDisk })
    await host.ready
    expect(await host.input(typed('a'))).toEqual({ ok: true, saved: false })
    expect((await host.snapshot()).session.saved).toBe(false)
    await host.close()
  })
})

function createRealRig(options: { dataDir: string; disk: typeof nodeDisk }) {
  const { time } = createRig()
  const host = createHost({
    ...options,
    setup: setup(),
    wallNow: time.wallNow,
    schedule: time.schedule,
  })
  return { host }
}
