import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { APP_PARTS, sourceHash } from './build-plan.mjs'
import { NOTICES_FILE, thirdPartyNotices } from './notices.mjs'
import { ROOT } from './paths.mjs'
import { Stop, say } from './say.mjs'

const STAMP = join(ROOT, 'dist', '.built-from')

/** @typedef {import('./build-plan.mjs').Part} Part */

/** @returns {boolean} whether dist was built from the sources as they are now */
export function isBuilt() {
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== sourceHash()) return false
  const results = [NOTICES_FILE, ...APP_PARTS.map((part) => part.result)]
  return results.every((file) => existsSync(join(ROOT, file)))
}

/**
 * Builds the whole app into dist/.
 *
 * @returns {Promise<void>}
 * @throws {Stop} buildFailed
 */
export async function buildApp() {
  say('building')
  // Taken before and written after: a build that breaks off, or a source saved meanwhile, leaves
  // a dist that does not count as built.
  const hash = sourceHash()
  rmSync(STAMP, { force: true })
  for (const part of APP_PARTS) await buildPart(part)
  writeFileSync(join(ROOT, NOTICES_FILE), thirdPartyNotices())
  writeFileSync(STAMP, hash)
}

/** Builds the app when a source changed since the last build. */
export async function ensureBuilt() {
  if (!isBuilt()) await buildApp()
}

/**
 * @param {Part} part
 * @throws {Stop} buildFailed
 */
export async function buildPart(part) {
  const { build } = await import('vite')
  try {
    await build({
      configFile: join(ROOT, part.config),
      mode: part.mode,
      logLevel: 'warn',
    })
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    throw new Stop('buildFailed', { part: part.name })
  }
}
