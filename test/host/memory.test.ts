import { describe, expect, it } from 'vitest'
import { policies } from '../../bank/policy/institutions/institutions.ts'
import type { Snapshot } from '../../host/link/host-link.ts'
import { createMemoryDisk } from '../../host/memory/disk.ts'
import { openMemoryHost, pagePorts } from '../../host/memory/host.ts'
import { presetInputs } from '../../scenario/presets/inputs.ts'
import { setup } from '../support/setup.ts'
import { activate, DONE } from './support/walk.ts'

// Nothing of Node is imported here, directly or on the way: the same tests can run in a page.

async function open(options: Partial<Parameters<typeof openMemoryHost>[0]> = {}) {
  const opened = await openMemoryHost({
    setup: setup(),
    paused: true,
    reachPresets: presetInputs,
    ...options,
  })
  await opened.host.ready
  return opened
}

describe('a host in memory', () => {
  it('walks the whole activation, and every view sees it', async () => {
    const { host } = await open()
    const seen: Snapshot[] = []
    const leave = host.subscribe((snapshot) => seen.push(snapshot))
    const hands = await activate(host)
    const last = await host.snapshot()
    expect(last.world).toEqual(hands.world)
    expect(last.world.desk.browser.page.id).toBe('otp-complete')
    expect(last.world.bank.customers[0]?.registration).toMatchObject({ state: 'registered' })
    expect(last.session).toMatchObject({ saved: true, verdict: null })
    expect(seen.at(-1)).toBe(last)
    expect(seen.map(({ revision }) => revision)).toEqual(seen.map((_, n) => n))
    leave()
    await host.close()
  })

  it('rewinds, goes another way, and gives its session away', async () => {
    const { host } = await open()
    const hands = await activate(host)
    const end = (await host.snapshot()).history.place
    expect(await host.command({ kind: 'go-to', place: { branch: 1, inputs: 3 } })).toEqual(DONE)
    expect((await host.snapshot()).world).toEqual(await host.worldAt({ branch: 1, inputs: 3 }))
    expect(await host.input({ kind: 'click', action: 'nav:login' })).toEqual(DONE)
    expect((await host.snapshot()).history.branches).toHaveLength(2)
    expect(await host.worldAt(end)).toEqual(hands.world)
    const whole = await host.exportSession({ secrets: true })

    const other = await open({ setup: setup('another') })
    const bytes = Uint8Array.from(whole.text, (char) => char.charCodeAt(0))
    expect(await other.host.openSession({ name: whole.name, bytes })).toEqual(DONE)
    const { session, history } = await other.host.snapshot()
    expect(session.verdict).toMatchObject({ kind: 'verified' })
    expect(history.branches).toHaveLength(2)
    await host.close()
    await other.host.close()
  })

  it('keeps its sessions as long as its disk: one that was not closed is gone on with', async () => {
    const disk = createMemoryDisk()
    const { host } = await open({ disk })
    const hands = await activate(host)
    const { name } = (await host.snapshot()).session

    const next = await open({ disk, setup: setup('next') })
    expect((await next.host.snapshot()).interrupted).toMatchObject({ name, problem: null })
    expect(await next.host.command({ kind: 'resume' })).toEqual(DONE)
    const { world, session } = await next.host.snapshot()
    expect(world).toEqual(hands.world)
    expect(session.name).toBe(name)
    expect((await next.host.sessions()).map((file) => file.name)).toEqual([name])
    await next.host.close()
    await host.close()
  })

  it('begins at a start state', async () => {
    const { host } = await open()
    const command = { kind: 'new-session', setup: setup(), paused: true } as const
    expect(await host.command({ ...command, presets: ['activated'] })).toEqual(DONE)
    expect((await host.snapshot()).session.inputs).toBeGreaterThan(10)
    expect(await host.command({ ...command, presets: ['nowhere'] })).toMatchObject({
      error: 'no-such-preset',
    })
    await host.close()
  })

  it('keeps institutions that the user made', async () => {
    const disk = createMemoryDisk()
    const told: number[] = []
    const onInstitutions = (list: readonly unknown[]) => void told.push(list.length)
    const { host, institutions } = await open({ disk, onInstitutions })
    const [first] = policies
    if (first === undefined) throw new Error('no institution')
    const own = { ...first, id: 'own', label: 'F' }
    expect(await institutions.save(own)).toEqual({ ok: true })
    expect(told).toEqual([1])
    const again = await open({ disk })
    expect(again.institutions.list()).toEqual([own])
    expect(await again.institutions.remove('own')).toEqual({ ok: true })
    expect((await open({ disk })).institutions.list()).toEqual([])
    await host.close()
    await again.host.close()
  })

  it("runs on the page's own clock", async () => {
    const { host } = await open()
    await host.input({ kind: 'key-down', token: 0, key: 'centre' })
    const { world } = await host.snapshot()
    // The long press and the start of the token pass by themselves once the clock runs.
    const later = new Promise<Snapshot>((resolve) => {
      const leave = host.subscribe((snapshot) => {
        if (snapshot.world.now < world.now + 1000) return
        leave()
        resolve(snapshot)
      })
    })
    expect(await host.command({ kind: 'speed', speed: 10 })).toEqual(DONE)
    expect((await later).session.saved).toBe(true)
    await host.close()
  })
})

describe('a page as a machine', () => {
  it('calls off a timer, and gives way to what else waits', async () => {
    const { schedule, giveWay, wallNow } = pagePorts()
    const order: string[] = []
    const begun = wallNow()
    const rung = new Promise<void>((resolve) => {
      schedule(1, () => order.push('called off'))()
      schedule(5, () => {
        order.push('timer')
        resolve()
      })
    })
    await giveWay()
    order.push('gave way')
    await rung
    expect(order).toEqual(['gave way', 'timer'])
    expect(wallNow()).toBeGreaterThanOrEqual(begun)
  })
})

describe('a disk in memory', () => {
  it('writes at a place, cuts off, and reads what was never written as zeros', async () => {
    const disk = createMemoryDisk()
    const file = await disk.create('/a/b')
    await file.writeAt(Uint8Array.of(1, 2, 3, 4), 0)
    await file.writeAt(Uint8Array.of(9), 1)
    expect([...(await disk.read('/a/b'))]).toEqual([1, 9, 3, 4])
    const again = await disk.reopen('/a/b', 2)
    await again.writeAt(Uint8Array.of(7), 4)
    expect([...(await disk.read('/a/b'))]).toEqual([1, 9, 0, 0, 7])
    await again.writeAt(new Uint8Array(5000).fill(5), 5)
    expect(await disk.size('/a/b')).toBe(5005)
    await disk.copy('/a/b', '/a/c')
    await again.writeAt(Uint8Array.of(8), 0)
    expect((await disk.read('/a/c')).slice(0, 6)).toEqual(Uint8Array.of(1, 9, 0, 0, 7, 5))
  })

  it('lists a folder alone, and refuses as a system does', async () => {
    const disk = createMemoryDisk()
    await disk.write('/a/b', 'ゆ')
    await disk.replace('/a/deeper/c', 'x')
    expect(await disk.list('/a')).toEqual(['b'])
    expect(await disk.list('/nowhere')).toEqual([])
    expect(await disk.readText('/a/b')).toBe('ゆ')
    await expect(disk.create('/a/b')).rejects.toMatchObject({ code: 'EEXIST' })
    await disk.remove('/a/b')
    await disk.remove('/a/b')
    await expect(disk.read('/a/b')).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(disk.reopen('/a/b', 0)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
