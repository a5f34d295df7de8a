import { JOURNAL_LIMIT, parseHeader } from '../../lab/journal.ts'
import { type Millis, millis } from '../../protocol/time.ts'
import type { Disk } from '../disk.ts'
import type { SessionFileInfo } from '../link.ts'
import { SESSION_SUFFIX, stampOf } from './names.ts'

/** Most sessions that are listed, the newest. Assumption: nobody looks further down a list. */
const LISTED = 50

/** Tells what lies in the folder of sessions, newest first. */
export interface SessionList {
  list(): Promise<readonly SessionFileInfo[]>
}

/**
 * A file that has not grown since is not read again. Lines are only counted, by their first word:
 * whether each of them is good is found out when the session is opened.
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
      // Gone between listing and looking, or not ours to read.
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

export const LINE_FEED = 0x0a
const INPUT_LINE = '{"at":'
const FORK_LINE = '{"fork":'
