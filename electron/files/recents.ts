import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import * as z from 'zod'
import { RECENT_LIMIT, type RecentFile } from '../../host/link/program.ts'
import { systemCode } from '../../host/ports.ts'
import { parseJson, writeWhole } from './safe-file.ts'

interface Entry {
  readonly path: string
  readonly used: number
}

/** Longest path of any system that the app runs on (Windows), with room. */
const PATH_LIMIT = 40_000

const fileSchema = z.object({
  files: z
    .array(z.object({ path: z.string().min(1).max(PATH_LIMIT), used: z.number() }))
    .max(10 * RECENT_LIMIT),
})

/** Session files outside of the data folder that were opened or written, the latest first. */
export interface Recents {
  list(): readonly RecentFile[]
  /** The path behind an id of `list`; null: none of them. */
  pathOf(id: string): string | null
  /** `path` was used just now. */
  add(path: string, now: number): void
  forget(path: string): void
  clear(): void
  /** Resolves when nothing waits to be written. */
  idle(): Promise<unknown>
}

/**
 * Reads the list of recent files; a missing or spoilt one is empty. Never rejects: it is a
 * convenience, so `report` hears of trouble and nobody else.
 */
export async function loadRecents(
  path: string,
  report: (problem: string) => void,
  changed: () => void,
): Promise<Recents> {
  let entries = await read(path, report)
  let writing: Promise<unknown> = Promise.resolve()

  function keep(next: readonly Entry[]): void {
    entries = next.slice(0, RECENT_LIMIT)
    const text = `${JSON.stringify({ files: entries }, null, 2)}\n`
    writing = writing
      .then(() => mkdir(dirname(path), { recursive: true }))
      .then(() => writeWhole(path, text, 'private'))
      .catch((error: unknown) => report(`recent files: not saved (${systemCode(error)})`))
    changed()
  }

  const without = (gone: string) => entries.filter((entry) => entry.path !== gone)
  return {
    list: () => entries.map(shown),
    pathOf: (id) => entries.find((entry) => idOf(entry.path) === id)?.path ?? null,
    add: (used, now) => keep([{ path: used, used: now }, ...without(used)]),
    forget: (gone) => keep(without(gone)),
    clear: () => keep([]),
    idle: () => writing,
  }
}

function shown({ path, used }: Entry): RecentFile {
  return { id: idOf(path), name: basename(path), folder: dirname(path), used }
}

/** The same for the same path, so that a menu and a page that are a moment old still fit. */
function idOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16)
}

async function read(path: string, report: (problem: string) => void): Promise<readonly Entry[]> {
  try {
    const parsed = fileSchema.safeParse(parseJson(await readFile(path, 'utf8')))
    if (parsed.success) return parsed.data.files.slice(0, RECENT_LIMIT)
    report('recent files: not readable, the list begins anew')
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') report(`recent files: ${systemCode(error)}`)
  }
  return []
}
