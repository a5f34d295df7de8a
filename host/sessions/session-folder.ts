import { parseHeader, parseJournal } from '../../lab/journal/read.ts'
import { JOURNAL_LIMIT, type Journal, type JournalHeader } from '../../lab/journal/records.ts'
import { encodeHeader } from '../../lab/journal/write.ts'
import { err, type Result } from '../../protocol/result.ts'
import { type Millis, millis } from '../../protocol/time.ts'
import type { Ack, Interrupted, SessionFileInfo } from '../link/host-link.ts'
import { type Disk, systemCode } from '../ports.ts'
import {
  markClosed,
  newFile,
  oldFile,
  SESSION_SUFFIX,
  type SessionFile,
  type SessionFilePorts,
  sessionName,
  stampOf,
  unclosed,
} from './session-file.ts'

/** The folder of sessions. */
export interface SessionFolder {
  /** A session's file, made when there is something to write. */
  create(header: JournalHeader, wall: number, onChange: () => void): SessionFile
  /** Reads a session without changing anything on the disk. */
  load(name: string): Promise<Result<Journal, Extract<Ack, { ok: false }>>>
  /** Continues a loaded file; see `oldFile`. */
  resume(name: string, journal: Journal, onChange: () => void): SessionFile
  /**
   * The newest session that was not closed cleanly and has content; the running one is left out.
   */
  interrupted(isRunning: (name: string) => boolean): Promise<Interrupted | null>
  /** Marks a session so that it is not offered again; its file is kept. */
  dismiss(name: string): Promise<void>
}

export function createSessionFolder(ports: SessionFilePorts): SessionFolder {
  const { folder, disk } = ports
  /** A session has its name before its file exists, so names in use are remembered. */
  const given = new Set<string>()

  function freshName(wall: number, seed: string): string {
    for (let attempt = 1; ; attempt++) {
      const name = sessionName(wall, seed, attempt)
      if (given.has(name)) continue
      given.add(name)
      return name
    }
  }

  async function load(name: string): ReturnType<SessionFolder['load']> {
    try {
      const parsed = parseJournal(await disk.read(`${folder}/${name}`))
      return parsed.ok ? parsed : err(refusalOf(parsed.error))
    } catch (error) {
      const gone = systemCode(error) === 'ENOENT'
      return err(refusal(gone ? 'no-such-session' : 'journal-unreadable', systemCode(error)))
    }
  }

  /** null if it cannot be continued, so that an older session is tried. */
  async function offer(name: string): Promise<Interrupted | null> {
    const loaded = await load(name)
    if (loaded.ok) {
      const { header, records, inputs, damage } = loaded.value
      if (records.length === 0) return null
      const last = inputs.at(-1)?.at ?? header.setup.start
      return { name, inputs: inputs.length, last, damage, problem: null }
    }
    const problem = loaded.error.error
    if (problem !== 'journal-version' && problem !== 'journal-unreadable') return null
    // Unreadable (another version, or damaged): offered all the same, so that the user learns of it
    // and why. A file without one complete line has nothing that was ever acknowledged.
    const bytes = await disk.read(`${folder}/${name}`).catch(() => new Uint8Array())
    if (!bytes.includes(LINE_FEED)) return null
    return { name, inputs: 0, last: stampOf(name), damage: null, problem }
  }

  return {
    create(header, wall, onChange) {
      const begin = {
        text: encodeHeader(header),
        freshName: () => freshName(wall, header.setup.seed),
      }
      return newFile(ports, begin, onChange)
    },
    load,
    resume(name, journal, onChange) {
      given.add(name)
      return oldFile(ports, name, journal, onChange)
    },
    async interrupted(isRunning) {
      const names = await disk.list(folder).catch(() => [])
      for (const name of unclosed(names)) {
        const offered = await offer(name)
        // Checked after reading: the running session's file may have appeared meanwhile.
        if (offered !== null && !isRunning(name)) return offered
      }
      return null
    },
    dismiss: (name) => markClosed(ports, name, 'dismissed'),
  }
}

/** What a view is told about a file that cannot be read. */
export function refusalOf(
  problem:
    | { readonly code: 'journal-version'; readonly found: number }
    | { readonly code: 'journal-unreadable' },
): Extract<Ack, { ok: false }> {
  return problem.code === 'journal-version'
    ? refusal(problem.code, String(problem.found))
    : refusal(problem.code)
}

function refusal(
  error: 'journal-unreadable' | 'journal-version' | 'no-such-session',
  detail = '',
): Extract<Ack, { ok: false }> {
  return detail === '' ? { ok: false, error } : { ok: false, error, detail }
}

/** Most sessions in the list, the newest ones. Assumption: nobody looks further down. */
const LISTED = 50

/** Lists the folder of sessions, newest first. */
interface SessionList {
  list(): Promise<readonly SessionFileInfo[]>
}

/**
 * Files that have not grown are not read again. Lines are only counted, by their first word;
 * opening a session checks them.
 */
export function createSessionList(folder: string, disk: Disk): SessionList {
  const known = new Map<string, { readonly size: number; readonly info: SessionFileInfo }>()

  async function infoOf(name: string): Promise<SessionFileInfo | null> {
    const path = `${folder}/${name}`
    try {
      const size = await disk.size(path)
      const before = known.get(name)
      if (before?.size === size) return before.info
      const info =
        size > JOURNAL_LIMIT
          ? unreadable(name, 'journal-unreadable')
          : look(name, await disk.read(path))
      known.set(name, { size, info })
      return info
    } catch {
      // Deleted between listing and reading, or not readable.
      return null
    }
  }

  return {
    async list() {
      const names = await disk.list(folder).catch(() => [])
      const newest = names
        .filter((name) => name.endsWith(SESSION_SUFFIX))
        .sort((a, b) => (a < b ? 1 : -1))
        .slice(0, LISTED)
      const infos: SessionFileInfo[] = []
      // One after the other: fifty long files at once would fill the memory.
      for (const name of newest) {
        const info = await infoOf(name)
        if (info !== null) infos.push(info)
      }
      return infos
    },
  }
}

function look(name: string, bytes: Uint8Array): SessionFileInfo {
  const end = bytes.indexOf(LINE_FEED)
  if (end < 0) return unreadable(name, 'journal-unreadable')
  const header = parseHeader(bytes.subarray(0, end))
  if (!header.ok) return unreadable(name, header.error.code)
  const { setup } = header.value.header
  let inputs = 0
  let branches = 1
  let lastLine: Uint8Array | null = null
  for (let from = end + 1; from < bytes.length; ) {
    const to = bytes.indexOf(LINE_FEED, from)
    if (to < 0) break
    const line = bytes.subarray(from, to)
    if (startsWith(line, INPUT_LINE)) {
      inputs += 1
      lastLine = line
    } else if (startsWith(line, FORK_LINE)) {
      branches += 1
    }
    from = to + 1
  }
  const last = lastLine === null ? setup.start : timeOf(lastLine, setup.start)
  return {
    name,
    institution: setup.institution,
    inputs,
    branches,
    start: setup.start,
    last,
    begun: stampOf(name),
    problem: null,
  }
}

function unreadable(
  name: string,
  problem: NonNullable<SessionFileInfo['problem']>,
): SessionFileInfo {
  const begun = stampOf(name)
  return {
    name,
    institution: '',
    inputs: 0,
    branches: 0,
    start: begun,
    last: begun,
    begun,
    problem,
  }
}

function timeOf(line: Uint8Array, otherwise: Millis): Millis {
  const digits = /^\{"at":(\d{1,15})[,}]/.exec(String.fromCharCode(...line.subarray(0, 24)))?.[1]
  return digits === undefined ? otherwise : millis(Number(digits))
}

function startsWith(line: Uint8Array, ascii: string): boolean {
  for (let at = 0; at < ascii.length; at++) if (line[at] !== ascii.charCodeAt(at)) return false
  return true
}

const LINE_FEED = 0x0a
const INPUT_LINE = '{"at":'
const FORK_LINE = '{"fork":'
