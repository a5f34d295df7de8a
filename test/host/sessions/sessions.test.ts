import { describe, expect, it } from 'vitest'
import { parseJournal } from '../../../lab/journal/read.ts'
import { encodeHeader, encodeLine } from '../../../lab/journal/write.ts'
import { createFaultyDisk } from '../support/faulty-disk.ts'
import { pickyLab } from '../support/old-files.ts'
import {
  benchOf,
  cameraToken,
  createRig,
  down,
  live,
  nameOf,
  nextRun,
  START,
  settle,
  setup,
  typed,
  up,
} from '../support/rig.ts'

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
    expect(resumed.session).toEqual({
      ...session,
      verdict: { kind: 'verified', inputs: session.inputs, checked: session.inputs },
    })
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
    expect(cameraToken(world).keys).toEqual({ left: null, centre: null, right: null })
    // It is on, nobody touches it, so it switches itself off.
    next.time.pass(30_000)
    await settle()
    expect(cameraToken((await next.host.snapshot()).world).run).toBeNull()
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
    const disk = createFaultyDisk()
    const text = '{"format":"tokkun-session","version":3}\n{"at":1}\n'
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
      detail: '3',
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
      const disk = createFaultyDisk()
      await disk.write('20261121T010000000Z-42.tokkun', text)
      const { host } = createRig({ disk, lab: pickyLab })
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
