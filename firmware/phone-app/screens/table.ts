import type { AppScreen } from '../types.ts'
import { code } from './code.ts'
import { deleteConfirm } from './delete-confirm.ts'
import { displayNameScreen } from './display-name.ts'
import { exported, exportWarning } from './export.ts'
import { firstStart } from './first-start.ts'
import { initialSetup } from './initial-setup.ts'
import { list } from './list.ts'
import type { ScreenFile } from './screen.ts'
import { sending } from './sending.ts'

/** What each screen shows and does. */
export function fileOf(screen: AppScreen): ScreenFile {
  switch (screen.name) {
    case 'first-start':
      return firstStart(screen)
    case 'sending':
      return sending
    case 'initial-setup':
      return initialSetup(screen)
    case 'display-name':
      return displayNameScreen(screen)
    case 'code':
      return code(screen)
    case 'list':
      return list(screen)
    case 'delete-confirm':
      return deleteConfirm(screen)
    case 'export-warning':
      return exportWarning(screen)
    case 'export':
      return exported(screen)
    default:
      return screen satisfies never
  }
}
