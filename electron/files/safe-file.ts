import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'

/** For its owner alone, and what the system gives to any new file. */
export type Rights = 'private' | 'usual'

const MODE: Readonly<Record<Rights, number>> = { private: 0o600, usual: 0o666 }

/**
 * Writes a file whole or not at all: a new one beside the old, flushed, then put in its place.
 * Rejects with the system's error; nothing is left behind then.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  rights: Rights,
): Promise<void> {
  // A name of its own, so that two who write at once do not write into one file.
  const fresh = `${path}.${randomBytes(4).toString('hex')}.new`
  try {
    const file = await open(fresh, 'wx', MODE[rights])
    try {
      await file.writeFile(content)
      await file.datasync()
    } finally {
      await file.close()
    }
    await rename(fresh, path)
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => undefined)
    throw error
  }
}
