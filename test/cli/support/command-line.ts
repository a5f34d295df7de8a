import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ExitCode } from '../../../cli/exit-codes.ts'
import type { Io, Sink } from '../../../cli/io.ts'
import { main } from '../../../cli/program.ts'
import type { CaseResult, StepResult } from '../../../scenario/results.ts'
import { setup } from '../../support/setup.ts'

/** A terminal that remembers what was written. */
export interface Screen extends Sink {
  readonly text: () => string
  readonly lines: () => readonly string[]
}

export function screen(isTTY = false): Screen {
  let text = ''
  return {
    write(more) {
      text += more
    },
    isTTY,
    columns: 80,
    text: () => text,
    lines: () => text.split('\n').slice(0, -1),
  }
}

/** An empty folder that is deleted after the test. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'tokkun-cli-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

export interface Ended {
  readonly code: ExitCode
  readonly out: Screen
  readonly err: Screen
}

/** Runs a command line in this process, with the test's own streams, clock and helpers. */
export async function tokkun(argv: readonly string[], given: Partial<Io> = {}): Promise<Ended> {
  const out = screen()
  const err = screen()
  let ticks = 0
  const io: Io = {
    out,
    err,
    stdin: pipe(),
    env: { LANG: 'en_US.UTF-8' },
    cwd: process.cwd(),
    cores: 2,
    version: '0.0.0',
    elapsed: () => ticks++,
    today: () => Date.UTC(2026, 10, 24, 1, 0, 0),
    signal: new AbortController().signal,
    pool: async () => {
      const { poolInProcess } = await import('../../../cli/run/pool.ts')
      const { runOrder } = await import('../../../cli/run/run-order.ts')
      return poolInProcess(runOrder)
    },
    ...given,
  }
  return { code: await main(argv, io), out, err }
}

/** Input from a pipe. */
export async function* pipe(...chunks: readonly string[]): AsyncGenerator<string> {
  yield* chunks
}

/** A result of a scenario, without running one. */
export function caseResult(over: Partial<CaseResult> = {}): CaseResult {
  return {
    file: 'walks/activation.yaml',
    scenario: { ja: '利用開始', en: 'Activation' },
    caseName: null,
    tags: ['activation'],
    verdict: 'passed',
    setup: setup(),
    inputs: [],
    steps: [],
    problem: null,
    tookMs: 1000,
    ...over,
  }
}

export function stepResult(over: Partial<StepResult> = {}): StepResult {
  return {
    number: 3,
    kind: 'expect',
    text: { ja: '画面は「E011」', en: 'LCD shows E011' },
    asked: null,
    doing: null,
    at: { line: 12, column: 5 },
    status: 'failed',
    ended: setup().start,
    inputs: 0,
    expected: { ja: 'E011', en: 'E011' },
    seen: { ja: 'E002 は <&"\u0007', en: 'E002 <&"\u0007' },
    problem: null,
    ...over,
  }
}
