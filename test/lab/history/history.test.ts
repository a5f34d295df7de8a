import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply } from '../../../lab/apply.ts'
import { checkOf } from '../../../lab/history/check.ts'
import { createHistory, type History } from '../../../lab/history/history.ts'
import { replayJournal, treeOf } from '../../../lab/history/replay.ts'
import type { Place } from '../../../lab/journal/records.ts'
import { startWorld } from '../../../lab/start.ts'
import { after, millis } from '../../../protocol/time.ts'
import { dice } from '../../support/dice.ts'
import { START, setup } from '../../support/setup.ts'
import {
  activated,
  anything,
  fileOf,
  historyOf,
  journalIn,
  laterMs,
  rules,
} from '../support/history-rig.ts'

const down = { kind: 'key-down', token: 0, key: 'centre' } as const
const time = { kind: 'time' } as const

/** All inputs up to a place. */
function inputsTo(history: History, { branch, inputs }: Place) {
  return history.entries(branch, 1, inputs).map(({ at, input }) => ({ at, input }))
}

/** Continues, goes back, branches off and adds bookmarks at random. */
function wander(seed: string, steps: number): History {
  const roll = dice(seed)
  const history = createHistory(rules, setup())
  const anyPlace = (): Place => {
    const branches = history.branches()
    const { id, inputs } = branches[Math.floor(roll.next() * branches.length)] ?? {
      id: 1,
      inputs: 0,
    }
    return { branch: id, inputs: Math.floor(roll.next() * (inputs + 1)) }
  }
  for (let n = 0; n < steps; n++) {
    const what = roll.next()
    if (what < 0.85) {
      const branch = history.writing()
      const world = history.worldAt({ branch, inputs: history.lengthOf(branch) ?? 0 })
      if (world === null) throw new Error('no end')
      history.input({ at: after(world.now, laterMs(roll)), input: anything(world, roll) })
    } else if (what < 0.9) {
      const from = anyPlace()
      history.take({ kind: 'fork', branch: history.branches().length + 1, from })
    } else if (what < 0.94) {
      history.take({ kind: 'continue', branch: anyPlace().branch })
    } else if (what < 0.97) {
      const mark = { id: 1 + Math.floor(roll.next() * 5), place: anyPlace(), text: `印${n}` }
      history.take({ kind: 'mark', mark })
    } else {
      history.take({ kind: 'name', branch: anyPlace().branch, name: `n${n}` })
    }
  }
  return history
}

describe('a history', () => {
  it('has at every place of every branch the world of a fresh replay', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 8 }), (seed) => {
        const history = wander(seed, 120)
        for (const { id, inputs } of history.branches()) {
          let world = startWorld(setup())
          for (let n = 0; n <= inputs; n++) {
            const [stamped] = history.entries(id, n, n)
            if (stamped !== undefined) world = apply(world, stamped).world
            const there = history.worldAt({ branch: id, inputs: n })
            expect(there === null ? null : checkOf(there)).toEqual(checkOf(world))
            if (n % 16 === 15) expect(there).toEqual(world)
          }
        }
      }),
      { seed: 4, numRuns: 5 },
    )
  })

  it('is the same tree once it is written and read', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 8 }), (seed) => {
        const history = wander(seed, 120)
        const journal = journalIn(fileOf(history))
        const { verdict, history: again } = replayJournal(journal)
        expect(journal.damage).toBeNull()
        expect(verdict.kind).toBe('verified')
        expect(treeOf(again)).toEqual(treeOf(history))
        expect(again.writing()).toBe(history.writing())
        expect(journal.branch).toBe(history.writing())
        const end = { branch: journal.branch, inputs: journal.inputs.length }
        expect(journal.inputs).toEqual(inputsTo(history, end))
        expect(fileOf(again)).toEqual(fileOf(history))
      }),
      { seed: 5, numRuns: 6 },
    )
  })

  it('tells each input with what came of it and the check after it', () => {
    const inputs = activated()
    const history = historyOf(inputs)
    const entries = history.entries(1, 1, inputs.length)
    expect(entries.map(({ n }) => n)).toEqual(inputs.map((_, index) => index + 1))
    for (const { n, check } of entries) {
      const world = history.worldAt({ branch: 1, inputs: n })
      expect(world === null ? null : checkOf(world)).toEqual(check)
    }
    expect(history.entries(1, inputs.length, inputs.length + 5)).toHaveLength(1)
    expect(history.entries(1, 5, 4)).toEqual([])
    expect(history.entries(9, 1, 4)).toEqual([])
    const events = entries.flatMap((entry) => entry.events)
    const end = { branch: 1, inputs: inputs.length }
    expect(history.eventsUpTo(end, 20)).toEqual(events.slice(-20))
    expect(history.eventsUpTo({ branch: 1, inputs: 0 }, 20)).toEqual([])
  })

  it('names a place that two branches share by the branch that it was made in', () => {
    const history = historyOf([
      { at: START, input: time },
      { at: START, input: down },
    ])
    history.take({ kind: 'fork', branch: 2, from: { branch: 1, inputs: 1 } })
    history.input({ at: millis(START + 5), input: time })
    history.take({ kind: 'fork', branch: 3, from: { branch: 2, inputs: 1 } })
    expect(history.branches().map(({ from }) => from)).toEqual([
      null,
      { branch: 1, inputs: 1 },
      { branch: 1, inputs: 1 },
    ])
    expect(history.branches()[1]).toMatchObject({ inputs: 2, last: START + 5 })
  })

  it('has no world where there is no place, and stays as it was when the rules throw', () => {
    const history = historyOf([{ at: START, input: down }])
    expect(history.worldAt({ branch: 1, inputs: 2 })).toBeNull()
    expect(history.worldAt({ branch: 2, inputs: 0 })).toBeNull()
    expect(() => history.input({ at: millis(START - 1), input: time })).toThrow(RangeError)
    expect(() => history.take({ kind: 'continue', branch: 7 })).toThrow('no branch 7')
    expect(history.records()).toHaveLength(1)
    expect(history.lengthOf(1)).toBe(1)
  })
})
