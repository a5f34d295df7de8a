import { app } from 'electron'

/** A disk that hangs must not keep the app from ending. Ours. */
const PATIENCE_MS = 5000

/** Ends the app when its last window is closed, and only after `finish` has put everything away. */
export function setupQuit(finish: () => Promise<unknown>): void {
  let finished = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (finished) return
    event.preventDefault()
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
    void Promise.race([finish(), patience]).finally(() => {
      finished = true
      // Within the microtasks of `will-quit` Electron still counts as quitting and would ignore it.
      setImmediate(() => app.quit())
    })
  })
}
