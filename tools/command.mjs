import { Stop } from './messages.mjs'
import { endOnSignals } from './run.mjs'

/**
 * Runs a command's body and sets the exit code. The Node.js version is checked first: no module
 * of this folder uses at load time what an older one lacks, so the user sees that sentence and not
 * a syntax error. A Stop is shown as its sentence, anything else is a bug and keeps its stack. A
 * signal ends the command at whatever step it is.
 *
 * @param {(args: string[], letGo: () => void) => Promise<number>} body gives the exit code;
 *   `letGo` leaves signals to it from then on
 * @returns {Promise<void>}
 */
export async function command(body) {
  const letGo = endOnSignals()
  try {
    const found = process.versions.node
    if (!isNodeNewEnough(found)) throw new Stop('nodeTooOld', { wanted: WANTED_NODE, found })
    process.exitCode = await body(process.argv.slice(2), letGo)
  } catch (error) {
    const stack = error instanceof Error ? error.stack : String(error)
    process.stderr.write(`${error instanceof Stop ? error.message : stack}\n`)
    process.exitCode = 1
  } finally {
    letGo()
  }
}

/** The oldest Node.js that the build tools run on (Vite 8). package.json "engines" says the same. */
export const WANTED_NODE = '20.19.0'

/**
 * @param {string} found such as `20.20.2` or `v22.0.0-nightly`
 * @param {string} [wanted]
 * @returns {boolean}
 */
export function isNodeNewEnough(found, wanted = WANTED_NODE) {
  const numbers = (/** @type {string} */ version) =>
    version
      .replace(/^v/, '')
      .split(/[.-]/)
      .slice(0, 3)
      .map((part) => Number.parseInt(part, 10) || 0)
  const have = numbers(found)
  for (const [place, need] of numbers(wanted).entries()) {
    const number = have[place] ?? 0
    if (number !== need) return number > need
  }
  return true
}
