import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { readJunit } from '../../cli/junit-merge/merge.ts'
import { carryOut } from './support/workflow.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const WORKFLOW = join(ROOT, 'docs/examples/ci/github-actions.yml')

let desk: string | null = null
afterAll(() => {
  if (desk !== null) rmSync(desk, { recursive: true, force: true })
})

it('the example workflow runs every shipped scenario exactly once, and merges the shards', () => {
  const list = spawnSync('npx', ['tokkun', 'run', 'assets/scenarios', '--list'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  const wanted = list.stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/ {2}#.*$/, ''))
  expect(wanted.length).toBeGreaterThan(4)

  const { ran, artifacts } = carryOut(ROOT, readFileSync(WORKFLOW, 'utf8'))
  desk = dirname(artifacts)
  expect(ran).toHaveLength(5)
  for (const { command, status, output } of ran)
    expect([command, status, output]).toEqual([command, 0, output])

  const names = readdirSync(artifacts)
    .filter((name) => name.startsWith('results-'))
    .flatMap((name) => casesIn(join(artifacts, name)))
  expect(names.toSorted()).toEqual(wanted.toSorted())

  const merged = readJunit('junit.xml', readFileSync(join(artifacts, 'junit/junit.xml'), 'utf8'))
  if (!merged.ok) throw new Error(merged.error.en)
  const suites = merged.value
  const counted = suites.flatMap(({ name, cases }) => cases.map((one) => `${name} › ${one.name}`))
  expect(counted.toSorted()).toEqual(wanted.toSorted())
})

/** The cases in a shard's JSON lines. */
function casesIn(folder: string): string[] {
  const file = readdirSync(folder).find((name) => name.endsWith('.jsonl'))
  if (file === undefined) throw new Error(`no JSON lines in ${folder}`)
  return readFileSync(join(folder, file), 'utf8')
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const { type, file, name } = JSON.parse(line)
      return type === 'case' ? [`${file} › ${name}`] : []
    })
}
