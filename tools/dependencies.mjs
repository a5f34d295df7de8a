import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Stop, say } from './messages.mjs'
import { foreground, NPM_RETRIES, npm, ROOT } from './run.mjs'

/**
 * True when node_modules belongs to the lock file: by the hash kept at our own install, else (the
 * user ran npm by hand) when npm's own record there is not older than the lock file.
 *
 * @param {string} [root]
 * @returns {boolean}
 */
export function areDependenciesFresh(root = ROOT) {
  const lock = join(root, 'package-lock.json')
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  if (readOr(stampOf(root)) === hashOf(lock)) return true
  return statSync(record).mtimeMs >= statSync(lock).mtimeMs
}

/**
 * Runs `npm ci` when the packages are missing or belong to another lock file.
 *
 * @returns {Promise<void>}
 * @throws {Stop} installFailed
 */
export async function ensureDependencies() {
  if (areDependenciesFresh()) return
  say('installing')
  // Development packages too, whatever NODE_ENV or the user's npm settings leave out.
  // Errors only: some tools of the packers name a newer Node.js, and npm would warn of each.
  const wanted = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const { program, args, options } = npm([...wanted, ...NPM_RETRIES])
  const code = await foreground(program, args, {
    ...options,
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (code !== 0) throw new Stop('installFailed')
  writeFileSync(stampOf(ROOT), hashOf(join(ROOT, 'package-lock.json')))
}

/** @param {string} root */
const stampOf = (root) => join(root, 'node_modules', '.tokkun-lock')

/** @param {string} file */
const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex')

/** @param {string} file */
function readOr(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
