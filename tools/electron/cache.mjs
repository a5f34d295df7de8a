import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { access, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Stop } from '../messages.mjs'

const STAMP = 'tokkun-prepared'
const PARTIAL = 'partial-'

/**
 * True when the folder was prepared to its end by exactly this recipe. The stamp is written last
 * and the folder gets its name after that, so a broken-off download never looks ready.
 *
 * @param {string} folder
 * @param {string} stamp
 * @param {string} executable file that has to be there and be executable
 * @returns {boolean}
 */
export function isPrepared(folder, stamp, executable) {
  try {
    if (readFileSync(join(folder, STAMP), 'utf8') !== stamp) return false
    accessSync(join(folder, executable), constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Gives the prepared folder `name` from the first cache that has it, else makes it in the first
 * cache that can be written. Several processes may do so at once: each works in a folder of its
 * own, and the first one to finish names the result.
 *
 * @param {object} order
 * @param {readonly string[]} order.caches folders, best first
 * @param {string} order.name
 * @param {string} order.stamp
 * @param {string} order.executable
 * @param {(folder: string) => Promise<void>} order.prepare fills the empty folder
 * @returns {Promise<string>} the folder
 * @throws {Stop} cacheNotWritable, and what `prepare` throws
 */
export async function preparedFolder({ caches, name, stamp, executable, prepare }) {
  for (const cache of caches) {
    const folder = join(cache, name)
    if (isPrepared(folder, stamp, executable)) return folder
  }
  for (const cache of caches) {
    if (!(await isWritable(cache))) continue
    await sweep(cache)
    const partial = await mkdtemp(join(cache, `${PARTIAL}${process.pid}-`))
    try {
      const made = join(partial, name)
      await mkdir(made, { mode: 0o755 })
      await prepare(made)
      await writeFile(join(made, STAMP), stamp)
      return await settle(made, join(cache, name), stamp, executable)
    } finally {
      await rm(partial, { recursive: true, force: true })
    }
  }
  throw new Stop('cacheNotWritable', { places: caches.join(', ') })
}

/**
 * @param {string} made
 * @param {string} folder
 * @param {string} stamp
 * @param {string} executable
 */
async function settle(made, folder, stamp, executable) {
  // Whatever bears the name but is not ready was made by an older recipe or by hand.
  if (existsSync(folder) && !isPrepared(folder, stamp, executable)) {
    await rename(folder, join(made, '..', 'replaced')).catch(() => undefined)
  }
  try {
    await rename(made, folder)
  } catch (error) {
    // Another process was first; its folder is as good as ours.
    if (!isPrepared(folder, stamp, executable)) throw error
  }
  return folder
}

/** @param {string} cache */
async function isWritable(cache) {
  try {
    await mkdir(cache, { recursive: true })
    await access(cache, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Removes what processes that were killed left behind.
 *
 * @param {string} cache
 */
async function sweep(cache) {
  for (const entry of await readdir(cache)) {
    if (!entry.startsWith(PARTIAL)) continue
    const pid = Number(entry.slice(PARTIAL.length).split('-')[0])
    if (Number.isInteger(pid) && pid > 0 && isAlive(pid)) continue
    await rm(join(cache, entry), { recursive: true, force: true })
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: alive, but another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const MEGABYTE = 1_000_000

/**
 * The bytes of all files below the folders. Files that go away meanwhile count as nothing.
 *
 * @param {readonly string[]} folders
 * @returns {Promise<number>}
 */
export async function bytesBelow(folders) {
  let sum = 0
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      if (!entry.isFile()) continue
      const found = await stat(join(entry.parentPath ?? entry.path, entry.name)).catch(() => null)
      sum += found?.size ?? 0
    }
  }
  return sum
}

/**
 * @param {number} done in bytes
 * @param {number | null} total in bytes, null when unknown
 * @returns {string} such as `98 / 196 MB (50 %)`
 */
export function amount(done, total) {
  const megabytes = (/** @type {number} */ bytes) => Math.round(bytes / MEGABYTE)
  if (total === null) return `${megabytes(done)} MB`
  const share = Math.min(100, Math.floor((done / total) * 100))
  return `${megabytes(Math.min(done, total))} / ${megabytes(total)} MB (${share} %)`
}

/**
 * A progress line: rewritten in place on a terminal; elsewhere (a log) one line at the start, one
 * for each further quarter, so that a log stays readable.
 *
 * @param {string} title
 * @param {number | null} total in bytes
 * @param {{isTTY?: boolean, write(text: string): unknown}} output
 */
export function progressLine(title, total, output = process.stderr) {
  let lastStep = -1
  return {
    /** @param {number} done in bytes */
    update(done) {
      if (output.isTTY) {
        output.write(`\r${title}: ${amount(done, total)} `)
        return
      }
      // Assumption: a line for each quarter, or without a total for each 25 MB, is enough in a log.
      const step = Math.floor(total === null ? done / (25 * MEGABYTE) : (done / total) * 4)
      if (step === lastStep) return
      lastStep = step
      output.write(`${title}: ${amount(done, total)}\n`)
    },
    end() {
      if (output.isTTY && lastStep !== -2) output.write('\n')
      lastStep = -2
    },
  }
}
