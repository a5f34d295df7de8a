import { capture, foreground } from '../run.mjs'

/**
 * Debian's and Ubuntu's package for each library that Electron is linked with (read off
 * `ldd electron` and `apt-file`; the older names, see `currentName`).
 *
 * @type {Readonly<Record<string, string>>}
 */
const PACKAGE_OF_LIBRARY = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libgbm.so.1': 'libgbm1',
  'libdrm.so.2': 'libdrm2',
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libexpat.so.1': 'libexpat1',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libcairo.so.2': 'libcairo2',
  'libudev.so.1': 'libudev1',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libX11.so.6': 'libx11-6',
  'libxcb.so.1': 'libxcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
}

/** Debian's font with the Japanese characters, and its programs for a display in memory. */
export const FONT_PACKAGE = 'fonts-noto-cjk'
export const DISPLAY_PACKAGES = Object.freeze(['xvfb', 'xauth'])

/**
 * Programs that the tests compare ours with, by Debian package: two of the OATH Toolkit, and libxml2's
 * for checking an XML file against its schema; and a browser, for the bench as web pages. The app
 * itself needs none.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const PACKAGE_OF_TEST_PROGRAM = Object.freeze({
  oathtool: 'oathtool',
  pskctool: 'pskctool',
  soffice: 'libreoffice-calc-nogui',
  xmllint: 'libxml2-utils',
  chromium: 'chromium',
})

/** Translated output would break the reading of "Candidate:"; questions would wait for ever. */
const APT_ENV = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' }

/**
 * @param {string} printed what `ldd` prints
 * @returns {string[]} names of the libraries it did not find, each once
 */
export function librariesNotFound(printed) {
  const names = [...printed.matchAll(/^\s*(\S+) => not found\s*$/gm)].map((match) => match[1] ?? '')
  return [...new Set(names)]
}

/**
 * @param {readonly string[]} libraries
 * @returns {{packages: string[], unknown: string[]}} packages each once, in the order given
 */
export function packagesFor(libraries) {
  const packages = new Set()
  const unknown = []
  for (const library of libraries) {
    const name = PACKAGE_OF_LIBRARY[library]
    if (name === undefined) unknown.push(library)
    else packages.add(name)
  }
  return { packages: [...packages], unknown }
}

/**
 * @param {readonly string[]} packages
 * @returns {string} what the user is to type
 */
export function installCommand(packages) {
  return `sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`
}

/**
 * Installs with apt-get; refreshes apt's lists first where a package is not in them (a fresh
 * container has none) and once more when the install fails on outdated lists.
 *
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>}
 */
export async function aptInstall(packages) {
  if (!(await allKnown(packages))) await apt(['update', '-qq'])
  if (await installNow(packages)) return true
  await apt(['update', '-qq'])
  return installNow(packages)
}

/** @param {readonly string[]} packages */
async function installNow(packages) {
  const names = await Promise.all(packages.map(currentName))
  return (await apt(['install', '-y', '-qq', '--no-install-recommends', ...names])) === 0
}

/**
 * Debian 13 and Ubuntu 24.04 renamed libraries to `…t64`; of some the old name is no longer
 * installable.
 *
 * @param {string} name
 */
async function currentName(name) {
  const { stdout } = await capture('apt-cache', ['policy', `${name}t64`], { env: APT_ENV })
  return hasCandidate(stdout) ? `${name}t64` : name
}

/** @param {readonly string[]} packages */
async function allKnown(packages) {
  for (const name of packages) {
    const { stdout } = await capture('apt-cache', ['policy', name, `${name}t64`], { env: APT_ENV })
    if (!hasCandidate(stdout)) return false
  }
  return true
}

/** @param {string} policy */
const hasCandidate = (policy) => /Candidate: (?!\(none\))/.test(policy)

/** @param {string[]} args */
function apt(args) {
  return foreground('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: APT_ENV,
  })
}
