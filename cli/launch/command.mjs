import { isNodeNewEnough, WANTED_NODE } from './node-version.mjs'
import { Stop } from './say.mjs'

/**
 * Runs a command's body and sets the exit code. The Node.js version is checked first: no module
 * of this folder uses at load time what an older one lacks, so the user sees that sentence and not
 * a syntax error. A Stop is shown as its sentence, anything else is a bug and keeps its stack.
 *
 * @param {(args: string[]) => Promise<number>} body gives the exit code
 * @returns {Promise<void>}
 */
export async function command(body) {
  try {
    const found = process.versions.node
    if (!isNodeNewEnough(found)) throw new Stop('nodeTooOld', { wanted: WANTED_NODE, found })
    process.exitCode = await body(process.argv.slice(2))
  } catch (error) {
    const stack = error instanceof Error ? error.stack : String(error)
    process.stderr.write(`${error instanceof Stop ? error.message : stack}\n`)
    process.exitCode = 1
  }
}
