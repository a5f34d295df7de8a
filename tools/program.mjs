import { join } from 'node:path'
import { buildPart, ensureBuilt, PROGRAMS } from './build-app.mjs'
import { command } from './command.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { electronBinary } from './electron/binary.mjs'
import { ensureSystemLibraries, startDisplay } from './linux/libraries.mjs'
import { foreground, ROOT } from './run.mjs'

/**
 * `npm run bench` and `npm run screenshots`: bundles one of the programs below this folder that
 * drive the app, and runs it with the app built, an Electron at hand and a display in memory.
 * `node tools/program.mjs performance --json` gives the rest of the line to the program.
 *
 * @param {string[]} args
 * @returns {Promise<number>} the program's exit code
 */
async function main([name = '', ...args]) {
  const part = PROGRAMS.find((one) => one.name === name)
  if (part === undefined) throw new Error(`one of ${PROGRAMS.map((one) => one.name).join(', ')}`)
  await ensureDependencies()
  await ensureBuilt()
  await buildPart(part)
  const electron = await electronBinary()
  await ensureSystemLibraries({ executable: electron.executable, display: true })
  const display = await startDisplay()
  try {
    return await foreground(process.execPath, [join(ROOT, part.result), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...display.env },
    })
  } finally {
    await display.stop()
  }
}

await command(main)
