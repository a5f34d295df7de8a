import { mkdtemp, open, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { createHost } from '../../host/host.ts'
import type { Snapshot } from '../../host/link/host-link.ts'
import { nodeDisk } from '../../host/node/disk.ts'
import { nodePorts } from '../../host/node/system.ts'
import { RETRY_MS } from '../../host/sessions/journal-writer.ts'
import { parseJournal } from '../../lab/journal/read.ts'
import { presetInputs } from '../../scenario/presets/inputs.ts'
import { createRig, nameOf, nextRun, settle, setup, typed } from './support/rig.ts'

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

describe('a power cut', () => {
  it('takes nothing that was acknowledged: each line was flushed before', async () => {
    const rig = createRig()
    const { host, disk } = rig
    const kept: string[] = []
    const note = { kind: 'mark', place: { branch: 1, inputs: 1 }, text: 'noted' } as const
    for (const [said, work] of [
      ['"first"', () => host.input(typed('first'))],
      ['"noted"', () => host.command(note)],
      ['"second"', () => host.input(typed('second'))],
    ] as const) {
      expect(await work()).toEqual({ ok: true, saved: true })
      kept.push(said)
      disk.powerCut()
      for (const one of kept) expect(disk.text(await nameOf(rig)), one).toContain(one)
    }
    const next = await nextRun(disk)
    expect((await next.host.snapshot()).interrupted).toMatchObject({ inputs: 2, damage: null })
  })

  it('takes what nobody was told of yet', async () => {
    const rig = createRig()
    await rig.host.input(typed('first'))
    rig.disk.held = true
    const waiting = rig.host.input(typed('second'))
    await settle()
    rig.disk.powerCut()
    expect(rig.disk.text(await nameOf(rig))).not.toContain('"second"')
    rig.disk.release()
    await waiting
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
    reachPresets: presetInputs,
    wallNow: time.wallNow,
    schedule: time.schedule,
    giveWay: nodePorts.giveWay,
  })
  return { host }
}
