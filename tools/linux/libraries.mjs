import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { findBrowser } from '../browser.mjs'
import { Stop, say } from '../messages.mjs'
import { capture } from '../run.mjs'
import {
  aptInstall,
  DISPLAY_PACKAGES,
  FONT_PACKAGE,
  installCommand,
  librariesNotFound,
  PACKAGE_OF_TEST_PROGRAM,
  packagesFor,
} from './packages.mjs'

const isRoot = () => process.getuid?.() === 0

/**
 * Sees to what a Linux needs beside Electron: its libraries, a Japanese font and, for tests, a
 * display in memory. As root on Debian and Ubuntu it installs what is missing and says so; else
 * it stops with the exact command. A missing font alone stops nobody.
 *
 * @param {{executable: string | null, display: boolean}} need the Electron whose libraries are
 *   looked at (null: none); whether Xvfb is needed
 * @returns {Promise<void>}
 * @throws {Stop} librariesMissing, librariesUnknown, librariesInstallFailed, noXvfb
 */
export async function ensureSystemLibraries({ executable, display }) {
  if (process.platform !== 'linux') return
  const missing = executable === null ? [] : await missingLibraries(executable)
  const { packages, unknown } = packagesFor(missing)
  const displayMissing = display && !hasProgram('Xvfb') ? DISPLAY_PACKAGES : []
  const fontMissing = (await hasJapaneseFont()) ? [] : [FONT_PACKAGE]
  const all = [...packages, ...displayMissing, ...fontMissing]
  if (all.length > 0 && isRoot() && hasProgram('apt-get')) {
    say('librariesInstalling', { packages: all.join(' ') })
    if (!(await aptInstall(all))) {
      throw new Stop('librariesInstallFailed', { command: installCommand(all) })
    }
  } else {
    refuse(missing, packages, displayMissing, fontMissing)
  }
  if (unknown.length > 0) {
    const still = executable === null ? [] : await missingLibraries(executable)
    if (still.length > 0) throw new Stop('librariesUnknown', { missing: still.join(' ') })
  }
}

/**
 * Sees to the programs that the tests compare ours with. As root on Debian and Ubuntu it installs
 * what is missing and says so. What cannot be had is said and stops nobody: only the tests that
 * need it fail.
 *
 * @returns {Promise<void>}
 */
export async function ensureTestPrograms() {
  if (testProgramsMissing().length === 0) return
  const packages = testProgramsMissing().map((name) => PACKAGE_OF_TEST_PROGRAM[name] ?? name)
  const apt = process.platform === 'linux' && hasProgram('apt-get')
  if (apt && isRoot()) {
    say('testProgramsInstalling', { packages: packages.join(' ') })
    if (await aptInstall(packages)) return
  }
  const missing = testProgramsMissing().join(' ')
  if (apt) say('testProgramsMissing', { missing, command: installCommand(packages) })
  else say('testProgramsElsewhere', { missing })
}

/** @returns {string[]} */
function testProgramsMissing() {
  return Object.keys(PACKAGE_OF_TEST_PROGRAM).filter((name) =>
    // A browser has many names and places.
    name === 'chromium' ? findBrowser() === null : !hasProgram(name),
  )
}

/**
 * @param {readonly string[]} missing
 * @param {readonly string[]} packages
 * @param {readonly string[]} displayMissing
 * @param {readonly string[]} fontMissing
 */
function refuse(missing, packages, displayMissing, fontMissing) {
  const command = installCommand([...packages, ...displayMissing, ...fontMissing])
  const names = missing.join(' ')
  if (missing.length > 0) {
    if (!hasProgram('apt-get')) throw new Stop('librariesUnknown', { missing: names })
    throw new Stop('librariesMissing', { missing: names, command })
  }
  if (displayMissing.length > 0) throw new Stop('noXvfb', { command })
  if (fontMissing.length > 0) say('fontMissing', { command })
}

/**
 * @param {string} executable
 * @returns {Promise<string[]>}
 */
async function missingLibraries(executable) {
  // Without ldd (musl has another) nothing is known; Electron itself will then name the library.
  const { stdout } = await capture('ldd', [executable], {
    env: { ...process.env, LC_ALL: 'C' },
  })
  return librariesNotFound(stdout)
}

/**
 * @param {string} name
 * @returns {boolean} whether the program is on the PATH
 */
export function hasProgram(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : ['']
  return folders.some((folder) => endings.some((end) => existsSync(join(folder, name + end))))
}

/** @returns {Promise<boolean>} */
async function hasJapaneseFont() {
  if (hasProgram('fc-list')) {
    const { stdout } = await capture('fc-list', [':lang=ja', 'family'])
    return stdout.trim() !== ''
  }
  const home = homedir()
  const folders = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    `${home}/.fonts`,
    `${home}/.local/share/fonts`,
  ]
  return folders.some(holdsJapaneseFont)
}

/** @param {string} folder */
function holdsJapaneseFont(folder) {
  if (!existsSync(folder)) return false
  const known = /cjk|ipa(ex)?[gm]|takao|vl-gothic|sourcehan|noto\w*jp|migu|mplus/i
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((name) => known.test(name))
}

/** @returns {boolean} whether windows can be shown to somebody */
export function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

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
