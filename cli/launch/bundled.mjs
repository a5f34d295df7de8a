import { join } from 'node:path'
import { ensureBuilt } from './build-app.mjs'
import { buildPart } from './build-part.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { startDisplay } from './display.mjs'
import { electronBinary } from './electron-binary.mjs'
import { ROOT } from './paths.mjs'
import { foreground } from './run.mjs'
import { ensureSystemLibraries } from './system-libraries.mjs'

/**
 * Bundles a program of the test room that drives the app, and runs it with the app built, an
 * Electron at hand and a display in memory.
 *
 * @param {import('./build-plan.mjs').Part} part
 * @param {string[]} args
 * @returns {Promise<number>} the program's exit code
 */
export async function runBundled(part, args) {
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
