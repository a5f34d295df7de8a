import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type FileProblem, SESSION_FILE_LIMIT, type SessionOpened } from '../../host/desktop.ts'
import type { HostLink } from '../../host/link.ts'
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
