import type { CaseResult } from '../../scenario/results.ts'
import { type Context, counted } from '../context.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { writeOut } from '../files.ts'
import { findFiles } from '../find-files.ts'
import { problemLine, SCENARIO_ENDINGS } from '../scenarios.ts'
import { type ListError, type Listed, listCases, lostResult, type Shard, select } from './cases.ts'
import { conduct, type Finish, type Listener } from './conduct.ts'
import { failedLcd, saveSession } from './failure.ts'
import type { Outcome, Summary } from './outcome.ts'
import { jsonlReport } from './reports/jsonl.ts'
import { junitSuites, junitXml } from './reports/junit.ts'
import { summaryLine, tapReport, withStatusLine } from './reports/tap.ts'

/** `tokkun run`. */
export async function runScenarios(
  context: Context,
  names: readonly string[],
  options: RunOptions,
): Promise<ExitCode> {
  const { io } = context
  const files = await findFiles(io.cwd, names, SCENARIO_ENDINGS)
  if (!files.ok) return context.stop(files.error, EXIT.io)
  const params = options.param ?? {}
  const listed = await listCases(io.cwd, files.value, params, context.fileLanguage)
  if (!listed.ok) return stopAtProblems(context, listed.error)
  const chosen = select(listed.value, {
    grep: options.grep ?? null,
    tags: options.tag ?? [],
    shard: options.shard ?? null,
  })
  // An empty shard of a small suite is fine; a filter that matches nothing is an error.
  if (chosen.length === 0 && options.shard === undefined) {
    return context.stop(NOTHING, EXIT.usage)
  }
  if (options.list === true) return list(context, chosen)
  return perform(context, chosen, options)
}

const NOTHING = {
  ja: '--grep と --tag に合うシナリオがありません。--list だけを付けると一覧を見られます。',
  en: 'no scenario fits --grep and --tag; --list without them shows all.',
}

function stopAtProblems(context: Context, error: ListError): ExitCode {
  switch (error.kind) {
    case 'disk':
      return context.stop(error.text, EXIT.io)
    case 'param': {
      const known = error.known.join(', ')
      return context.stop(
        {
          ja: `どのシナリオにもパラメーター「${error.name}」はありません（あるのは: ${known || 'なし'}）。`,
          en: `no scenario has a parameter "${error.name}" (there are: ${known || 'none'}).`,
        },
        EXIT.usage,
      )
    }
    case 'problems': {
      for (const problem of error.problems) context.note(problemLine(problem))
      const count = error.problems.length
      return context.stop(
        {
          ja: `シナリオに ${count} 件の問題があるため、実行しませんでした。`,
          en: `nothing was run: the scenarios have ${counted(count, 'problem')}.`,
        },
        EXIT.failed,
      )
    }
    default:
      return error satisfies never
  }
}

function list(context: Context, cases: readonly Listed[]): ExitCode {
  for (const { file, name, tags } of cases) {
    context.print([`${file} › ${name}`, ...tags.map((tag) => `#${tag}`)].join('  '))
  }
  return EXIT.ok
}

async function perform(
  context: Context,
  cases: readonly Listed[],
  options: RunOptions,
): Promise<ExitCode> {
  const { io } = context
  const jobs = Math.min(options.jobs ?? io.cores, cases.length * options.repeat)
  const pool = await io.pool(Math.max(1, jobs))
  const jsonl: string[] = []
  let isUnsaved = false
  const finish: Finish = async (outcome) => {
    const withLcd = { ...outcome, lcd: failedLcd(outcome.result) }
    if (options.sessions === undefined) return withLcd
    const saved = await saveSession(io.cwd, options.sessions, outcome)
    if (!saved.ok) {
      context.note(saved.error)
      isUnsaved = true
    }
    return saved.ok ? { ...withLcd, session: saved.value } : withLcd
  }
  let outcomes: readonly Outcome[] = []
  const keep: Partial<Listener> = {
    end(_, all) {
      outcomes = all
    },
  }
  const reports = [consoleReport(context, options), keep]
  if (options.jsonl !== undefined && options.jsonl !== '-') {
    reports.push(jsonlReport((line) => jsonl.push(line)))
  }
  const began = io.today()
  const summary = await conduct(
    {
      cases,
      repeat: options.repeat,
      bail: options.bail === true,
      order: ({ file, index }) => ({
        file,
        index,
        cwd: io.cwd,
        params: options.param ?? {},
        checks: options.repeat > 1,
      }),
      lost: (listed, why): CaseResult => lostResult(listed, why),
    },
    pool,
    all(reports),
    { elapsed: io.elapsed, signal: io.signal, finish },
  )
  const written = await writeReports(context, options, { outcomes, summary, jsonl, began })
  return written ?? (isUnsaved ? EXIT.io : exitCode(summary))
}

/** What a run leaves for its reports. `began`: ms since the epoch. */
interface Ran {
  readonly outcomes: readonly Outcome[]
  readonly summary: Summary
  readonly jsonl: readonly string[]
  readonly began: number
}

/** TAP on the output; or JSON lines if requested. */
function consoleReport(context: Context, options: RunOptions): Listener {
  const { io, language } = context
  if (options.jsonl !== '-') return withStatusLine(io.err, tapReport(io.out, language))
  const report = jsonlReport((line) => io.out.write(line))
  return withStatusLine(io.err, {
    ...report,
    end(summary, outcomes) {
      report.end(summary, outcomes)
      context.note(summaryLine(summary, language))
    },
  })
}

/** Several listeners as one. */
function all(listeners: readonly Partial<Listener>[]): Listener {
  return {
    begin: (cases) => {
      for (const one of listeners) one.begin?.(cases)
    },
    progress: (done, of, running) => {
      for (const one of listeners) one.progress?.(done, of, running)
    },
    told: (outcome) => {
      for (const one of listeners) one.told?.(outcome)
    },
    end: (summary, outcomes) => {
      for (const one of listeners) one.end?.(summary, outcomes)
    },
  }
}

/** Also for an interrupted run: what there is gets written. null: success. */
async function writeReports(
  context: Context,
  options: RunOptions,
  { outcomes, summary, jsonl, began }: Ran,
): Promise<ExitCode | null> {
  const { io, fileLanguage } = context
  const { junit, report, xlsx } = options
  const problems = []
  if (junit !== undefined) {
    const xml = junitXml(junitSuites(outcomes, fileLanguage, began))
    problems.push(await writeOut(io.cwd, junit, xml))
  }
  if (options.jsonl !== undefined && options.jsonl !== '-') {
    problems.push(await writeOut(io.cwd, options.jsonl, jsonl.join('')))
  }
  for (const written of problems) if (!written.ok) context.note(written.error)
  let code: ExitCode | null = problems.some(({ ok }) => !ok) ? EXIT.io : null
  if (report !== undefined || xlsx !== undefined) {
    const { writeEvidence } = await import('../report/write-evidence.ts')
    // Lost cases have no steps to show.
    const cases = outcomes.flatMap(({ result }) => (result.steps.length > 0 ? [result] : []))
    if (cases.length === 0 && summary.ended === 'interrupted') {
      context.note(NONE_ENDED)
      return code
    }
    const paths = {
      ...(report === undefined ? {} : { html: report }),
      ...(xlsx === undefined ? {} : { xlsx }),
    }
    const source = { kind: 'run', title: null, cases } as const
    code = (await writeEvidence(context, source, paths, options, false)) ?? code
  }
  return code
}

const NONE_ENDED = {
  ja: '終わった件がまだないため、証跡は書きませんでした。',
  en: 'No case had ended yet: no evidence was written.',
}

function exitCode({ ended, failed, errors }: Summary): ExitCode {
  if (ended === 'interrupted') return EXIT.interrupted
  return failed + errors > 0 ? EXIT.failed : EXIT.ok
}

export interface RunOptions {
  readonly grep?: RegExp
  readonly tag?: readonly string[]
  readonly shard?: Shard
  readonly jobs?: number
  readonly repeat: number
  readonly junit?: string
  readonly jsonl?: string
  readonly report?: string
  readonly xlsx?: string
  readonly sessions?: string
  readonly bail?: boolean
  readonly param?: Readonly<Record<string, string>>
  readonly list?: boolean
  readonly tester?: string
  readonly environment?: string
  readonly lang?: string
}
