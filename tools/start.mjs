import { join } from 'node:path'
import { ensureBuilt } from './build-app.mjs'
import { command } from './command.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { electronBinary } from './electron/binary.mjs'
import { sandboxFlags } from './electron/sandbox.mjs'
import { ensureSystemLibraries, hasDisplay } from './linux/libraries.mjs'
import { language, say } from './messages.mjs'
import { handOver, ROOT } from './run.mjs'

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
  return handOver(electron.executable, [...flags, ROOT, ...args])
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
  const code = await handOver(process.execPath, [guide, 'guide', ...options])
  say('howToGetWindow')
  return code
}

await command(main)
