/**
 * What the stores of sessions and institutions need of a file system: Node's (`host/node/disk.ts`),
 * one in memory (`host/memory/disk.ts`), or a test's that is slow, full or torn. Names in a path are
 * separated by `/` on every system.
 */
export interface Disk {
  /** Makes a folder and its parents; they survive a power cut. */
  makeFolder(path: string): Promise<void>
  /** Names of the files in a folder; empty if there is no such folder. */
  list(path: string): Promise<readonly string[]>
  read(path: string): Promise<Uint8Array>
  /** The file as UTF-8 text, without a byte order mark; invalid bytes become U+FFFD. */
  readText(path: string): Promise<string>
  /** Length of a file, bytes. */
  size(path: string): Promise<number>
  /** Writes a small file completely and flushes it. */
  write(path: string, text: string): Promise<void>
  /**
   * Replaces a small file, or creates it: readers of the path get the old text or the new one as a
   * whole, also after a power cut.
   */
  replace(path: string, text: string): Promise<void>
  /** Deletes a file; does nothing if there is none. */
  remove(path: string): Promise<void>
  /** Copies a file; the copy is flushed. */
  copy(from: string, to: string): Promise<void>
  /**
   * A new file that must not exist yet (error code `EEXIST` otherwise). Its name survives a power
   * cut; its content does after `flush`.
   */
  create(path: string): Promise<DiskFile>
  /** Opens an existing file to continue at byte `size`; anything beyond is cut off. */
  reopen(path: string, size: number): Promise<DiskFile>
}

export interface DiskFile {
  /** Writes all bytes at a position of the file. */
  writeAt(bytes: Uint8Array, position: number): Promise<void>
  /** Resolves when what was written is on the disk (fdatasync). */
  flush(): Promise<void>
  close(): Promise<void>
}

/** The error code of a system call's failure (`ENOSPC`, `EEXIST` …), or '' for anything else. */
export function systemCode(error: unknown): string {
  const isCoded = error instanceof Error && 'code' in error && typeof error.code === 'string'
  return isCoded ? String(error.code) : ''
}

/**
 * The timer port: calls `run` once after `delayMs` of wall time; the returned function cancels it.
 */
export type Schedule = (delayMs: number, run: () => void) => () => void

/** What a host needs of the machine that it runs on: `host/node/system.ts`, `host/memory/host.ts`. */
export interface HostPorts {
  readonly disk: Disk
  /** Milliseconds of the system's clock: the only source of wall time. */
  readonly wallNow: () => number
  readonly schedule: Schedule
  /** Resolves after everything else that is ready to run has had its turn. */
  readonly giveWay: () => Promise<void>
}
