import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { systemCode } from '../host/disk.ts'

/**
 * A folder with all those above it. Rejects with the system's error. Node's own `recursive` goes
 * round for ever below /proc, where making a folder is answered with ENOENT whatever is there.
 */
export async function makeFolder(path: string): Promise<void> {
  if (await isMade(path)) return
  const above = dirname(path)
  if (above !== path) await makeFolder(above)
  await mkdir(path).catch((error: unknown) => {
    // Somebody else was faster.
    if (systemCode(error) !== 'EEXIST') throw error
  })
}

/** false: there is nothing yet. Rejects where a file stands in the way. */
async function isMade(path: string): Promise<boolean> {
  try {
    if ((await stat(path)).isDirectory()) return true
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false
    throw error
  }
  throw Object.assign(new Error(`${path} is no folder`), { code: 'ENOTDIR' })
}
