import { join } from 'node:path'
import {
  encodeHeader,
  encodeLine,
  type Journal,
  type JournalHeader,
  parseJournal,
} from '../lab/journal.ts'
import type { Stamped } from '../lab/types.ts'
import { err, type Result } from '../protocol/result.ts'
import { type Disk, type DiskFile, systemCode } from './disk.ts'
import { createJournalWriter } from './journal-store.ts'
import type { Ack, Interrupted } from './link.ts'
import type { Schedule } from './pump.ts'
import { CLOSED_SUFFIX, DAMAGED_SUFFIX, sessionName, stampOf, unclosed } from './session-names.ts'

/** One session's file, open for appending. */
export interface SessionFile {
  /** The name that the file has, or will have once there is something to write. */
  name(): string
  exists(): boolean
  saved(): boolean
  /** Resolves `true` once the input is flushed, `false` when the disk refused it. Never rejects. */
  append(stamped: Stamped): Promise<boolean>
  /** Ends the file and marks it as cleanly closed. */
  close(): Promise<void>
}

/** The folder of sessions. Only `resume` and `interrupted` read files; the rest writes. */
export interface Sessions {
  create(header: JournalHeader, wall: number, onChange: () => void): SessionFile
  /** Reads an interrupted session; nothing is changed on the disk by that. */
  load(name: string): Promise<Result<Journal, Extract<Ack, { ok: false }>>>
  /** Goes on with a loaded file: a bad tail is copied aside and cut off before the first append. */
  resume(name: string, journal: Journal, onChange: () => void): SessionFile
  /** The newest session without a clean close that holds anything; the running one is left out. */
  interrupted(isRunning: (name: string) => boolean): Promise<Interrupted | null>
  /** Marks a session so that it is not offered again; its file is kept. */
  dismiss(name: string): Promise<void>
}

export function createSessions(ports: {
  readonly folder: string
  readonly disk: Disk
  readonly schedule: Schedule
}): Sessions {
  const { folder, disk, schedule } = ports
  const mark = (name: string, why: string) =>
    disk.write(join(folder, name + CLOSED_SUFFIX), `${why}\n`).catch(() => undefined)

  function openSession(
    first: string,
    start: { readonly size: number; readonly preamble: string },
    open: (created: (name: string) => void) => Promise<{ path: string; file: DiskFile }>,
    onChange: () => void,
  ): SessionFile {
    let name = first
    let saved = true
    let exists = start.size > 0
    const writer = createJournalWriter({
      disk,
      schedule,
      ...start,
      open: () =>
        open((created) => {
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
      append: (stamped) => writer.append(encodeLine(stamped)),
      async close() {
        if ((await writer.close()) && exists) await mark(name, 'closed')
      },
    }
  }

  async function createFile(wall: number, seed: string, created: (name: string) => void) {
    await disk.makeFolder(folder)
    for (let attempt = 1; ; attempt++) {
      const name = sessionName(wall, seed, attempt)
      try {
        const path = join(folder, name)
        const file = await disk.create(path)
        created(name)
        return { path, file }
      } catch (error) {
        if (systemCode(error) !== 'EEXIST' || attempt >= MOST_NAMESAKES) throw error
      }
    }
  }

  async function load(name: string): ReturnType<Sessions['load']> {
    try {
      const parsed = parseJournal(await disk.read(join(folder, name)))
      if (parsed.ok) return parsed
      if (parsed.error.code === 'journal-unreadable') return err(refusal('journal-unreadable'))
      return err(refusal('journal-version', String(parsed.error.found)))
    } catch (error) {
      const gone = systemCode(error) === 'ENOENT'
      return err(refusal(gone ? 'no-such-session' : 'journal-unreadable', systemCode(error)))
    }
  }

  /** null when there is nothing to go on with, so that an older session may be asked. */
  async function offer(name: string): Promise<Interrupted | null> {
    const loaded = await load(name)
    if (loaded.ok) {
      const { inputs, damage } = loaded.value
      const last = inputs.at(-1)
      if (last === undefined) return null
      return { name, inputs: inputs.length, last: last.at, damage, problem: null }
    }
    const problem = loaded.error.error
    if (problem !== 'journal-version' && problem !== 'journal-unreadable') return null
    // Not ours to read (another version, or spoilt): offered all the same, so that the user hears
    // of it and why. A file without one whole line was never acknowledged anything.
    const bytes = await disk.read(join(folder, name)).catch(() => new Uint8Array())
    if (!bytes.includes(LINE_FEED)) return null
    return { name, inputs: 0, last: stampOf(name), damage: null, problem }
  }

  return {
    create(header, wall, onChange) {
      return openSession(
        sessionName(wall, header.setup.seed, 1),
        { size: 0, preamble: encodeHeader(header) },
        (created) => createFile(wall, header.setup.seed, created),
        onChange,
      )
    },
    load,
    resume(name, journal, onChange) {
      const path = join(folder, name)
      let copied = journal.damage === null
      return openSession(
        name,
        { size: journal.keptBytes, preamble: '' },
        async () => {
          if (!copied) await disk.copy(path, path + DAMAGED_SUFFIX)
          copied = true
          return { path, file: await disk.reopen(path, journal.keptBytes) }
        },
        onChange,
      )
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
    dismiss: (name) => mark(name, 'dismissed'),
  }
}

function refusal(
  error: 'journal-unreadable' | 'journal-version' | 'no-such-session',
  detail = '',
): Extract<Ack, { ok: false }> {
  return detail === '' ? { ok: false, error } : { ok: false, error, detail }
}

const LINE_FEED = 0x0a

/** Sessions begun in the same millisecond with the same seed. Ours: only to end the loop. */
const MOST_NAMESAKES = 1000
