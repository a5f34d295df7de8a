import { dialog } from 'electron'
import type { Settings, TextFile, TextPurpose, TextSaved } from '../host/bridge.ts'
import { MENU_TEXTS } from './menu-template.ts'
import { readTextFile, writeTextFile } from './text-file.ts'

/** Endings of the files that the dialog offers; PSKC files have no ending of their own (RFC 6030). */
const ENDINGS: Readonly<Record<TextPurpose, string[]>> = {
  policy: ['json'],
  pskc: ['xml', 'pskc', 'pskcxml'],
}

/** Lets the user choose a text file; null when the dialog was called off. */
export async function chooseTextFile(
  purpose: TextPurpose,
  language: Settings['language'],
): Promise<TextFile | null> {
  const t = MENU_TEXTS[language]
  const texts: Record<TextPurpose, { title: string; kind: string }> = {
    policy: { title: t.choosePolicy, kind: t.policyFiles },
    pskc: { title: t.chooseKeyFile, kind: t.keyFiles },
  }
  const { title, kind } = texts[purpose]
  const { filePaths } = await dialog.showOpenDialog({
    title,
    properties: ['openFile'],
    filters: [
      { name: kind, extensions: ENDINGS[purpose] },
      { name: t.allFiles, extensions: ['*'] },
    ],
  })
  const path = filePaths[0]
  return path === undefined ? null : readTextFile(path, purpose)
}

/** Lets the user choose a place for a text, and puts it there. */
export async function chooseTextPlace(
  suggestedName: string,
  text: string,
  language: Settings['language'],
): Promise<TextSaved> {
  const { filePath, canceled } = await dialog.showSaveDialog({
    title: MENU_TEXTS[language].chooseFilePlace,
    defaultPath: suggestedName,
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  return canceled || filePath === '' ? { saved: false } : writeTextFile(filePath, text)
}
