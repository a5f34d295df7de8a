import { copyFile, mkdir, open, readdir, readFile, writeFile } from 'node:fs/promises'

/** What the session store needs of a file system; tests give one that is slow, full or torn. */
export interface Disk {
  makeFolder(path: string): Promise<void>
  /** Names of the files in a folder; empty when there is no such folder. */
  list(path: string): Promise<readonly string[]>
  read(path: string): Promise<Uint8Array>
  /** Writes a small file whole and flushed. */
  write(path: string, text: string): Promise<void>
  copy(from: string, to: string): Promise<void>
  /** A new file that must not exist yet (error code `EEXIST` otherwise). */
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

/** The real disk. */
export const nodeDisk: Disk = {
  async makeFolder(path) {
    await mkdir(path, { recursive: true })
  },
  async list(path) {
    try {
      return await readdir(path)
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return []
      throw error
    }
  },
  read: (path) => readFile(path),
  write: (path, text) => writeFile(path, text, { flush: true }),
  copy: (from, to) => copyFile(from, to),
  create: (path) => openFile(path, 'wx'),
  reopen: (path, size) => openFile(path, 'r+', size),
}

async function openFile(path: string, flags: 'wx' | 'r+', cutAt?: number): Promise<DiskFile> {
  const handle = await open(path, flags)
  try {
    if (cutAt !== undefined) await handle.truncate(cutAt)
  } catch (error) {
    await handle.close()
    throw error
  }
  return {
    async writeAt(bytes, position) {
      let done = 0
      // A disk that is nearly full may take a part only; the next call then says why.
      while (done < bytes.length) {
        const left = bytes.length - done
        const { bytesWritten } = await handle.write(bytes, done, left, position + done)
        if (bytesWritten === 0) throw new Error('the disk takes no more bytes')
        done += bytesWritten
      }
    },
    flush: () => handle.datasync(),
    close: () => handle.close(),
  }
}
