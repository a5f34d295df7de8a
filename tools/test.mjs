import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { ensureBuilt } from './build-app.mjs'
import { countLine, countVitest, item, lint, sum, TYPED_ROOMS, tool, types } from './checks.mjs'
import { command } from './command.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { electronBinary } from './electron/binary.mjs'
import { testUser } from './electron/sandbox.mjs'
import { ensureSystemLibraries, ensureTestPrograms, startDisplay } from './linux/libraries.mjs'
import { say } from './messages.mjs'

/** @typedef {import('./checks.mjs').Count} Count */

const STAGES = ['lint', 'types', 'build', 'unit', 'views', 'e2e']

/**
 * `npm test`: from a fresh clone to one line that counts everything. Names of stages choose
 * (`npm test -- unit`), anything else goes to vitest (`npm test -- test/bank`); without a stage
 * such a filter means all kinds of tests.
 *
 * @param {string[]} args
 * @returns {Promise<number>} 0 when nothing failed
 */
async function main(args) {
  const filters = args.filter((arg) => !STAGES.includes(arg))
  const named = args.filter((arg) => STAGES.includes(arg))
  const all = filters.length > 0 ? ['unit', 'views', 'e2e'] : STAGES
  const stages = named.length > 0 ? named : all
  await ensureDependencies()
  /** @type {Count[]} */
  const counts = []
  for (const stage of STAGES.filter((name) => stages.includes(name))) {
    counts.push(...(await run(stage, filters)))
  }
  const total = sum(counts)
  if (total.passed + total.failed === 0) {
    say('noTestMatched')
    total.failed = 1
  }
  if (total.skipped > 0) say('testsSkipped', { count: total.skipped })
  // Written completely before the process ends: a supervisor reads this line.
  await new Promise((resolve) => process.stdout.write(`${countLine(total)}\n`, resolve))
  return total.failed === 0 ? 0 : 1
}

/**
 * @param {string} stage
 * @param {string[]} filters
 * @returns {Promise<Count[]>}
 */
async function run(stage, filters) {
  say('checking', { what: stage })
  if (stage === 'lint') return [item(await lint())]
  if (stage === 'types') {
    const counts = []
    for (const room of TYPED_ROOMS) counts.push(item(await types(room)))
    return counts
  }
  if (stage === 'build') return [item(await attempt(ensureBuilt))]
  await ensureTestPrograms()
  if (stage === 'unit') return [await vitest('unit', filters, {})]
  if (stage === 'views') {
    if (findBrowser() !== null) return [await vitest('views', filters, {})]
    say('noBrowser')
    return [item(false)]
  }
  return e2e(filters)
}

/**
 * @param {string[]} filters
 * @returns {Promise<Count[]>}
 */
async function e2e(filters) {
  if (!(await attempt(ensureBuilt))) return [item(false)]
  const electron = await electronBinary()
  await ensureSystemLibraries({ executable: electron.executable, display: true })
  const { uid, sandbox } = await testUser(electron.folder)
  if (!sandbox) say('e2eNoSandbox')
  else say('e2eOrdinaryUser', { uid: uid ?? process.getuid?.() ?? '-' })
  const display = await startDisplay()
  try {
    return [await vitest('e2e', filters, display.env)]
  } finally {
    await display.stop()
  }
}

/**
 * @param {'unit' | 'views' | 'e2e'} project
 * @param {string[]} filters
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Count>}
 */
async function vitest(project, filters, env) {
  const folder = mkdtempSync(join(tmpdir(), 'tokkun-test-'))
  const report = join(folder, 'report.json')
  const args = ['run', '--config', 'test/vitest.config.ts', '--project', project, ...filters]
  // Output of tests is shown for failed ones only, such as the path of a window's picture.
  args.push('--silent=passed-only')
  args.push('--reporter=default', '--reporter=json', `--outputFile.json=${report}`)
  // A filter may well match tests of one kind only.
  if (filters.length > 0) args.push('--passWithNoTests')
  const forget = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', forget)
  try {
    const code = await tool('vitest/vitest.mjs', args, { ...process.env, ...env })
    return countVitest(report, code)
  } finally {
    process.off('exit', forget)
    forget()
  }
}

/**
 * @param {() => Promise<void>} work
 * @returns {Promise<boolean>} false when it stopped; the reason is shown
 */
async function attempt(work) {
  try {
    await work()
    return true
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    return false
  }
}

await command(main)
