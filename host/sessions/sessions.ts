import { encodeHeader, type Journal, type JournalHeader, parseJournal } from '../../lab/journal.ts'
import { err, type Result } from '../../protocol/result.ts'
import { systemCode } from '../disk.ts'
import type { Ack, Interrupted } from '../link.ts'
import { markClosed, newFile, oldFile, type SessionFile, type SessionFilePorts } from './file.ts'
import { LINE_FEED } from './list.ts'
import { sessionName, stampOf, unclosed } from './names.ts'

/** The folder of sessions. */
export interface Sessions {
  /** A session's file, made when there is something to write. */
  create(header: JournalHeader, wall: number, onChange: () => void): SessionFile
  /** Reads a session; nothing is changed on the disk by that. */
  load(name: string): Promise<Result<Journal, Extract<Ack, { ok: false }>>>
  /** Goes on with a loaded file; see `oldFile`. */
  resume(name: string, journal: Journal, onChange: () => void): SessionFile
  /** The newest session without a clean close that holds anything; the running one is left out. */
  interrupted(isRunning: (name: string) => boolean): Promise<Interrupted | null>
  /** Marks a session so that it is not offered again; its file is kept. */
  dismiss(name: string): Promise<void>
}

export function createSessions(ports: SessionFilePorts): Sessions {
  const { folder, disk } = ports
  /** A session has its name before it has a file: no other one may get it meanwhile. */
  const given = new Set<string>()

  function freshName(wall: number, seed: string): string {
    for (let attempt = 1; ; attempt++) {
      const name = sessionName(wall, seed, attempt)
      if (given.has(name)) continue
      given.add(name)
      return name
    }
  }

  async function load(name: string): ReturnType<Sessions['load']> {
    try {
      const parsed = parseJournal(await disk.read(`${folder}/${name}`))
      return parsed.ok ? parsed : err(refusalOf(parsed.error))
    } catch (error) {
      const gone = systemCode(error) === 'ENOENT'
      return err(refusal(gone ? 'no-such-session' : 'journal-unreadable', systemCode(error)))
    }
  }

  /** null when there is nothing to go on with, so that an older session may be asked. */
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
    // Not ours to read (another version, or spoilt): offered all the same, so that the user hears
    // of it and why. A file without one whole line was never acknowledged anything.
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
        // Asked after the reading: the running session's file may have come up meanwhile.
        if (offered !== null && !isRunning(name)) return offered
      }
      return null
    },
    dismiss: (name) => markClosed(ports, name, 'dismissed'),
  }
}

/** What a view hears of a file that is not read. */
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
