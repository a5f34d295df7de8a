import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { message, Stop, say } from '../messages.mjs'
import { capture, ROOT } from '../run.mjs'
import { bytesBelow, progressLine } from './cache.mjs'
import { FALLBACK_PIN, fallbackAtHand, fallbackElectron, fallbackFits } from './fallback.mjs'

/**
 * @typedef {object} Electron
 * @property {string} folder holds the executable and its files
 * @property {string} executable
 * @property {string} version
 * @property {'official' | 'override' | 'fallback'} origin
 */

/** Assumption: a download of the official binary without a byte for so many ms is given up. */
const STALL = 30_000
/** Assumption: a failed attempt is remembered for so many ms, so that not every start waits. */
const REMEMBER = 24 * 60 * 60 * 1000

const PACKAGE = join(ROOT, 'node_modules', 'electron')
const UNREACHABLE = join(ROOT, '.cache', 'electron', 'official-unreachable')

/**
 * Gives an Electron to run: the one named by ELECTRON_OVERRIDE_DIST_PATH, else the official one
 * (fetched when it can be), else, on Linux x64, the pinned fallback.
 *
 * @returns {Promise<Electron>}
 * @throws {Stop} electronOverrideWrong, electronNowhere, and what fallbackElectron throws
 */
export async function electronBinary() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) {
    const found = electronIn(override, 'override')
    if (found === null) throw new Stop('electronOverrideWrong', { path: override })
    return found
  }
  const official = electronIn(join(PACKAGE, 'dist'), 'official')
  const version = officialVersion()
  if (official?.version === version) return official
  if (!(fallbackFits() && wasUnreachable(version))) {
    const fetched = await fetchOfficial(version)
    if (fetched !== null) return fetched
  }
  if (!fallbackFits()) {
    throw new Stop('electronNowhere', { version, system: `${process.platform} ${process.arch}` })
  }
  const atHand = fallbackAtHand()
  if (atHand === null) say('electronUnavailable', { version, fallback: FALLBACK_PIN.electron })
  const folder = atHand ?? (await fallbackElectron())
  const fallback = electronIn(folder, 'fallback')
  if (fallback === null) throw new Error(`no Electron in ${folder}`)
  return fallback
}

/** @returns {string} the version that package.json asks for and npm installed */
export function officialVersion() {
  const facts = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'))
  return String(facts.version)
}

/**
 * @param {string} folder
 * @param {Electron['origin']} origin
 * @returns {Electron | null}
 */
export function electronIn(folder, origin) {
  const executable = join(folder, executableName())
  const versionFile = join(folder, 'version')
  if (!existsSync(executable) || !existsSync(versionFile)) return null
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
  return { folder, executable, version, origin }
}

/** The executable's place in Electron's folder, as Electron's own installer has it. */
function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

/**
 * Runs the electron package's own installer. Its download goes into a folder that we watch, both
 * for the progress and to notice a network that swallows everything.
 *
 * @param {string} version
 * @returns {Promise<Electron | null>} null when it cannot be had
 */
async function fetchOfficial(version) {
  const work = await mkdtemp(join(tmpdir(), 'tokkun-electron-'))
  const stop = new AbortController()
  const line = progressLine(message('electronTrying', { version }), null)
  let seen = 0
  let moved = Date.now()
  const timer = setInterval(async () => {
    const bytes = await bytesBelow([work, join(PACKAGE, 'dist')])
    if (bytes !== seen) {
      seen = bytes
      moved = Date.now()
      line.update(bytes)
    } else if (Date.now() - moved > STALL) {
      stop.abort()
    }
  }, 500)
  try {
    await capture(process.execPath, [join(PACKAGE, 'install.js')], {
      cwd: ROOT,
      env: { ...process.env, TMPDIR: work, TEMP: work, TMP: work, ELECTRON_GET_NO_PROGRESS: '1' },
      signal: stop.signal,
    })
  } finally {
    clearInterval(timer)
    if (seen > 0) line.end()
    await rm(work, { recursive: true, force: true })
  }
  const found = electronIn(join(PACKAGE, 'dist'), 'official')
  if (found?.version === version) return found
  await mkdir(dirname(UNREACHABLE), { recursive: true })
  writeFileSync(UNREACHABLE, version)
  return null
}

/** @param {string} version */
function wasUnreachable(version) {
  if (!existsSync(UNREACHABLE) || readFileSync(UNREACHABLE, 'utf8') !== version) return false
  return Date.now() - statSync(UNREACHABLE).mtimeMs < REMEMBER
}
