import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

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
