import { describe, expect, it } from 'vitest'
import { HISTORY_LIMIT } from '../../host/link/host-link.ts'
import { RETRY_MS } from '../../host/sessions/journal-writer.ts'
import { MARK_LIMIT, MARK_TEXT_LIMIT } from '../../lab/journal/records.ts'
import { at, DONE, goTo, onDisk, recorded } from './support/recorded.ts'
import { createRig, nextRun, settle, typed } from './support/rig.ts'

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
    expect(session.verdict).toEqual({ kind: 'verified', inputs: 10, checked: 10 })
    await next.host.input(typed('on'))
    expect((await onDisk(next)).tree.branches[1]?.inputs).toBe(7)
  })
})
