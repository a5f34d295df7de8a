import type { CaseResult } from '../../scenario/results.ts'
import type { Answer, Order, Pool } from '../io.ts'
import type { Listed } from './cases.ts'
import { driftOf, type Outcome, type Summary, summarise } from './outcome.ts'

export interface Plan {
  readonly cases: readonly Listed[]
  readonly order: (listed: Listed) => Order
  readonly repeat: number
  readonly bail: boolean
  /** The result for a case whose helper died or threw. */
  readonly lost: (listed: Listed, why: string) => CaseResult
}

/** Follows the run; cases are reported in the plan's order, whichever finishes first. */
export interface Listener {
  begin(cases: number): void
  /** So many runs of cases are done, reported or not. */
  progress(done: number, of: number, running: string): void
  told(outcome: Outcome): void
  end(summary: Summary, outcomes: readonly Outcome[]): void
}

/** Adds to a failed case before it is reported: the display, the session's file. */
export type Finish = (outcome: Outcome) => Promise<Outcome>

/**
 * Runs the plan's cases on a pool, several at once. With `bail` it ends with the first failure in
 * the plan's order, so that this does not depend on speed either.
 */
export async function conduct(
  plan: Plan,
  pool: Pool,
  listener: Listener,
  ports: {
    readonly elapsed: () => number
    readonly signal: AbortSignal
    readonly finish: Finish
  },
): Promise<Summary> {
  const { cases, repeat, bail } = plan
  const began = ports.elapsed()
  const outcomes: Outcome[] = []
  const running = new Map<number, Promise<Outcome>>()
  /** Finished runs of a case whose other runs are not finished. */
  const begun = new Map<number, Answer[]>()
  let launched = 0
  let done = 0
  let isOver = false
  let ended: Summary['ended'] = 'done'
  // Assumption: enough that no helper waits while a slow first case is reported.
  const window = pool.size * 8

  listener.begin(cases.length)
  const interrupted = whenAborted(ports.signal)
  for (let n = 0; n < cases.length && ended === 'done'; n++) {
    for (; launched < cases.length && launched < n + window; launched++) {
      const outcome = runCase(launched)
      // After a bail nobody awaits the others; they must not count as unhandled rejections.
      outcome.catch(() => undefined)
      running.set(launched, outcome)
    }
    const next = await Promise.race([running.get(n) ?? null, interrupted])
    running.delete(n)
    if (next === null) {
      ended = 'interrupted'
      break
    }
    begun.delete(n)
    await tell(next)
    if (bail && next.verdict !== 'passed') ended = n + 1 < cases.length ? 'bail' : 'done'
  }
  isOver = true
  pool.close()
  if (ended === 'interrupted') {
    // Cases of which only some repetitions were run count as well.
    for (let n = outcomes.length; n < launched; n++) {
      const listed = cases[n]
      const answers = begun.get(n) ?? []
      if (listed === undefined || answers.length === 0) break
      await tell(outcomeOf(n, listed, answers))
    }
  }
  const summary = summarise(outcomes, ports.elapsed() - began, ended)
  listener.end(summary, outcomes)
  return summary

  async function tell(next: Outcome): Promise<void> {
    const outcome = next.verdict === 'passed' ? next : await ports.finish(next)
    outcomes.push(outcome)
    listener.told(outcome)
  }

  async function runCase(n: number): Promise<Outcome> {
    const listed = cases[n]
    if (listed === undefined) throw new Error(`no case ${n}`)
    const order = plan.order(listed)
    const soFar: Answer[] = []
    begun.set(n, soFar)
    const answers = await Promise.all(
      Array.from({ length: repeat }, async () => {
        const answer = await pool.run(order).catch((error: unknown): Answer => {
          const why = error instanceof Error ? error.message : String(error)
          return { result: plan.lost(listed, why), checks: [], tookMs: 0 }
        })
        // After the end of the pool no answer counts any more.
        if (!isOver) soFar.push(answer)
        done++
        listener.progress(done, cases.length * repeat, listed.name)
        return answer
      }),
    )
    return outcomeOf(n, listed, answers)
  }
}

function outcomeOf(n: number, listed: Listed, answers: readonly Answer[]): Outcome {
  const bad = answers.find(({ result }) => result.verdict !== 'passed')
  const first = bad ?? answers[0]
  if (first === undefined) throw new Error('a case was run no times')
  const drift = answers.length < 2 ? null : driftOf(answers.map(({ checks }) => checks))
  const passed = first.result.verdict === 'passed'
  return {
    number: n + 1,
    name: listed.name,
    index: listed.index,
    result: first.result,
    verdict: passed && drift !== null ? 'failed' : first.result.verdict,
    tookMs: answers.reduce((sum, { tookMs }) => sum + tookMs, 0),
    repeats: answers.length,
    drift,
    session: null,
    lcd: [],
  }
}

/** Resolves with null on Ctrl-C, and never otherwise. */
function whenAborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null)
    else signal.addEventListener('abort', () => resolve(null), { once: true })
  })
}
