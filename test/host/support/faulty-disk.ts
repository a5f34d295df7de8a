import type { Disk, DiskFile } from '../../../host/ports.ts'

/** A test's disk: slow, full or broken on command; it tracks what is flushed. */
export interface FaultyDisk extends Disk {
  /** Content by base name: what survives a power cut (`flushed`), and what was written at all. */
  readonly files: Map<string, { written: Uint8Array; flushed: Uint8Array }>
  /** While set, writes fail with this system code, after `partial` bytes got through. */
  failing: { code: string; partial: number } | null
  /** While true, flushes wait until `release`. */
  held: boolean
  release(): void
  flushes: number
  /** The power fails: what was written but not flushed is lost. */
  powerCut(): void
  text(name: string): string
}

function coded(code: string): Error {
  return Object.assign(new Error(code), { code })
}

const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? ''

export function createFaultyDisk(): FaultyDisk {
  const files: FaultyDisk['files'] = new Map()
  let waiting: (() => void)[] = []

  function fileOf(name: string): DiskFile {
    return {
      async writeAt(bytes, position) {
        await Promise.resolve()
        const entry = files.get(name)
        if (entry === undefined) throw coded('ENOENT')
        const part = disk.failing === null ? bytes : bytes.subarray(0, disk.failing.partial)
        const next = new Uint8Array(Math.max(entry.written.length, position + part.length))
        next.set(entry.written)
        next.set(part, position)
        entry.written = next
        if (disk.failing !== null) throw coded(disk.failing.code)
      },
      async flush() {
        if (disk.held) await new Promise<void>((resolve) => waiting.push(resolve))
        disk.flushes += 1
        const entry = files.get(name)
        if (entry === undefined) throw coded('ENOENT')
        entry.flushed = entry.written
      },
      close: async () => undefined,
    }
  }

  const disk: FaultyDisk = {
    files,
    failing: null,
    held: false,
    flushes: 0,
    powerCut() {
      for (const entry of files.values()) entry.written = entry.flushed
    },
    release() {
      disk.held = false
      for (const go of waiting) go()
      waiting = []
    },
    text: (name) => new TextDecoder().decode(files.get(name)?.written),
    makeFolder: async () => undefined,
    list: async () => [...files.keys()],
    async read(path) {
      const entry = files.get(baseName(path))
      if (entry === undefined) throw coded('ENOENT')
      return entry.written
    },
    readText: async (path) => new TextDecoder().decode(await disk.read(path)),
    async size(path) {
      return (await disk.read(path)).length
    },
    async write(path, text) {
      const bytes = new TextEncoder().encode(text)
      files.set(baseName(path), { written: bytes, flushed: bytes })
    },
    async replace(path, text) {
      if (disk.failing !== null) throw coded(disk.failing.code)
      await disk.write(path, text)
    },
    async remove(path) {
      if (disk.failing !== null) throw coded(disk.failing.code)
      files.delete(baseName(path))
    },
    async copy(from, to) {
      const entry = files.get(baseName(from))
      if (entry === undefined) throw coded('ENOENT')
      files.set(baseName(to), { ...entry })
    },
    async create(path) {
      const name = baseName(path)
      if (files.has(name)) throw coded('EEXIST')
      files.set(name, { written: new Uint8Array(), flushed: new Uint8Array() })
      return fileOf(name)
    },
    async reopen(path, size) {
      const entry = files.get(baseName(path))
      if (entry === undefined) throw coded('ENOENT')
      entry.written = entry.written.slice(0, size)
      return fileOf(baseName(path))
    },
  }
  return disk
}
