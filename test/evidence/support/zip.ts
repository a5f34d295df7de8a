import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import yauzl from 'yauzl'

/** The files of a ZIP by their names. */
export async function filesIn(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'))
  const path = join(folder, 'file.zip')
  const files = new Map<string, Uint8Array>()
  try {
    writeFileSync(path, bytes)
    const zip = await yauzl.openPromise(path)
    for await (const entry of zip.eachEntry()) {
      const parts: Buffer[] = []
      for await (const part of await zip.openReadStreamPromise(entry)) parts.push(Buffer.from(part))
      files.set(entry.fileName, Buffer.concat(parts))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return files
}
