import { describe, expect, it } from 'vitest'
import type { Answer, Order, Pool } from '../../cli/io.ts'
import type { Listed } from '../../cli/run/cases.ts'
import { conduct, type Plan } from '../../cli/run/conduct.ts'
import type { Outcome, Summary } from '../../cli/run/outcome.ts'
import type { CaseResult } from '../../scenario/results.ts'
import { caseResult } from './support/command-line.ts'

const cases: readonly Listed[] = Array.from({ length: 30 }, (_, index) => ({
  file: 'f.yaml',
  index,
  name: `case ${index}`,
  names: { ja: `件 ${index}`, en: `case ${index}` },
  tags: [],
}))

interface Told {
  readonly numbers: number[]
  readonly progress: number[]
  readonly outcomes: readonly Outcome[]
  readonly summary: Summary
}

/** A run whose pool answers with `answer`. */
async function run(
  answer: (order: Order, nth: number) => Promise<Answer>,
  over: Partial<Plan> = {},
  signal: AbortSignal = new AbortController().signal,
): Promise<Told> {
  const seen = new Map<number, number>()
  let closed = false
  const pool: Pool = {
    size: 4,
    run(order) {
      if (closed) return Promise.reject(new Error('the pool is closed'))
      const nth = (seen.get(order.index) ?? 0) + 1
      seen.set(order.index, nth)
      return answer(order, nth)
    },
    close() {
      closed = true
    },
  }
  const numbers: number[] = []
  const progress: number[] = []
  let outcomes: readonly Outcome[] = []
  const summary = await conduct(
    {
      cases,
      order: ({ file, index }) => ({ file, index, cwd: '.', params: {}, checks: true }),
      repeat: 1,
      bail: false,
      lost: ({ name }, why): CaseResult =>
        caseResult({ verdict: 'error', scenario: { ja: name, en: why } }),
      ...over,
    },
    pool,
    {
      begin: () => undefined,
      progress: (done) => progress.push(done),
      told: ({ number }) => numbers.push(number),
      end(_, all) {
        outcomes = all
      },
    },
    { elapsed: () => 0, signal, finish: async (outcome) => outcome },
  )
  expect(closed).toBe(true)
  return { numbers, progress, outcomes, summary }
}

const good = (checks: readonly string[] = []): Answer => ({
  result: caseResult(),
  checks,
  tookMs: 1,
})

/** Answers late ones first: a few turns of the loop for low numbers. */
async function crosswise({ index }: Order): Promise<Answer> {
  for (let turn = index % 7; turn < 7; turn++) await new Promise((done) => setImmediate(done))
  return good()
}

describe('a run over several helpers', () => {
  it('is told in the order of the plan, whoever is done first', async () => {
    const { numbers, progress, summary } = await run(crosswise)
    expect(numbers).toEqual(cases.map((_, n) => n + 1))
    expect(progress).toEqual(cases.map((_, n) => n + 1))
    expect(summary).toMatchObject({ cases: 30, passed: 30, ended: 'done' })
  })

  it('ends at the first failure of the plan’s order, not at the fastest', async () => {
    const failing = new Set([9, 10, 25])
    const { numbers, summary } = await run(
      async (order) => {
        const { result, ...rest } = await crosswise(order)
        return failing.has(order.index)
          ? { ...rest, result: { ...result, verdict: 'failed' } }
          : { ...rest, result }
      },
      { bail: true },
    )
    expect(numbers).toEqual(Array.from({ length: 10 }, (_, n) => n + 1))
    expect(summary).toMatchObject({ passed: 9, failed: 1, ended: 'bail' })
  })

  it('calls a case that differs between repetitions not reproducible', async () => {
    const { outcomes, summary } = await run(
      async ({ index }, nth) => good(index === 3 && nth === 4 ? ['a', 'x'] : ['a', 'b']),
      { repeat: 5 },
    )
    expect(outcomes.filter(({ drift }) => drift !== null)).toMatchObject([
      { number: 4, verdict: 'failed', drift: { run: 4, input: 2 } },
    ])
    expect(summary).toMatchObject({ passed: 29, failed: 1 })
  })

  it('goes on when a helper dies: its case is an error', async () => {
    const { outcomes, summary } = await run(({ index }) =>
      index === 5
        ? Promise.reject(new Error('helper process ended (SIGKILL)'))
        : crosswise({ ...order, index }),
    )
    expect(summary).toMatchObject({ passed: 29, errors: 1, ended: 'done' })
    expect(outcomes[5]?.result.scenario.en).toBe('helper process ended (SIGKILL)')
  })

  it('keeps what was repeated a few times when it is interrupted', async () => {
    const controller = new AbortController()
    const { outcomes, summary } = await run(
      ({ index }, nth) => {
        if (index === 1 && nth === 3) controller.abort()
        return index === 0 || (index === 1 && nth < 3)
          ? Promise.resolve(good())
          : new Promise(() => undefined)
      },
      { repeat: 4 },
      controller.signal,
    )
    expect(summary).toMatchObject({ ended: 'interrupted', passed: 2 })
    expect(outcomes.map(({ repeats }) => repeats)).toEqual([4, 2])
  })

  it('hears of an interruption, and still tells what is there', async () => {
    const controller = new AbortController()
    const { numbers, summary } = await run(
      ({ index }) => {
        if (index < 6) return Promise.resolve(good())
        if (index === 6) controller.abort()
        return new Promise(() => undefined)
      },
      {},
      controller.signal,
    )
    expect(summary.ended).toBe('interrupted')
    expect(numbers).toEqual(numbers.map((_, n) => n + 1))
    expect(numbers.length).toBeLessThanOrEqual(6)
  })
})

const order: Order = { file: 'f.yaml', index: 0, cwd: '.', params: {}, checks: false }
