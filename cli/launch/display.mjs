import { spawn } from 'node:child_process'
import { DISPLAY_PACKAGES, installCommand } from './linux-packages.mjs'
import { Stop } from './say.mjs'
import { hasProgram } from './system-libraries.mjs'

/**
 * @typedef {object} Display
 * @property {NodeJS.ProcessEnv} env what a program needs to draw there
 * @property {() => Promise<void>} stop
 */

/** Room for the bench window (1440×900) with some left. */
const SCREEN = '1600x1000x24'

/**
 * Starts a display in memory (Xvfb) for programs that draw while nobody looks. On macOS and
 * Windows the windows open on the desktop.
 *
 * @returns {Promise<Display>}
 * @throws {Stop} noXvfb, xvfbFailed
 */
export async function startDisplay() {
  if (process.platform !== 'linux') return { env: {}, stop: async () => undefined }
  if (!hasProgram('Xvfb')) throw new Stop('noXvfb', { command: installCommand(DISPLAY_PACKAGES) })
  // -displayfd: Xvfb itself looks for a free number and tells it when it is ready.
  // -ac: Electron runs as another user than we do; the display holds test windows only and
  // listens on no network.
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-ac']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  const ended = new Promise((resolve) => server.once('close', resolve))
  const killWithUs = () => server.kill()
  process.once('exit', killWithUs)
  const number = await displayNumber(server)
  return {
    // A Wayland desktop would otherwise be preferred.
    env: { DISPLAY: `:${number}`, WAYLAND_DISPLAY: '' },
    async stop() {
      process.off('exit', killWithUs)
      server.kill()
      await ended
    },
  }
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let complaint = ''
    let told = ''
    server.stderr?.on('data', (text) => {
      complaint += text
    })
    const channel = server.stdio[3]
    channel?.on('data', (text) => {
      told += text
      if (told.includes('\n')) resolve(told.trim())
    })
    const fail = () => reject(new Stop('xvfbFailed', { reason: complaint.trim() || 'exit' }))
    server.once('error', fail)
    server.once('close', fail)
  })
}
