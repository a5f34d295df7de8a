import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../../host/link/host-link.ts'
import type { Branch } from '../../../lab/history/branches.ts'
import type { HistoryEntry } from '../../../lab/history/history.ts'
import type { Input } from '../../../lab/inputs.ts'
import type { Place } from '../../../lab/journal/records.ts'
import { millis } from '../../../protocol/time.ts'
import { forkedBetween, wentOnBetween } from '../../../renderer/bench/present.ts'
import { soundsOf } from '../../../renderer/sound/sounds.ts'
import { commonInputs, forksOn, marksOn } from '../../../renderer/timeline/history/branches.ts'
import {
  addEntries,
  type BranchRows,
  changeFrom,
  createHistoryReader,
  inputsAt,
  rowAt,
} from '../../../renderer/timeline/history/history.ts'
import { createLastWins } from '../../../renderer/timeline/history/seek.ts'
import { createRowMaker } from '../../../renderer/timeline/rows/timeline.ts'
import { createRig, down, up } from '../../host/support/rig.ts'

const branch = (id: number, from: Place | null, inputs: number): Branch => ({
  id,
  from,
  inputs,
  last: millis(0),
  name: '',
})

/** A trunk of 100; 2 left it at 60, 3 left 2 at 80, 4 left 2 where that was still the trunk. */
const TREE: readonly Branch[] = [
  branch(1, null, 100),
  branch(2, { branch: 1, inputs: 60 }, 90),
  branch(3, { branch: 2, inputs: 80 }, 85),
  branch(4, { branch: 2, inputs: 40 }, 50),
]

describe('branches', () => {
  it('share what they had before they parted', () => {
    expect(commonInputs(1, 2, TREE)).toBe(60)
    expect(commonInputs(2, 1, TREE)).toBe(60)
    expect(commonInputs(3, 2, TREE)).toBe(80)
    expect(commonInputs(3, 1, TREE)).toBe(60)
    expect(commonInputs(4, 1, TREE)).toBe(40)
    expect(commonInputs(4, 3, TREE)).toBe(40)
    expect(commonInputs(1, 1, TREE)).toBe(100)
    expect(commonInputs(1, 9, TREE)).toBe(0)
  })

  it('are listed by where they leave, and carry the bookmarks of their line', () => {
    expect(forksOn(1, TREE).map(({ at, branch: { id } }) => [at, id])).toEqual([
      [40, 4],
      [60, 2],
      [60, 3],
    ])
    const mark = (id: number, place: Place) => ({ id, place, text: '' })
    const marks = [
      mark(1, { branch: 1, inputs: 70 }),
      mark(2, { branch: 1, inputs: 50 }),
      mark(3, { branch: 2, inputs: 70 }),
    ]
    expect(marksOn(2, marks, TREE).map(({ id }) => id)).toEqual([2, 3])
    expect(marksOn(1, marks, TREE).map(({ id }) => id)).toEqual([2, 1])
  })

  it('of a damaged tree with a ring in it come to an end', () => {
    const ring = [branch(1, { branch: 2, inputs: 3 }, 5), branch(2, { branch: 1, inputs: 2 }, 4)]
    expect(commonInputs(1, 2, ring)).toBe(3)
  })
})

function entry(n: number, input: Input, events: HistoryEntry['events'] = []): HistoryEntry {
  const at = millis(n * 1000)
  const told = [{ at, lane: 'customer' as const, kind: 'input' as const, input }, ...events]
  return { n, at, input, events: told, check: { state: '', frame: '' } }
}

const on = (n: number) =>
  ({
    at: millis(n * 1000),
    lane: 'token',
    kind: 'notice',
    token: 0,
    notice: { what: 'powered-on', by: 'key' },
  }) as const

describe('rows of the history', () => {
  const maker = createRowMaker({ slipCounts: false })
  const entries = [
    entry(1, down),
    entry(2, up),
    entry(3, { kind: 'type', field: 'userId', value: 'a' }),
    entry(4, { kind: 'type', field: 'userId', value: 'ab' }),
    entry(5, { kind: 'time' }, [on(5)]),
    entry(6, { kind: 'time' }),
    { ...entry(7, { kind: 'time' }), at: millis(67_000) },
  ]
  addEntries(maker, entries, millis(0))
  const rows = maker.rows()

  it('know the input that they came of, and what time alone brought', () => {
    expect(rows.map(({ key, n, byTime }) => [key, n, byTime])).toEqual([
      ['hold', 1, false],
      ['type', 4, false],
      ['powered-on', 5, true],
      ['time-passed', 7, true],
    ])
    expect(maker.rows()).toBe(rows)
  })

  it('are gone to with what follows them silently', () => {
    expect(rows.map((_, index) => inputsAt(rows, index, 7))).toEqual([3, 4, 6, 7])
    expect([0, 1, 2, 4, 6, 7].map((inputs) => rowAt(rows, inputs))).toEqual([-1, 0, 0, 1, 2, 3])
  })

  it('lead from change to change', () => {
    const changes = [5, 9, 9, 20]
    expect(changeFrom(changes, 0, 1)).toBe(5)
    expect(changeFrom(changes, 5, 1)).toBe(9)
    expect(changeFrom(changes, 20, 1)).toBeNull()
    expect(changeFrom(changes, 20, -1)).toBe(9)
    expect(changeFrom(changes, 7, -1)).toBe(5)
    expect(changeFrom(changes, 5, -1)).toBeNull()
  })
})

describe('the reader of the history', () => {
  /** A reader over a real host that records its requests. */
  function reading(host: ReturnType<typeof createRig>['host']) {
    const asked: string[] = []
    let line: BranchRows | null = null
    const read = createHistoryReader(
      {
        history(id, from, to) {
          asked.push(`${id}: ${from}-${to}`)
          return host.history(id, from, to)
        },
      },
      (next) => {
        line = next
      },
    )
    return { asked, read, line: (): BranchRows | null => line }
  }

  it('fetches a long session in pages, once, and only the shared inputs of a branch once', async () => {
    const { host } = createRig({ paused: true })
    for (let i = 0; i < 2100; i++)
      await host.input({ kind: 'type', field: 'userId', value: `${i}` })
    const { asked, read, line } = reading(host)
    await read(await host.snapshot())
    expect(asked).toEqual(['1: 1-2000', '1: 2001-2100'])
    expect(line()?.entries).toHaveLength(2100)
    expect(line()?.rows.map(({ n, params }) => [n, params.value])).toEqual([[2100, '2099']])

    await host.input({ kind: 'type', field: 'password', value: 'x' })
    await read(await host.snapshot())
    expect(asked.slice(2)).toEqual(['1: 2101-2101'])

    await host.command({ kind: 'go-to', place: { branch: 1, inputs: 2000 } })
    await host.input({ kind: 'type', field: 'password', value: 'y' })
    await read(await host.snapshot())
    expect(asked.slice(3)).toEqual(['2: 2001-2001'])
    expect(line()).toMatchObject({ branch: 2 })
    expect(line()?.entries.map(({ n }) => n)).toEqual(Array.from({ length: 2001 }, (_, i) => i + 1))

    await host.command({ kind: 'go-to', place: { branch: 1, inputs: 3 } })
    await read(await host.snapshot())
    expect(asked).toHaveLength(4)
    expect(line()?.entries).toHaveLength(2101)
    await host.close()
  })

  it('begins anew with another session', async () => {
    const { host } = createRig({ paused: true })
    await host.input(down)
    const { asked, read, line } = reading(host)
    const first = await host.snapshot()
    await read(first)
    await host.command({ kind: 'new-session', setup: first.session.setup, paused: true })
    await read(await host.snapshot())
    expect(line()?.entries).toEqual([])
    await host.input(down)
    await read(await host.snapshot())
    expect(asked).toEqual(['1: 1-1', '1: 1-1'])
    await host.close()
  })
})

describe('a change of the place', () => {
  it('is no news of the bench: only growth at the end and a new branch are', async () => {
    const { host } = createRig({ paused: true })
    const seen: Snapshot[] = [await host.snapshot()]
    const then = async (done: Promise<unknown>) => {
      await done
      seen.push(await host.snapshot())
    }
    await then(host.input(down))
    await then(host.input(up))
    await then(host.command({ kind: 'go-to', place: { branch: 1, inputs: 0 } }))
    await then(host.command({ kind: 'go-to', place: { branch: 1, inputs: 2 } }))
    await then(host.command({ kind: 'go-to', place: { branch: 1, inputs: 0 } }))
    await then(host.input({ kind: 'back' }))
    await then(host.command({ kind: 'go-to', place: { branch: 1, inputs: 2 } }))
    const pairs = seen.slice(1).map((now, i) => [seen[i] ?? now, now] as const)
    expect(pairs.map(([before, now]) => wentOnBetween(before, now))).toEqual([
      true,
      true,
      false,
      false,
      false,
      true,
      false,
    ])
    expect(pairs.map(([before, now]) => forkedBetween(before, now)).indexOf(true)).toBe(5)
    // Inputs that are only stepped through make no sound.
    expect(pairs.map(([before, now]) => soundsOf(before, now).length)).toEqual([
      1, 0, 0, 0, 0, 0, 0,
    ])
    await host.close()
  })

  it('asked for faster than it can be made is made for the last one only', async () => {
    const done: number[] = []
    const open: (() => void)[] = []
    const go = createLastWins<number>(
      (n) =>
        new Promise<void>((resolve) => {
          done.push(n)
          open.push(resolve)
        }),
    )
    const all = [go(1), go(2), go(3), go(4)]
    open[0]?.()
    await Promise.resolve()
    await Promise.resolve()
    open[1]?.()
    await Promise.all(all)
    expect(done).toEqual([1, 4])
  })
})
