import { exportRedacted, exportWhole } from '../../lab/history/export.ts'
import type { Rules } from '../../lab/history/history.ts'
import type { Stage } from '../bench/stage.ts'
import type { SessionExport } from '../link.ts'

/** The running session, with all its branches, as a file to give away. */
export function exportOf(
  controller: Stage,
  rules: Rules,
  { secrets }: { readonly secrets: boolean },
): SessionExport {
  const { history } = controller.cursor()
  const header = controller.header()
  const exported = secrets ? exportWhole(header, history) : exportRedacted(header, history, rules)
  return { name: controller.file().name(), ...exported }
}
