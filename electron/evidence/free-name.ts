import { access } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { EvidenceFormat } from '../../host/desktop.ts'

/** Where each format goes. */
export type Places = ReadonlyMap<EvidenceFormat, string>

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
export function toldOf(places: Places): { folder: string; files: readonly string[] } {
  const paths = [...places.values()]
  return { folder: dirname(paths[0] ?? ''), files: paths.map((path) => basename(path)) }
}
