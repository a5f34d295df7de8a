/**
 * What the stores of sessions and institutions need of a file system: Node's (`host/node/disk.ts`),
 * one in memory (`host/memory/disk.ts`), or a test's that is slow, full or torn. Names in a path are
 * separated by `/` on every system.
 */
export interface Disk {
  /** Makes a folder and those above it; they survive a power cut. */
  makeFolder(path: string): Promise<void>
  /** Names of the files in a folder; empty when there is no such folder. */
  list(path: string): Promise<readonly string[]>
  read(path: string): Promise<Uint8Array>
  /** The file as UTF-8 text, without a byte order mark; what is not UTF-8 becomes U+FFFD. */
  readText(path: string): Promise<string>
  /** Length of a file, bytes. */
  size(path: string): Promise<number>
  /** Writes a small file whole and flushed. */
  write(path: string, text: string): Promise<void>
  /**
   * Puts a small file in place of an older one, or makes it: whoever reads the path finds the old
   * text or the new one, whole, also after a power cut.
   */
  replace(path: string, text: string): Promise<void>
  /** Takes a file away; one that is not there is no trouble. */
  remove(path: string): Promise<void>
  /** Copies a file; the copy is flushed. */
  copy(from: string, to: string): Promise<void>
  /**
   * A new file that must not exist yet (error code `EEXIST` otherwise). Its name survives a power
   * cut; its content does after `flush`.
   */
  create(path: string): Promise<DiskFile>
  /** An existing file, to go on at the byte `size`; what lies beyond is cut off. */
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

/** The timer port: calls `run` once after `delayMs` of wall time; the answer cancels it. */
export type Schedule = (delayMs: number, run: () => void) => () => void

/** What a host needs of the machine that it runs on: `host/node/system.ts`, `host/memory/host.ts`. */
export interface HostPorts {
  readonly disk: Disk
  /** Milliseconds of the system's clock: the only place where wall time comes in. */
  readonly wallNow: () => number
  readonly schedule: Schedule
  /** Resolves once everything else that waits to run has had its turn. */
  readonly giveWay: () => Promise<void>
}
