import { readFile, stat } from 'node:fs/promises'
import { basename, isAbsolute, resolve } from 'node:path'
import type { HostLink } from '../../host/link/host-link.ts'
import {
  type FileProblem,
  SESSION_FILE_LIMIT,
  type SessionOpened,
} from '../../host/link/program.ts'
import { systemCode } from '../../host/ports.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import type { Recents } from './recents.ts'

/** Opens session files that lie outside of the data folder. */
export interface SessionFiles {
  open(path: string): Promise<SessionOpened>
  openRecent(id: string): Promise<SessionOpened>
}

/** `now`: wall time, ms since the epoch. */
export function createSessionFiles(ports: {
  readonly host: Promise<Pick<HostLink, 'openSession'>>
  readonly recents: Promise<Recents>
  readonly now: () => number
}): SessionFiles {
  async function open(path: string): Promise<SessionOpened> {
    const name = basename(path)
    const recents = await ports.recents
    const read = await readSession(path)
    if (!read.ok) {
      if (read.error === 'missing') recents.forget(path)
      return { name, problem: read.error }
    }
    const ack = await (await ports.host).openSession({ name, bytes: read.value })
    if (ack.ok) recents.add(path, ports.now())
    return { name, ack }
  }

  return {
    open,
    async openRecent(id) {
      const path = (await ports.recents).pathOf(id)
      return path === null ? { name: '', problem: 'missing' } : open(path)
    },
  }
}

async function readSession(path: string): Promise<Result<Uint8Array, FileProblem>> {
  try {
    const found = await stat(path)
    // A device or a pipe has no size and may have no end.
    if (!found.isFile()) return err('unreadable')
    if (found.size > SESSION_FILE_LIMIT) return err('too-large')
    return ok(new Uint8Array(await readFile(path)))
  } catch (error) {
    return err(systemCode(error) === 'ENOENT' ? 'missing' : 'unreadable')
  }
}

/** The ending of session files; the system opens them with this app. */
const SESSION_ENDING = '.tokkun'

/**
 * The session file that a command line names: the last word that ends in `.tokkun` and is no option,
 * from `cwd` where it is not absolute; null: none. Values of options (`--seed x.tokkun`) do not count.
 */
export function sessionFileOf(argv: readonly string[], cwd: string): string | null {
  const named = argv.filter(
    (arg, i) => isSessionFile(arg) && !arg.startsWith('-') && !takesValue(argv[i - 1]),
  )
  const last = named.at(-1)
  if (last === undefined) return null
  return isAbsolute(last) ? last : resolve(cwd, last)
}

function isSessionFile(path: string): boolean {
  return path.toLowerCase().endsWith(SESSION_ENDING) && path.length > SESSION_ENDING.length
}

function takesValue(before: string | undefined): boolean {
  return before !== undefined && /^--(?:seed|start|lang|theme|view|institution)$/.test(before)
}

/** What the second instance hands over: the file of its command line; null: none. */
export function fileAskedFor(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('file' in data)) return null
  const { file } = data
  return typeof file === 'string' && isAbsolute(file) && isSessionFile(file) ? file : null
}

/** Files that are to be opened: those asked for before anybody can open one are kept. */
export interface Openings {
  ask(path: string): void
  /** Opens what waits, and from now on what comes. */
  follow(open: (path: string) => void): void
}

export function createOpenings(first: string | null): Openings {
  const waiting: string[] = first === null ? [] : [first]
  let opener: ((path: string) => void) | null = null
  return {
    ask(path) {
      if (opener === null) waiting.push(path)
      else opener(path)
    },
    follow(open) {
      opener = open
      for (const path of waiting.splice(0)) open(path)
    },
  }
}
