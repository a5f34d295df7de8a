import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/**
 * Where prepared Electron folders are kept, best first: the user's cache, which all checkouts
 * share, then the checkout's own (git ignores it) for users without a writable home.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
export function electronCaches(env = process.env) {
  const xdg = env.XDG_CACHE_HOME
  // The XDG base directory specification: a relative path is to be ignored.
  const user = xdg?.startsWith('/') ? xdg : join(env.HOME || homedir(), '.cache')
  return [join(user, 'tokkun', 'electron'), join(ROOT, '.cache', 'electron')]
}
