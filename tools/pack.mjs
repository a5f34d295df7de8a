import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { message, Stop, say } from './messages.mjs'
import { capture, ROOT } from './run.mjs'

/**
 * Packs the built app with electron-builder. On the fallback Electron only the Linux folder can
 * be made (the other kinds fetch tools from hosts that such a network does not reach), and a note
 * beside it says that it must not be shipped.
 *
 * @param {import('./electron/binary.mjs').Electron} electron
 * @param {readonly string[]} args electron-builder's
 * @param {string} [output] folder; electron-builder.yml names the usual one
 * @returns {Promise<number>} electron-builder's exit code
 * @throws {Stop} fallbackPacksOnlyDir
 */
export async function pack(electron, args, output) {
  const fallback = electron.origin === 'fallback'
  if (fallback && !args.includes('--dir')) throw new Stop('fallbackPacksOnlyDir')
  say('packing', { version: electron.version })
  const settings = ['--publish=never']
  if (electron.origin !== 'official') {
    settings.push(`-c.electronDist=${electron.folder}`, `-c.electronVersion=${electron.version}`)
  }
  if (output !== undefined) settings.push(`-c.directories.output=${output}`)
  const builder = join(ROOT, 'node_modules', 'electron-builder', 'cli.js')
  // Echoed, not inherited: within a test an inherited output is lost.
  const { code } = await capture(process.execPath, [builder, ...args, ...settings], {
    cwd: ROOT,
    echo: true,
  })
  if (code === 0 && fallback) {
    const folder = output ?? join(ROOT, 'release')
    const note = { version: electron.version, folder }
    const both = `${message('notForShipping', note, 'en')}\n${message('notForShipping', note, 'ja')}\n`
    await writeFile(join(folder, 'NOT-FOR-SHIPPING.txt'), both)
    say('notForShipping', note)
  }
  return code
}
