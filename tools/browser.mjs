import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Names of Chromium in the packages of Linux and in Google's own. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** Where browsers are that put nothing on the PATH. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * The Chromium that the views are tested in: the one that `CHROMIUM` names, else the first that
 * lies on the PATH or where installers put it.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @param {(path: string) => boolean} [exists]
 * @returns {string | null} its path; null where there is none
 */
export function findBrowser(env = process.env, exists = existsSync) {
  if (env.CHROMIUM) return exists(env.CHROMIUM) ? env.CHROMIUM : null
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const endings = process.platform === 'win32' ? ['.exe'] : ['']
  const onPath = NAMES.flatMap((name) =>
    folders.flatMap((folder) => endings.map((end) => join(folder, name + end))),
  )
  return [...onPath, ...PLACES].find(exists) ?? null
}

/**
 * What a test's Chromium is started with. Its own sandbox needs an ordinary user, or a kernel that
 * lets containers nest, and it shows pages of this checkout alone; nothing is fetched or reported.
 */
const BROWSER_ARGS = Object.freeze([
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
])

/**
 * How Playwright starts it; where there is no browser, Playwright's own is looked for.
 *
 * @returns {{ executablePath?: string, args: string[] }}
 */
export function browserLaunch() {
  const path = findBrowser()
  return { ...(path === null ? {} : { executablePath: path }), args: [...BROWSER_ARGS] }
}
