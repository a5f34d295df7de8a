import {
  constants,
  copyFile,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Disk, type DiskFile, systemCode } from '../ports.ts'

/** Recordings contain typed text and the secrets of imported tokens: readable by the owner only. */
const OWNER_ONLY = 0o600

/** The machine's own disk. */
export const nodeDisk: Disk = {
  async makeFolder(path) {
    const first = await mkdir(path, { recursive: true })
    if (first === undefined) return
    for (let at = path; at.length >= first.length; at = dirname(at)) await flushFolder(dirname(at))
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
  readText: async (path) => new TextDecoder().decode(await readFile(path)),
  size: async (path) => (await stat(path)).size,
  write: (path, text) => writeFile(path, text, { flush: true, mode: OWNER_ONLY }),
  async replace(path, text) {
    const beside = `${path}.new`
    await writeFile(beside, text, { flush: true, mode: OWNER_ONLY })
    await rename(beside, path)
    await flushFolder(dirname(path))
  },
  async remove(path) {
    await rm(path, { force: true })
    await flushFolder(dirname(path))
  },
  async copy(from, to) {
    await copyFile(from, to)
    const handle = await open(to, 'r+')
    try {
      await handle.datasync()
    } finally {
      await handle.close()
    }
    await flushFolder(dirname(to))
  },
  async create(path) {
    const file = await openFile(path, 'new')
    try {
      await flushFolder(dirname(path))
    } catch (error) {
      await file.close()
      throw error
    }
    return file
  },
  reopen: (path, size) => openFile(path, 'old', size),
}

/**
 * A new name is safe only once its folder is flushed, too (fsync(2), "Notes"). Windows opens no
 * folder and keeps names in its file system's own journal; where a file system refuses (some
 * network disks do) the file itself is still flushed.
 */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  try {
    const handle = await open(path, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EACCES', 'EPERM'].includes(systemCode(error))) throw error
  }
}

/**
 * Where the system supports it (Windows does not), every write of a journal is on the disk when it
 * returns: one call instead of a write and a flush, each with its way through another thread.
 */
const { O_CREAT, O_DSYNC, O_EXCL, O_RDWR } = constants
const FLAGS = { new: O_RDWR | O_CREAT | O_EXCL, old: O_RDWR } as const

async function openFile(path: string, which: 'new' | 'old', cutAt?: number): Promise<DiskFile> {
  const handle = await open(path, FLAGS[which] | (O_DSYNC ?? 0), OWNER_ONLY)
  try {
    if (cutAt !== undefined) await handle.truncate(cutAt)
  } catch (error) {
    await handle.close()
    throw error
  }
  return {
    async writeAt(bytes, position) {
      let done = 0
      // A disk that is nearly full may accept only a part; the next call then says why.
      while (done < bytes.length) {
        const left = bytes.length - done
        const { bytesWritten } = await handle.write(bytes, done, left, position + done)
        if (bytesWritten === 0) throw new Error('the disk takes no more bytes')
        done += bytesWritten
      }
    },
    flush: () => (O_DSYNC === undefined ? handle.datasync() : Promise.resolve()),
    close: () => handle.close(),
  }
}
