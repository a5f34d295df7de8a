import type { Disk, DiskFile, Schedule } from '../ports.ts'

/**
 * How long after a refusal the disk is tried again automatically. Assumption: long enough to make
 * room on it, short enough to wait for.
 */
export const RETRY_MS = 2000

/**
 * An append-only file of which every acknowledged line is on the disk. Lines that come while a
 * flush runs go out together in the next one (group commit).
 */
interface JournalWriter {
  /**
   * Resolves `true` once the line is flushed, `false` when the disk refused: the line then waits in
   * memory and goes out, in order, with the first write that succeeds.
   */
  append(line: string): Promise<boolean>
  /**
   * Tries once more to write what is not on the disk, closes the file, and returns whether all is
   * saved.
   */
  close(): Promise<boolean>
}

interface JournalWriterPorts {
  readonly disk: Disk
  readonly schedule: Schedule
  /** Makes or opens the file; only with the first line, so that an idle session leaves no file. */
  readonly open: () => Promise<{ readonly path: string; readonly file: DiskFile }>
  /** Bytes of the file that are valid already; writing continues there. */
  readonly size: number
  /** Written before the first appended line (the header of a new file). */
  readonly preamble: string
  /** The disk has begun to refuse, or accepts writes again. */
  readonly onSaved: (saved: boolean) => void
}

export function createJournalWriter(ports: JournalWriterPorts): JournalWriter {
  /**
   * Lines not on the disk yet. Every attempt writes all of them at `size`, over what a failed one
   * left.
   */
  let backlog = ports.preamble
  let waiting: ((saved: boolean) => void)[] = []
  let size = ports.size
  let path: string | null = null
  let file: DiskFile | null = null
  let running: Promise<void> | null = null
  let saved = true
  let cancelRetry: (() => void) | null = null

  async function openFile(): Promise<DiskFile> {
    if (path !== null) return ports.disk.reopen(path, size)
    const opened = await ports.open()
    path = opened.path
    return opened.file
  }

  async function attempt(): Promise<void> {
    const text = backlog
    const served = waiting
    waiting = []
    const succeeded = await write(text)
    if (succeeded) backlog = backlog.slice(text.length)
    if (succeeded !== saved) {
      saved = succeeded
      ports.onSaved(saved)
    }
    for (const resolve of served) resolve(succeeded)
  }

  async function write(text: string): Promise<boolean> {
    try {
      file ??= await openFile()
      const bytes = bytesOf(text)
      await file.writeAt(bytes, size)
      await file.flush()
      size += bytes.length
      return true
    } catch {
      // The kind of error does not matter: the session continues in memory and the view is told.
      const broken = file
      file = null
      await broken?.close().catch(() => undefined)
      return false
    }
  }

  async function run(): Promise<void> {
    while (waiting.length > 0) await attempt()
    running = null
    if (backlog !== '' && !saved) cancelRetry = ports.schedule(RETRY_MS, retry)
  }

  function start(): void {
    cancelRetry?.()
    cancelRetry = null
    running ??= run()
  }

  function retry(): void {
    waiting.push(() => undefined)
    start()
  }

  return {
    append(line) {
      backlog += line
      const done = new Promise<boolean>((resolve) => waiting.push(resolve))
      start()
      return done
    },
    async close() {
      while (running !== null) await running
      cancelRetry?.()
      cancelRetry = null
      // Only the header is waiting: nothing happened in this session, so there is no file.
      if (path === null && saved) return true
      if (backlog !== '') await attempt()
      await file?.close().catch(() => undefined)
      file = null
      return backlog === ''
    },
  }
}

/** A journal's lines are ASCII: one byte per character. In a loop, since a session may be long. */
function bytesOf(ascii: string): Uint8Array {
  const bytes = new Uint8Array(ascii.length)
  for (let n = 0; n < ascii.length; n++) bytes[n] = ascii.charCodeAt(n)
  return bytes
}
