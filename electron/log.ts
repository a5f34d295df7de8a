import { appendFile, mkdir, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** The log starts anew at this size; the one before is kept. Ours. */
const LARGEST = 1024 * 1024

/** A small log of trouble, for a support desk to ask for. Also said on stderr. Never throws. */
export function createLog(path: string): (problem: string) => void {
  let writing: Promise<void> = Promise.resolve()
  return (problem) => {
    const line = `${new Date().toISOString()} ${problem}\n`
    process.stderr.write(line)
    writing = writing.then(() => append(path, line)).catch(() => undefined)
  }
}

async function append(path: string, line: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  )
  if (size > LARGEST) await rename(path, `${path}.old`)
  await appendFile(path, line)
}
