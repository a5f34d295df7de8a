import type { Journal, JournalRecord } from '../../lab/journal/records.ts'
import { encodeJournal, encodeRecord } from '../../lab/journal/write.ts'
import { type Millis, millis } from '../../protocol/time.ts'
import { type Disk, type DiskFile, type Schedule, systemCode } from '../ports.ts'
import { createJournalWriter } from './journal-writer.ts'

/** One session's file, open for appending. */
export interface SessionFile {
  /** The file's name, which it may get only when there is something to write. */
  name(): string
  exists(): boolean
  saved(): boolean
  /**
   * Resolves `true` once these lines and all before them are flushed, `false` when the disk refused
   * them. Without any, only the beginning of the file is written. Never rejects.
   */
  write(records: readonly JournalRecord[]): Promise<boolean>
  /** Closes the file and marks it as cleanly closed. */
  close(): Promise<void>
}

export interface SessionFilePorts {
  readonly folder: string
  readonly disk: Disk
  readonly schedule: Schedule
}

/** A new file; its beginning is written together with the first line. */
export function newFile(
  ports: SessionFilePorts,
  /** `freshName` never returns the same name twice. */
  begin: { readonly text: string; readonly freshName: () => string },
  onChange: () => void,
): SessionFile {
  const { folder, disk } = ports
  const first = begin.freshName()
  return openFile(
    ports,
    {
      name: first,
      size: 0,
      preamble: begin.text,
      async open(created) {
        await disk.makeFolder(folder)
        let name = first
        for (let attempt = 1; ; attempt++) {
          try {
            const path = `${folder}/${name}`
            const file = await disk.create(path)
            created(name)
            return { path, file }
          } catch (error) {
            if (systemCode(error) !== 'EEXIST' || attempt >= MOST_NAMESAKES) throw error
            name = begin.freshName()
          }
        }
      },
    },
    onChange,
  )
}

/**
 * Continues a file that was read. Before the first append, anything that would be lost is copied: a
 * bad tail, which is cut off, or the whole file if it has an older version, which is then rewritten
 * in the present one. A file that is only viewed stays as it is.
 */
export function oldFile(
  ports: SessionFilePorts,
  name: string,
  journal: Journal,
  onChange: () => void,
): SessionFile {
  const { folder, disk } = ports
  const path = `${folder}/${name}`
  const migrated = journal.migrated ? encodeJournal(journal.header, journal.records) : null
  const size = migrated?.length ?? journal.keptBytes
  let prepared = false
  return openFile(
    ports,
    {
      name,
      size,
      preamble: '',
      async open() {
        if (!prepared) {
          if (journal.damage !== null) await disk.copy(path, path + DAMAGED_SUFFIX)
          if (migrated !== null) {
            await disk.copy(path, path + OLD_VERSION_SUFFIX)
            await disk.replace(path, migrated)
          }
          // It is not a closed session any more: after a crash it must be offered.
          await disk.remove(path + CLOSED_SUFFIX)
        }
        prepared = true
        return { path, file: await disk.reopen(path, size) }
      },
    },
    onChange,
  )
}

/** Marks a session so that it is not offered again; its file is kept. */
export async function markClosed(
  { folder, disk }: Pick<SessionFilePorts, 'folder' | 'disk'>,
  name: string,
  why: string,
): Promise<void> {
  await disk.write(`${folder}/${name}${CLOSED_SUFFIX}`, `${why}\n`).catch(() => undefined)
}

interface Start {
  readonly name: string
  readonly size: number
  readonly preamble: string
  readonly open: (
    created: (name: string) => void,
  ) => Promise<{ readonly path: string; readonly file: DiskFile }>
}

function openFile(ports: SessionFilePorts, start: Start, onChange: () => void): SessionFile {
  let { name } = start
  let saved = true
  let exists = start.size > 0
  const writer = createJournalWriter({
    disk: ports.disk,
    schedule: ports.schedule,
    size: start.size,
    preamble: start.preamble,
    open: () =>
      start.open((created) => {
        exists = true
        if (created === name) return
        name = created
        onChange()
      }),
    onSaved(next) {
      saved = next
      onChange()
    },
  })
  return {
    name: () => name,
    exists: () => exists,
    saved: () => saved,
    write: (records) => writer.append(records.map(encodeRecord).join('')),
    async close() {
      if ((await writer.close()) && exists) await markClosed(ports, name, 'closed')
    },
  }
}

/** Most existing files with the same name. Assumption: never so many; it only ends the loop. */
const MOST_NAMESAKES = 1000

/** Files of the sessions folder: `<UTC stamp>-<seed>.tokkun`, so that names sort by age. */
export const SESSION_SUFFIX = '.tokkun'
/** Marker beside a session that need not be offered: it was closed cleanly, or dismissed. */
const CLOSED_SUFFIX = '.closed'
/** A copy of a session's file as it was before its bad tail was cut off. */
const DAMAGED_SUFFIX = '.damaged'
/** A copy of a session's file as it was before it was rewritten in the newest version. */
const OLD_VERSION_SUFFIX = '.old-version'

/** A file name for a session begun at wall time `wall`; `attempt` 2 and up tell namesakes apart. */
export function sessionName(wall: number, seed: string, attempt: number): string {
  const stamp = new Date(wall).toISOString().replace(/[-:.]/g, '')
  const plain = seed.replace(/[^A-Za-z0-9]+/g, '_').slice(0, 40)
  return `${stamp}-${plain}${attempt > 1 ? `-${attempt}` : ''}${SESSION_SUFFIX}`
}

/** The wall time in a session's name; 0 if it is not such a name. */
export function stampOf(name: string): Millis {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-/.exec(name)
  if (parts === null) return millis(0)
  const [year = 0, month = 1, day = 1, hour, minute, second, ms] = parts.slice(1).map(Number)
  return millis(Date.UTC(year, month - 1, day, hour, minute, second, ms))
}

/** The sessions that were not closed cleanly, newest first, from the names in the folder. */
export function unclosed(names: readonly string[]): readonly string[] {
  const all = new Set(names)
  return names
    .filter((name) => name.endsWith(SESSION_SUFFIX) && !all.has(name + CLOSED_SUFFIX))
    .sort((a, b) => (a < b ? 1 : -1))
}
