import { canSandbox } from './sandbox.mjs'
import { hasProgram } from './system-libraries.mjs'

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
