import type { Disk, DiskFile } from '../ports.ts'

/** Browsers, workers and Node have them; the language itself does not declare them. */
declare class TextEncoder {
  encode(text: string): Uint8Array
}
declare class TextDecoder {
  decode(bytes: Uint8Array): string
}

/** A file's bytes with room to grow, so that a journal is not copied for every line. */
interface Content {
  bytes: Uint8Array
  length: number
}

/**
 * A disk in memory, for a host inside a page: its contents are lost with the page. Folders are only
 * parts of names. It never refuses a write.
 */
export function createMemoryDisk(): Disk {
  const files = new Map<string, Content>()

  function found(path: string): Content {
    const content = files.get(path)
    if (content === undefined) throw coded('ENOENT')
    return content
  }

  const read = (path: string): Uint8Array => {
    const { bytes, length } = found(path)
    return bytes.slice(0, length)
  }

  const write = async (path: string, text: string): Promise<void> => {
    const bytes = new TextEncoder().encode(text)
    files.set(path, { bytes, length: bytes.length })
  }

  return {
    makeFolder: async () => undefined,
    async list(path) {
      const below = `${path}/`
      return [...files.keys()]
        .filter((name) => name.startsWith(below))
        .map((name) => name.slice(below.length))
        .filter((name) => !name.includes('/'))
    },
    read: async (path) => read(path),
    readText: async (path) => new TextDecoder().decode(read(path)),
    size: async (path) => found(path).length,
    write,
    replace: write,
    async remove(path) {
      files.delete(path)
    },
    async copy(from, to) {
      const bytes = read(from)
      files.set(to, { bytes, length: bytes.length })
    },
    async create(path) {
      if (files.has(path)) throw coded('EEXIST')
      const content: Content = { bytes: new Uint8Array(1024), length: 0 }
      files.set(path, content)
      return fileOf(content)
    },
    async reopen(path, size) {
      const content = found(path)
      content.length = Math.min(content.length, size)
      return fileOf(content)
    },
  }
}

function fileOf(content: Content): DiskFile {
  return {
    async writeAt(bytes, position) {
      const end = position + bytes.length
      if (end > content.bytes.length) {
        const larger = new Uint8Array(Math.max(end, 2 * content.bytes.length))
        larger.set(content.bytes.subarray(0, content.length))
        content.bytes = larger
      }
      // Bytes that were cut off or never written read as zeros, as on a real disk.
      content.bytes.fill(0, content.length, Math.max(content.length, position))
      content.bytes.set(bytes, position)
      content.length = Math.max(content.length, end)
    },
    flush: async () => undefined,
    close: async () => undefined,
  }
}

/** The refusal of a system call, as Node words it. */
function coded(code: string): Error {
  return Object.assign(new Error(code), { code })
}
