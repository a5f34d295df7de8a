import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './paths.mjs'

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

/** The rooms that the command line is not made of: a change there does not build it anew. */
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
