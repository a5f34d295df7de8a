import { randomBytes } from 'node:crypto'
import { access, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { EvidenceFormat } from '../../host/link/program.ts'

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

/** Where each format goes. */
export type EvidencePaths = ReadonlyMap<EvidenceFormat, string>

/** `name`, or `name (2)` and so on: the first under which none of the files is there yet. */
export async function freeName(
  folder: string,
  name: string,
  formats: readonly EvidenceFormat[],
): Promise<string> {
  for (let n = 1; ; n++) {
    const tried = n === 1 ? name : `${name} (${n})`
    const taken = await Promise.all(formats.map((f) => exists(join(folder, `${tried}.${f}`))))
    if (!taken.includes(true)) return tried
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** The folder and the names in it, to be told. */
export function namesOf(places: EvidencePaths): { folder: string; files: readonly string[] } {
  const paths = [...places.values()]
  return { folder: dirname(paths[0] ?? ''), files: paths.map((path) => basename(path)) }
}

/** What a text says as JSON; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
