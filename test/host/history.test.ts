import { describe, expect, it } from 'vitest'
import { BRANCH_LIMIT } from '../../lab/journal/records.ts'
import { millis } from '../../protocol/time.ts'
import { at, DONE, goTo, onDisk, recorded } from './support/recorded.ts'
import { cameraToken, createRig, down, nameOf, START, settle, typed, up } from './support/rig.ts'

describe('going back', () => {
  it('shows token, bank, mailbox and clock as they were, and writes nothing', async () => {
    const rig = await recorded()
    const before = await rig.host.snapshot()
    const text = rig.disk.text(await nameOf(rig))
    expect(before.history).toMatchObject({ place: at(1, 9), end: 9 })
    expect(await goTo(rig, 1, 3)).toEqual(DONE)
    const there = await rig.host.snapshot()
    expect(there.world).toEqual(await rig.host.worldAt(at(1, 3)))
    expect(there.world.now).toBe(START + 2000)
    expect(there.clock).toMatchObject({ speed: 0, anchorVirtual: START + 2000 })
    expect(there.history).toMatchObject({ place: at(1, 3), end: 9 })
    expect(there.session).toMatchObject({ inputs: 3, saved: true })
    expect(there.events).toEqual((await rig.host.history(1, 1, 3)).flatMap(({ events }) => events))
    expect(await goTo(rig, 1, 9)).toEqual(DONE)
    const again = await rig.host.snapshot()
    expect(again.world).toEqual(before.world)
    expect(again.events).toEqual(before.events)
    expect(rig.disk.text(await nameOf(rig))).toBe(text)
  })

  it('stops a running clock; what time had done by then is in the history', async () => {
    const rig = createRig()
    await rig.host.input(down)
    rig.time.wall += 5_000
    await goTo(rig, 1, 0)
    rig.time.pass(60_000)
    await settle()
    const { history, world, clock } = await rig.host.snapshot()
    expect(world.now).toBe(START)
    expect(clock.speed).toBe(0)
    expect(history).toMatchObject({ place: at(1, 0), end: 2, branches: { length: 1 } })
    expect(rig.time.pending()).toBe(0)
  })

  it('is refused where nobody was', async () => {
    const rig = await recorded()
    for (const [branch, inputs] of [
      [1, 10],
      [2, 0],
      [1, -1],
    ] as const) {
      expect(await goTo(rig, branch, inputs)).toEqual({ ok: false, error: 'no-such-place' })
    }
    expect(await rig.host.worldAt(at(1, 10))).toBeNull()
    expect((await rig.host.snapshot()).history.place).toEqual(at(1, 9))
  })
})

describe('an input in the past', () => {
  it('begins a branch, in one flush with the input; the trunk is kept', async () => {
    const rig = await recorded()
    const trunk = await rig.host.worldAt(at(1, 9))
    await goTo(rig, 1, 5)
    const { flushes } = rig.disk
    expect(await rig.host.input(typed('other'))).toEqual(DONE)
    expect(rig.disk.flushes).toBe(flushes + 1)
    const { history, session } = await rig.host.snapshot()
    expect(history.place).toEqual(at(2, 6))
    expect(history.branches).toMatchObject([
      { id: 1, from: null, inputs: 9 },
      { id: 2, from: at(1, 5), inputs: 6 },
    ])
    expect(session.inputs).toBe(6)
    expect(await rig.host.worldAt(at(1, 9))).toEqual(trunk)
    expect((await onDisk(rig)).tree.branches).toEqual(history.branches)
  })

  it('at another branch’s end goes on with that branch', async () => {
    const rig = await recorded()
    await goTo(rig, 1, 5)
    await rig.host.input(typed('other'))
    await goTo(rig, 1, 9)
    await rig.host.input(typed('trunk'))
    await goTo(rig, 2, 6)
    await rig.host.input(typed('more'))
    const { history } = await rig.host.snapshot()
    expect(history.place).toEqual(at(2, 7))
    expect(history.branches.map(({ inputs }) => inputs)).toEqual([10, 7])
    const { tree, verdict } = await onDisk(rig)
    expect(tree.branches).toEqual(history.branches)
    expect(verdict).toEqual({ kind: 'verified', inputs: 12, checked: 12 })
  })

  it('may be time alone: passed, jumped over, or let run', async () => {
    for (const how of ['pass-to', 'next-deadline', 'speed'] as const) {
      const rig = await recorded()
      await goTo(rig, 1, 3)
      if (how === 'speed') {
        await rig.host.command({ kind: 'speed', speed: 1 })
        expect((await rig.host.snapshot()).history.branches).toHaveLength(1)
        rig.time.pass(30_000)
        await settle()
      } else {
        const to = { kind: 'pass-to', at: millis(START + 32_000) } as const
        expect(await rig.host.command(how === 'pass-to' ? to : { kind: how })).toEqual(DONE)
      }
      const { history, world } = await rig.host.snapshot()
      expect(history.place.branch).toBe(2)
      expect(history.branches[1]?.from).toEqual(at(1, 3))
      if (how !== 'next-deadline') expect(cameraToken(world).run).toBeNull()
    }
  })

  it('finds no key held by a finger that is not there', async () => {
    const rig = await recorded()
    await goTo(rig, 1, 2)
    expect(cameraToken((await rig.host.snapshot()).world).keys.centre).not.toBeNull()
    await rig.host.input(typed('x'))
    const { world } = await rig.host.snapshot()
    expect(cameraToken(world).keys.centre).toBeNull()
    const entries = await rig.host.history(2, 3, 9)
    expect(entries.map(({ input }) => input)).toEqual([up, typed('x')])
  })

  it('may itself be the lifting of that key, and is it only once', async () => {
    const rig = await recorded()
    await goTo(rig, 1, 1)
    await rig.host.input(up)
    expect((await rig.host.history(2, 2, 9)).map(({ input }) => input)).toEqual([up])
    // A key that was down at the rewind is released later: that is not an input in the past.
    await goTo(rig, 1, 4)
    expect(await rig.host.input(up)).toEqual(DONE)
    expect((await rig.host.snapshot()).history).toMatchObject({
      place: at(1, 4),
      branches: { length: 2 },
    })
  })

  it('lifts the key at once when the clock is let run there', async () => {
    const rig = await recorded()
    await goTo(rig, 1, 1)
    await rig.host.command({ kind: 'speed', speed: 10 })
    rig.time.pass(60_000)
    await settle()
    const { world, history } = await rig.host.snapshot()
    expect(history.branches[1]).toMatchObject({ from: at(1, 1), inputs: 2 })
    expect(cameraToken(world).run).toBeNull()
  })
})

describe('the number of branches', () => {
  it('has an end; then the past can only be looked at', async () => {
    const rig = createRig({ paused: true })
    await rig.host.input(typed('a'))
    for (let n = 1; n < BRANCH_LIMIT; n++) {
      await goTo(rig, 1, 0)
      expect(await rig.host.input(typed(String(n)))).toEqual(DONE)
    }
    await goTo(rig, 1, 0)
    const refused = { ok: false, error: 'invalid', detail: 'branches' }
    expect(await rig.host.input(typed('x'))).toEqual(refused)
    expect(await rig.host.command({ kind: 'speed', speed: 1 })).toEqual(refused)
    const later = millis(START + 5)
    expect(await rig.host.command({ kind: 'pass-to', at: later })).toEqual(refused)
    await goTo(rig, 1, 1)
    expect(await rig.host.input(typed('x'))).toEqual(DONE)
    expect((await onDisk(rig)).damage).toBeNull()
  })
})
