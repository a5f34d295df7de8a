import { describe, expect, it } from 'vitest'
import { RETRY_MS } from '../../host/journal-store.ts'
import { HISTORY_LIMIT } from '../../host/link.ts'
import { replayJournal, treeOf } from '../../lab/history/replay.ts'
import { MARK_LIMIT, MARK_TEXT_LIMIT, parseJournal } from '../../lab/journal.ts'
import { millis } from '../../protocol/time.ts'
import {
  cameraToken,
  createRig,
  down,
  nameOf,
  nextRun,
  type Rig,
  START,
  settle,
  typed,
  up,
} from './rig.ts'

const at = (branch: number, inputs: number) => ({ branch, inputs })
const DONE = { ok: true, saved: true } as const

/** Token on (3 inputs), and three fields typed a second apart. */
async function recorded(paused = true): Promise<Rig> {
  const rig = createRig({ paused })
  const { host } = rig
  await host.input(down)
  await host.command({ kind: 'pass-to', at: millis(START + 2000) })
  await host.input(up)
  for (const value of ['a', 'ab', 'abc']) {
    await host.command({
      kind: 'pass-to',
      at: millis((await host.snapshot()).world.now + 1000),
    })
    await host.input(typed(value))
  }
  return rig
}

async function goTo({ host }: Rig, branch: number, inputs: number) {
  return host.command({ kind: 'go-to', place: at(branch, inputs) })
}

/** What the running session's file says, replayed. */
async function onDisk(rig: Rig) {
  const parsed = parseJournal(await rig.disk.read(await nameOf(rig)))
  if (!parsed.ok) throw new Error(parsed.error.code)
  const { history, verdict } = replayJournal(parsed.value)
  return { tree: treeOf(history), verdict, damage: parsed.value.damage }
}

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
    expect(verdict).toEqual({ kind: 'verified', inputs: 12 })
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
    // The finger that was down when somebody went back lifts later: no deed in the past.
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

describe('the history that a view asks for', () => {
  it('is what was given, with what came of it', async () => {
    const rig = await recorded()
    const entries = await rig.host.history(1, 2, 3)
    expect(entries.map(({ n, input }) => [n, input.kind])).toEqual([
      [2, 'time'],
      [3, 'key-up'],
    ])
    expect(entries[0]?.events.some(({ kind }) => kind === 'notice')).toBe(true)
    expect(await rig.host.history(1, 0, 1)).toHaveLength(1)
    expect(await rig.host.history(7, 1, 5)).toEqual([])
  })

  it('comes at most so much at a time', async () => {
    const rig = createRig({ paused: true })
    const many = Array.from({ length: HISTORY_LIMIT + 5 }, () => rig.host.input(typed('x')))
    await Promise.all(many)
    expect(await rig.host.history(1, 1, 1e6)).toHaveLength(HISTORY_LIMIT)
  })
})

describe('bookmarks and names', () => {
  it('are put, edited, taken away, and are there after a crash', async () => {
    const rig = await recorded()
    const { host } = rig
    expect(await host.command({ kind: 'mark', place: at(1, 3), text: '電源オン' })).toEqual(DONE)
    await host.command({ kind: 'mark', place: at(1, 5), text: 'b' })
    await host.command({ kind: 'mark', place: at(1, 9), text: 'c' })
    await host.command({ kind: 'edit-mark', id: 2, text: 'better' })
    await host.command({ kind: 'unmark', id: 3 })
    await host.command({ kind: 'name-branch', branch: 1, name: '幹' })
    const { history } = await host.snapshot()
    expect(history.marks).toEqual([
      { id: 1, place: at(1, 3), text: '電源オン' },
      { id: 2, place: at(1, 5), text: 'better' },
    ])
    expect(history.branches[0]?.name).toBe('幹')

    const next = await nextRun(rig.disk)
    await next.host.command({ kind: 'resume' })
    const resumed = (await next.host.snapshot()).history
    expect(resumed.marks).toEqual(history.marks)
    expect(resumed.branches).toEqual(history.branches)
  })

  it('are acknowledged after the flush, as inputs are', async () => {
    const rig = await recorded()
    rig.disk.held = true
    let acknowledged = false
    const done = rig.host.command({ kind: 'mark', place: at(1, 3), text: 'x' }).then((ack) => {
      acknowledged = true
      return ack
    })
    await settle()
    expect(acknowledged).toBe(false)
    rig.disk.release()
    expect(await done).toEqual(DONE)
  })

  it('are refused where there is no such thing, or too long, or one too many', async () => {
    const rig = await recorded()
    const { host } = rig
    const long = 'x'.repeat(MARK_TEXT_LIMIT + 1)
    const refused = [
      [{ kind: 'mark', place: at(1, 10), text: '' }, 'no-such-place'],
      [{ kind: 'mark', place: at(1, 1), text: long }, 'invalid'],
      [{ kind: 'edit-mark', id: 1, text: 'x' }, 'no-such-mark'],
      [{ kind: 'unmark', id: 1 }, 'no-such-mark'],
      [{ kind: 'name-branch', branch: 2, name: 'x' }, 'no-such-place'],
      [{ kind: 'name-branch', branch: 1, name: long }, 'invalid'],
    ] as const
    for (const [command, error] of refused) {
      expect(await host.command(command)).toEqual({ ok: false, error })
    }
    for (let n = 0; n < MARK_LIMIT; n++) {
      void host.command({ kind: 'mark', place: at(1, 1), text: '' })
    }
    expect(await host.command({ kind: 'mark', place: at(1, 1), text: '' })).toEqual({
      ok: false,
      error: 'invalid',
    })
    expect((await onDisk(rig)).damage).toBeNull()
  })
})

describe('a disk that refuses', () => {
  it('does not keep anybody from going back, forking and noting down', async () => {
    const rig = await recorded()
    rig.disk.failing = { code: 'EROFS', partial: 3 }
    const unsaved = { ok: true, saved: false }
    expect(await rig.host.command({ kind: 'mark', place: at(1, 3), text: 'x' })).toEqual(unsaved)
    await goTo(rig, 1, 5)
    expect(await rig.host.input(typed('other'))).toEqual(unsaved)
    const { session, history } = await rig.host.snapshot()
    expect(session.saved).toBe(false)
    expect(history.branches).toHaveLength(2)
    rig.disk.failing = null
    rig.time.pass(RETRY_MS)
    await settle()
    expect((await rig.host.snapshot()).session.saved).toBe(true)
    const { tree, verdict } = await onDisk(rig)
    expect(tree).toMatchObject({ branches: history.branches, marks: history.marks })
    expect(verdict.kind).toBe('verified')
  })
})

describe('after a crash', () => {
  it('a session goes on in the branch that was written to last', async () => {
    const rig = await recorded()
    await goTo(rig, 1, 5)
    await rig.host.input(typed('other'))
    await goTo(rig, 1, 2)
    const before = (await rig.host.snapshot()).history
    const next = await nextRun(rig.disk)
    expect((await next.host.snapshot()).interrupted).toMatchObject({ inputs: 6 })
    await next.host.command({ kind: 'resume' })
    const { history, session } = await next.host.snapshot()
    expect(history.place).toEqual(at(2, 6))
    expect(history.branches).toEqual(before.branches)
    expect(session.verdict).toEqual({ kind: 'verified', inputs: 10 })
    await next.host.input(typed('on'))
    expect((await onDisk(next)).tree.branches[1]?.inputs).toBe(7)
  })
})
