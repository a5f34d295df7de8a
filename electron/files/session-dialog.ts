import { dialog } from 'electron'
import type { Settings } from '../../host/bridge.ts'
import type { SessionOpened } from '../../host/desktop.ts'
import { MENU_TEXTS } from '../menu-template.ts'
import type { SessionFiles } from './session-files.ts'

/** Lets the user choose a session's file and opens it; null when the dialog was called off. */
export async function chooseSession(
  files: SessionFiles,
  language: Settings['language'],
): Promise<SessionOpened | null> {
  const t = MENU_TEXTS[language]
  const { filePaths } = await dialog.showOpenDialog({
    title: t.chooseSession,
    properties: ['openFile'],
    filters: [
      { name: t.sessionFiles, extensions: ['tokkun'] },
      { name: t.allFiles, extensions: ['*'] },
    ],
  })
  const path = filePaths[0]
  return path === undefined ? null : files.open(path)
}
