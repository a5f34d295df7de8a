import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'

/** The part of GitHub's workflow syntax that the example uses; anything else is refused. */
const stepSchema = z.strictObject({
  name: z.string().optional(),
  if: z.literal('always()').optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
})
const jobSchema = z.strictObject({
  'runs-on': z.string(),
  needs: z.string().optional(),
  if: z.literal('always()').optional(),
  strategy: z
    .strictObject({ 'fail-fast': z.boolean(), matrix: z.strictObject({ shard: z.array(z.int()) }) })
    .optional(),
  env: z.strictObject({ RESULTS: z.string() }),
  steps: z.array(stepSchema),
})
const workflowSchema = z.strictObject({
  name: z.string(),
  on: z.array(z.string()),
  jobs: z.strictObject({ run: jobSchema, report: jobSchema }),
})
type Job = z.output<typeof jobSchema>
type Step = z.output<typeof stepSchema>

/** The result of a `run:` step. */
interface Ran {
  readonly command: string
  readonly status: number | null
  readonly output: string
}

/**
 * Carries a workflow out in the checkout at `root`: every `run:` step in bash, for every entry of
 * the matrix. The machine's own steps (checkout, Node.js, packages) are there already; artifacts
 * go through a folder. Answers what ran, and the folder of artifacts.
 */
export function carryOut(
  root: string,
  text: string,
): { readonly ran: readonly Ran[]; readonly artifacts: string } {
  const { jobs } = workflowSchema.parse(parse(text))
  const desk = mkdtempSync(join(tmpdir(), 'tokkun-workflow-'))
  const artifacts = join(desk, 'artifacts')
  mkdirSync(artifacts)
  const ran: Ran[] = []
  const shards = jobs.run.strategy?.matrix.shard ?? []
  for (const shard of shards) {
    const fill = { 'matrix.shard': `${shard}`, 'strategy.job-total': `${shards.length}` }
    carryOutJob(root, jobs.run, join(desk, `run-${shard}`), artifacts, fill, ran)
  }
  carryOutJob(root, jobs.report, join(desk, 'report'), artifacts, {}, ran)
  return { ran, artifacts }
}

function carryOutJob(
  root: string,
  job: Job,
  results: string,
  artifacts: string,
  expressions: Readonly<Record<string, string>>,
  ran: Ran[],
): void {
  const known = { ...expressions, 'env.RESULTS': results }
  for (const step of job.steps) {
    if (step.run !== undefined && step.run !== 'npm ci') {
      const command = filled(step.run, known)
      const env = { ...process.env, RESULTS: results, CI: 'true' }
      const done = spawnSync('bash', ['-eo', 'pipefail', '-c', command], {
        cwd: root,
        env,
        encoding: 'utf8',
      })
      ran.push({ command, status: done.status, output: done.stdout + done.stderr })
    } else act(step, artifacts, known)
  }
}

/** The actions that the example uses. */
function act(
  { uses = 'npm ci', with: given = {} }: Step,
  artifacts: string,
  known: Readonly<Record<string, string>>,
): void {
  const value = (name: string) => filled(String(given[name] ?? ''), known)
  switch (uses.replace(/@v\d+$/, '')) {
    case 'npm ci':
    case 'actions/checkout':
    case 'actions/setup-node':
      return
    case 'actions/upload-artifact': {
      const from = value('path')
      if (!existsSync(from)) throw new Error(`nothing to upload: ${from}`)
      const to = join(artifacts, value('name'))
      mkdirSync(to)
      const isFile = /\.\w+$/.test(from)
      cpSync(from, isFile ? join(to, basename(from)) : to, { recursive: true })
      return
    }
    case 'actions/download-artifact': {
      const wanted = value('pattern').replace('*', '')
      for (const name of readdirSync(artifacts)) {
        if (!name.startsWith(wanted)) continue
        cpSync(join(artifacts, name), value('path'), { recursive: true })
      }
      return
    }
    default:
      throw new Error(`the test does not know the action ${uses}`)
  }
}

function filled(text: string, known: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => {
    const value = known[name]
    if (value === undefined) throw new Error(`the test does not know the expression ${name}`)
    return value
  })
}
