import { statSync } from 'node:fs'
import { join } from 'node:path'
import { hasProgram } from '../linux/libraries.mjs'
import { Stop, say } from '../messages.mjs'
import { capture } from '../run.mjs'

/**
 * True when Electron's sandbox can start for that user: through a user namespace (what `unshare`
 * tries; the mapping is part of it, since AppArmor on Ubuntu lets the namespace be made and then
 * refuses it every right), or through the set-uid helper beside the executable.
 *
 * @param {string} folder Electron's
 * @param {{program: string, args: readonly string[]}} [as] a program that runs another one as the
 *   user in question; without it the user that we are
 * @returns {Promise<boolean>}
 */
export async function canSandbox(folder, as) {
  if (process.platform !== 'linux' || hasSetUidHelper(folder)) return true
  const attempt = ['unshare', '--user', '--map-root-user', 'true']
  const outcome = as
    ? await capture(as.program, [...as.args, ...attempt])
    : await capture('unshare', attempt.slice(1))
  // 127: there is no unshare to try it with; Electron will tell.
  return outcome.code === 0 || outcome.code === 127
}

/**
 * The flags that the app starts with: Chromium refuses to start its sandbox as root, and says
 * nothing useful where it cannot.
 *
 * @param {string} folder Electron's
 * @returns {Promise<string[]>}
 * @throws {Stop} sandboxImpossible
 */
export async function sandboxFlags(folder) {
  if (process.platform !== 'linux') return []
  if (process.getuid?.() === 0) {
    say('noSandboxAsRoot')
    return ['--no-sandbox']
  }
  if (await canSandbox(folder)) return []
  throw new Stop('sandboxImpossible', { command: sandboxCommand(folder) })
}

/**
 * The command that lets Electron's own helper make the sandbox: narrower than opening user
 * namespaces to every program of the machine.
 *
 * @param {string} folder
 */
function sandboxCommand(folder) {
  const helper = join(folder, 'chrome-sandbox')
  return `sudo chown root:root ${helper} && sudo chmod 4755 ${helper}`
}

/** @param {string} folder */
function hasSetUidHelper(folder) {
  const helper = statSync(join(folder, 'chrome-sandbox'), { throwIfNoEntry: false })
  return helper !== undefined && helper.uid === 0 && (helper.mode & 0o4001) === 0o4001
}

/**
 * As whom Electron runs in tests. Chromium's sandbox refuses root, so tests started by root run
 * Electron as "nobody", whose number is the same on all Linux systems.
 *
 * @typedef {object} TestUser
 * @property {number | null} uid null: the user that we are
 * @property {boolean} sandbox false where this system cannot start the sandbox
 * @property {readonly string[]} prefix program and arguments that run a command as that user
 */

const NOBODY = 65_534

/**
 * @param {string} electronFolder
 * @returns {Promise<TestUser>}
 */
export async function testUser(electronFolder) {
  const isRoot = process.getuid?.() === 0
  if (!isRoot) return { uid: null, sandbox: await canSandbox(electronFolder), prefix: [] }
  if (!hasProgram('setpriv')) return { uid: null, sandbox: false, prefix: [] }
  const prefix = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--']
  const as = { program: 'setpriv', args: prefix.slice(1) }
  return { uid: NOBODY, sandbox: await canSandbox(electronFolder, as), prefix }
}
