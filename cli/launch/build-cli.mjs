import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildPart } from './build-part.mjs'
import { CLI_PART, CLI_SOURCES, sourceHash } from './build-plan.mjs'
import { ROOT } from './paths.mjs'
import { say } from './say.mjs'

const FOLDER = join(ROOT, 'dist', 'cli')
/** Lies in the folder that it vouches for. */
const STAMP = '.built-from'

/** @param {string} hash of the sources that dist/cli was built from */
export function stampCli(hash) {
  writeFileSync(join(FOLDER, STAMP), hash)
}

/** @param {string} hash */
function isFresh(hash) {
  const stamp = join(FOLDER, STAMP)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

/**
 * Builds the command line when a source of it changed. Several may start at once in one checkout:
 * each builds into a folder of its own, which then takes the place of the old one.
 *
 * @returns {Promise<void>}
 * @throws {import('./say.mjs').Stop} buildFailed
 */
export async function ensureCliBuilt() {
  const hash = sourceHash(ROOT, CLI_SOURCES)
  if (isFresh(hash)) return
  say('building')
  const fresh = `${FOLDER}.new-${process.pid}`
  const old = `${FOLDER}.old-${process.pid}`
  try {
    await buildPart(CLI_PART, fresh)
    writeFileSync(join(fresh, STAMP), hash)
    mkdirSync(FOLDER, { recursive: true })
    renameSync(FOLDER, old)
    renameSync(fresh, FOLDER)
  } catch (error) {
    // Another one was first, and its build is as good as ours.
    if (!isFresh(hash)) throw error
  } finally {
    for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true })
  }
}
