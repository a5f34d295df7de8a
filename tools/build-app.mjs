import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Stop, say } from './messages.mjs'
import { NOTICES_FILE, thirdPartyNotices } from './notices.mjs'
import { ROOT } from './run.mjs'

const APP_STAMP = join(ROOT, 'dist', '.built-from')

/** @returns {boolean} whether dist was built from the sources as they are now */
export function isBuilt() {
  if (!existsSync(APP_STAMP) || readFileSync(APP_STAMP, 'utf8') !== sourceHash()) return false
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
  // Taken before the build and written after it: if a build breaks off, or a source is saved
  // meanwhile, dist does not count as built.
  const hash = sourceHash()
  rmSync(APP_STAMP, { force: true })
  const ofCli = sourceHash(ROOT, CLI_SOURCES)
  for (const part of APP_PARTS) await buildPart(part)
  stampCli(ofCli)
  writeFileSync(join(ROOT, NOTICES_FILE), thirdPartyNotices())
  writeFileSync(APP_STAMP, hash)
}

/** Builds the app when a source changed since the last build. */
export async function ensureBuilt() {
  if (!isBuilt()) await buildApp()
}

const CLI_FOLDER = join(ROOT, 'dist', 'cli')
/** In the folder that it describes. */
const CLI_STAMP = '.built-from'

/** @param {string} hash of the sources that dist/cli was built from */
export function stampCli(hash) {
  writeFileSync(join(CLI_FOLDER, CLI_STAMP), hash)
}

/** @param {string} hash */
function isFresh(hash) {
  const stamp = join(CLI_FOLDER, CLI_STAMP)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

/**
 * Builds the command line when a source of it changed. Several may start at once in one checkout:
 * each builds into a folder of its own, which then takes the place of the old one.
 *
 * @returns {Promise<void>}
 * @throws {import('./messages.mjs').Stop} buildFailed
 */
export async function ensureCliBuilt() {
  const hash = sourceHash(ROOT, CLI_SOURCES)
  if (isFresh(hash)) return
  say('building')
  const fresh = `${CLI_FOLDER}.new-${process.pid}`
  const old = `${CLI_FOLDER}.old-${process.pid}`
  try {
    await buildPart(CLI_PART, fresh)
    writeFileSync(join(fresh, CLI_STAMP), hash)
    mkdirSync(CLI_FOLDER, { recursive: true })
    renameSync(CLI_FOLDER, old)
    renameSync(fresh, CLI_FOLDER)
  } catch (error) {
    // Another process was first, and its build is as good as this one.
    if (!isFresh(hash)) throw error
  } finally {
    for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Builds one part with Vite, by its own configuration.
 *
 * @param {import('./build-app.mjs').Part} part
 * @param {string} [folder] where to instead of the part's own folder
 * @throws {Stop} buildFailed
 */
export async function buildPart(part, folder) {
  const { build } = await import('vite')
  try {
    await build({
      configFile: join(ROOT, part.config),
      mode: part.mode,
      logLevel: 'warn',
      ...(folder === undefined ? {} : { build: { outDir: folder } }),
    })
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    throw new Stop('buildFailed', { part: part.name })
  }
}

/**
 * What `npm run build` makes: Vite's config, its mode, and the file that comes out of it.
 *
 * @typedef {object} Part
 * @property {string} name
 * @property {string} config
 * @property {string} mode
 * @property {string} result
 */

/** @type {Part} */
export const CLI_PART = {
  name: 'cli',
  config: 'cli/vite.config.ts',
  mode: 'cli',
  result: 'dist/cli/tokkun.js',
}

/** @type {readonly Part[]} */
export const APP_PARTS = [
  {
    name: 'renderer',
    config: 'renderer/vite.config.ts',
    mode: 'production',
    result: 'dist/renderer/index.html',
  },
  {
    name: 'electron main',
    config: 'electron/vite.config.ts',
    mode: 'main',
    result: 'dist/electron/main.js',
  },
  {
    name: 'electron preload',
    config: 'electron/vite.config.ts',
    mode: 'preload',
    result: 'dist/electron/preload.cjs',
  },
  CLI_PART,
]

/**
 * Programs of this folder that drive the app, bundled like the command line.
 *
 * @type {readonly Part[]}
 */
export const PROGRAMS = ['performance', 'screenshots'].map((name) => ({
  name,
  config: 'cli/vite.config.ts',
  mode: name,
  result: `dist/${name}/main.js`,
}))

/** Folders and files that the app is built from. Of tools/ only what shapes dist/ counts. */
const SOURCES = [
  'protocol',
  'firmware',
  'bank',
  'lab',
  'scenario',
  'host',
  'evidence',
  'automation',
  'electron',
  'renderer',
  'cli',
  'assets',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tools/build-app.mjs',
  'tools/notices.mjs',
]

/** The rooms that are not part of the command line: a change there does not rebuild it. */
const NOT_OF_CLI = ['electron', 'renderer']

/** Folders and files that the command line alone is built from. */
export const CLI_SOURCES = SOURCES.filter((source) => !NOT_OF_CLI.includes(source))

/**
 * One hash over names and contents of everything the app is built from. Contents, not times: a
 * switch of branches and a copied checkout then build exactly when they have to.
 *
 * @param {string} [root]
 * @param {readonly string[]} [sources]
 * @returns {string} hex
 */
export function sourceHash(root = ROOT, sources = SOURCES) {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of filesOf(root, source)) {
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, file)))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

/**
 * @param {string} root
 * @param {string} name
 * @returns {string[]} file paths relative to the root, in a fixed order
 */
function filesOf(root, name) {
  if (!existsSync(join(root, name))) return []
  if (/\.\w+$/.test(name)) return [name]
  return readdirSync(join(root, name), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesOf(root, `${name}/${entry.name}`) : [`${name}/${entry.name}`],
    )
}
