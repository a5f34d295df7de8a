import { basename, extname, join } from 'node:path'
import { dialog } from 'electron'
import type { Settings } from '../../host/bridge.ts'
import type { EvidenceFormat } from '../../host/desktop.ts'
import { MENU_TEXTS } from '../menu-template.ts'
import { freeName, type Places } from './free-name.ts'

/**
 * Asks where to put it: one format as a file by its name, several side by side into a folder, where
 * nothing that lies there is overwritten. null: called off.
 */
export async function choosePlaces(
  name: string,
  formats: readonly EvidenceFormat[],
  language: Settings['language'],
): Promise<Places | null> {
  const [only] = formats
  return only !== undefined && formats.length === 1
    ? chooseFile(name, only, language)
    : chooseFolder(name, formats, language)
}

async function chooseFile(
  name: string,
  format: EvidenceFormat,
  language: Settings['language'],
): Promise<Places | null> {
  const t = MENU_TEXTS[language]
  const { filePath, canceled } = await dialog.showSaveDialog({
    title: t.chooseEvidence,
    defaultPath: `${name}.${format}`,
    filters: [{ name: t.evidenceFiles, extensions: [format] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  if (canceled || filePath === '') return null
  const whole = extname(basename(filePath)) === '' ? `${filePath}.${format}` : filePath
  return new Map([[format, whole]])
}

async function chooseFolder(
  name: string,
  formats: readonly EvidenceFormat[],
  language: Settings['language'],
): Promise<Places | null> {
  const t = MENU_TEXTS[language]
  const { filePaths } = await dialog.showOpenDialog({
    title: t.chooseEvidenceFolder,
    buttonLabel: t.evidenceHere,
    properties: ['openDirectory', 'createDirectory'],
  })
  const folder = filePaths[0]
  if (folder === undefined) return null
  const free = await freeName(folder, name, formats)
  return new Map(formats.map((format) => [format, join(folder, `${free}.${format}`)]))
}
