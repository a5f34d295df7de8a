import { appendFile, mkdir, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { app } from 'electron'

/** The log starts anew at this size; the one before is kept. Assumption: months of trouble fit. */
const LOG_LIMIT = 1024 * 1024

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
  if (size > LOG_LIMIT) await rename(path, `${path}.old`)
  await appendFile(path, line)
}

/** Assumption: with more reloads within a minute something is wrong for good. */
const MOST_RELOADS = 3
const WITHIN_MS = 60_000

/**
 * A view that dies is loaded again: the bench lives in the main process, so nothing is lost. An
 * error that nobody caught is logged and the app goes on; every acknowledged input is on disk.
 */
export function setupCrashHandling(log: (problem: string) => void): void {
  process.on('uncaughtException', (error) => log(`uncaught: ${error.stack ?? String(error)}`))
  process.on('unhandledRejection', (reason) => {
    log(`unhandled: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`)
  })
  const reloads: number[] = []
  app.on('render-process-gone', (_event, contents, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    log(`a view ended: ${reason} (${exitCode})`)
    const now = performance.now()
    reloads.push(now)
    const recent = reloads.filter((at) => now - at < WITHIN_MS)
    if (recent.length <= MOST_RELOADS && !contents.isDestroyed()) contents.reload()
  })
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (reason !== 'clean-exit' && reason !== 'killed') log(`${type} ended: ${reason}`)
  })
}
