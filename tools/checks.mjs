import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { foreground, ROOT } from './run.mjs'

/** Every room has a compiler project of its own; host/node has one more, with Node's types. */
export const TYPED_ROOMS = [...rooms(), 'host/node']

/** @returns {string[]} */
function rooms() {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(ROOT, entry.name, 'tsconfig.json')))
    .map((entry) => entry.name)
}

/**
 * The linter and formatter over the whole checkout; a warning is a failure.
 *
 * @returns {Promise<boolean>}
 */
export async function lint() {
  return (await tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])) === 0
}

/**
 * The compiler over one room.
 *
 * @param {string} room
 * @returns {Promise<boolean>}
 */
export async function types(room) {
  return (await tool('typescript/bin/tsc', ['--noEmit', '-p', room])) === 0
}

/**
 * Runs a package's program with this Node.js, without a shell and whatever the PATH.
 *
 * @param {string} program its file below node_modules
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} the exit code
 */
export function tool(program, args, env = process.env) {
  const script = join(ROOT, 'node_modules', program)
  return foreground(process.execPath, [script, ...args], { cwd: ROOT, env })
}

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** @param {readonly Count[]} counts @returns {Count} */
export function sum(counts) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const count of counts) {
    total.passed += count.passed
    total.failed += count.failed
    total.skipped += count.skipped
  }
  return total
}

/** @param {boolean} ok @returns {Count} one check counted as one item */
export const item = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 })

/** @param {Count} count @returns {string} such as `12 passed, 0 failed`; nothing else stands there */
export function countLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`
}

/**
 * Counts what a run of vitest did. A file that could not be loaded counts as one failed item, and
 * so does a run that ended badly without any failed test (a crash, an error outside of a test).
 *
 * @param {string} reportFile vitest's JSON report; may be missing after a crash
 * @param {number} exitCode
 * @returns {Count}
 */
export function countVitest(reportFile, exitCode) {
  const counts = existsSync(reportFile) ? readReport(readFileSync(reportFile, 'utf8')) : sum([])
  if (exitCode !== 0 && counts.failed === 0) counts.failed = 1
  return counts
}

/** @param {string} text @returns {Count} */
function readReport(text) {
  const counts = sum([])
  try {
    for (const file of JSON.parse(text).testResults) {
      let failedHere = 0
      for (const { status } of file.assertionResults) {
        if (status === 'passed') counts.passed += 1
        else if (status === 'failed') failedHere += 1
        else counts.skipped += 1
      }
      if (file.status === 'failed' && failedHere === 0) failedHere = 1
      counts.failed += failedHere
    }
  } catch {
    // A report cut off by a crash.
    counts.failed += 1
  }
  return counts
}
