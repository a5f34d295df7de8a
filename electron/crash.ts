import { app } from 'electron'

/** More reloads than this within a minute: something is wrong for good, and a loop helps nobody. Ours. */
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
