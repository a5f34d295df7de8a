import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stampCli } from './build-cli.mjs'
import { buildPart } from './build-part.mjs'
import { APP_PARTS, CLI_SOURCES, sourceHash } from './build-plan.mjs'
import { NOTICES_FILE, thirdPartyNotices } from './notices.mjs'
import { ROOT } from './paths.mjs'
import { say } from './say.mjs'

const STAMP = join(ROOT, 'dist', '.built-from')

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
  const ofCli = sourceHash(ROOT, CLI_SOURCES)
  for (const part of APP_PARTS) await buildPart(part)
  stampCli(ofCli)
  writeFileSync(join(ROOT, NOTICES_FILE), thirdPartyNotices())
  writeFileSync(STAMP, hash)
}

/** Builds the app when a source changed since the last build. */
export async function ensureBuilt() {
  if (!isBuilt()) await buildApp()
}
