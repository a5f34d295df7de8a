import { join } from 'node:path'
import { ensureBuilt } from './build-app.mjs'
import { command } from './command.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { electronBinary } from './electron/binary.mjs'
import { canSandbox, sandboxCommand } from './electron/sandbox.mjs'
import { ensureSystemLibraries } from './linux/libraries.mjs'
import { language, Stop, say } from './messages.mjs'
import { foreground, ROOT } from './run.mjs'

/**
 * `npm start`: from a fresh clone to the open window. Arguments go to the app
 * (`npm start -- --seed 7`).
 *
 * @param {string[]} args
 * @returns {Promise<number>} the app's exit code
 */
async function main(args) {
  await ensureDependencies()
  await ensureBuilt()
  if (!hasDisplay()) return walkInTerminal(args)
  const electron = await electronBinary()
  await ensureSystemLibraries({ executable: electron.executable, display: false })
  const flags = await sandboxFlags(electron.folder)
  say('starting', { version: electron.version })
  return foreground(electron.executable, [...flags, ROOT, ...args])
}

/** @returns {boolean} */
function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * Without a display the procedure is still there to be seen, in the terminal, with the language,
 * the seed and the institution that were meant for the app.
 *
 * @param {string[]} args
 */
async function walkInTerminal(args) {
  say('noDisplay')
  const line = args.join(' ')
  const seed = line.match(/(?:^| )--seed[= ]([^ ]+)/)?.[1]
  const lang = line.match(/(?:^| )--lang[= ]([^ ]+)/)?.[1] ?? language()
  const institution = line.match(/(?:^| )--institution[= ]([^ ]+)/)?.[1]
  const options = [
    `--lang=${lang}`,
    ...(seed === undefined ? [] : [`--seed=${seed}`]),
    ...(institution === undefined ? [] : [`--institution=${institution}`]),
  ]
  const guide = join(ROOT, 'dist/cli/tokkun.js')
  const code = await foreground(process.execPath, [guide, 'guide', ...options])
  say('howToGetWindow')
  return code
}

/**
 * Chromium refuses to start its sandbox as root, and says nothing useful where it cannot.
 *
 * @param {string} folder Electron's
 * @returns {Promise<string[]>}
 * @throws {Stop} sandboxImpossible
 */
async function sandboxFlags(folder) {
  if (process.platform !== 'linux') return []
  if (process.getuid?.() === 0) {
    say('noSandboxAsRoot')
    return ['--no-sandbox']
  }
  if (await canSandbox(folder)) return []
  throw new Stop('sandboxImpossible', { command: sandboxCommand(folder) })
}

await command(main)
