import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { Stop } from './say.mjs'

/**
 * Refuses a file whose hash is not the pinned one.
 *
 * @param {string} file
 * @param {{integrity: string, spec: string}} pin the hash as W3C Subresource Integrity writes it:
 *   `sha512-` and Base64
 * @returns {Promise<void>}
 * @throws {Stop} integrityMismatch
 */
export async function verifyIntegrity(file, pin) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found !== pin.integrity) {
    throw new Stop('integrityMismatch', { spec: pin.spec, wanted: pin.integrity, found })
  }
}
