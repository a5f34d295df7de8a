import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './paths.mjs'
import { foreground } from './run.mjs'

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
