import { exportWhole } from '../lab/history/export.ts'
import type { SessionExport } from './link.ts'
import type { Stage } from './stage.ts'

/** The running session as a file to give away. */
export function exportOf(stage: Stage, _wish: { readonly secrets: boolean }): SessionExport {
  const { history } = stage.bench()
  return {
    name: stage.file().name(),
    ...exportWhole({ setup: history.setup, paused: true }, history),
  }
}
