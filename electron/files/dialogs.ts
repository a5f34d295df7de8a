import { basename, extname, join } from 'node:path'
import { dialog } from 'electron'
import {
  EVIDENCE_SCENARIOS,
  type EvidenceFormat,
  type PictureFile,
  type SessionOpened,
  type Settings,
  type TextFile,
  type TextKind,
  type TextPurpose,
  type TextSaved,
} from '../../host/link/program.ts'
import { MENU_TEXTS, type MenuTexts } from '../menu.ts'
import { PICTURE_TYPES, readPicture, readTextFile, writeTextFile } from './chosen-files.ts'
import { type EvidencePaths, freeName } from './safe-file.ts'
import type { SessionFiles } from './session-files.ts'

/** Endings of the files that the dialog offers; PSKC files have no ending of their own (RFC 6030). */
const ENDINGS: Readonly<Record<TextPurpose, string[]>> = {
  policy: ['json'],
  pskc: ['xml', 'pskc', 'pskcxml'],
  scenario: ['yaml', 'yml'],
}

/** Lets the user choose a text file; null when the dialog was called off. */
export async function chooseTextFile(
  purpose: TextPurpose,
  language: Settings['language'],
): Promise<TextFile | null> {
  const [path] = await choosePaths(purpose, language, false)
  return path === undefined ? null : readTextFile(path, purpose)
}

/** Lets the user choose text files, several at a time; empty when the dialog was called off. */
export async function chooseTextFiles(
  purpose: TextPurpose,
  language: Settings['language'],
): Promise<readonly TextFile[]> {
  const paths = await choosePaths(purpose, language, true)
  return Promise.all(paths.slice(0, EVIDENCE_SCENARIOS).map((path) => readTextFile(path, purpose)))
}

async function choosePaths(
  purpose: TextPurpose,
  language: Settings['language'],
  several: boolean,
): Promise<readonly string[]> {
  const t = MENU_TEXTS[language]
  const { title, kind } = titlesOf(purpose, t)
  const { filePaths } = await dialog.showOpenDialog({
    title,
    properties: several ? ['openFile', 'multiSelections'] : ['openFile'],
    filters: [
      { name: kind, extensions: ENDINGS[purpose] },
      { name: t.allFiles, extensions: ['*'] },
    ],
  })
  return filePaths
}

function titlesOf(purpose: TextPurpose, t: MenuTexts): { title: string; kind: string } {
  switch (purpose) {
    case 'policy':
      return { title: t.choosePolicy, kind: t.policyFiles }
    case 'pskc':
      return { title: t.chooseKeyFile, kind: t.keyFiles }
    case 'scenario':
      return { title: t.chooseScenario, kind: t.scenarioFiles }
    default:
      return purpose satisfies never
  }
}

/** Lets the user choose a place for a text, and puts it there. `written` hears of its path. */
export async function saveTextAs(
  suggestedName: string,
  text: string,
  kind: TextKind,
  language: Settings['language'],
  written: (path: string, kind: TextKind) => void,
): Promise<TextSaved> {
  const t = MENU_TEXTS[language]
  const filters: Record<TextKind, { name: string; extensions: string[] }[]> = {
    private: [],
    session: [{ name: t.sessionFiles, extensions: ['tokkun'] }],
    scenario: [{ name: t.scenarioFiles, extensions: ['yaml'] }],
  }
  const { filePath, canceled } = await dialog.showSaveDialog({
    title: t.chooseFilePlace,
    defaultPath: suggestedName,
    filters: filters[kind],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  if (canceled || filePath === '') return { saved: false }
  const saved = await writeTextFile(filePath, text, kind === 'private' ? 'private' : 'usual')
  if (saved.saved) written(filePath, kind)
  return saved
}

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

/**
 * Asks where to put it: one format as a file by its name, several side by side into a folder, where
 * nothing that lies there is overwritten. null: called off.
 */
export async function chooseEvidencePaths(
  name: string,
  formats: readonly EvidenceFormat[],
  language: Settings['language'],
): Promise<EvidencePaths | null> {
  const [only] = formats
  return only !== undefined && formats.length === 1
    ? chooseEvidenceFile(name, only, language)
    : chooseEvidenceFolder(name, formats, language)
}

async function chooseEvidenceFile(
  name: string,
  format: EvidenceFormat,
  language: Settings['language'],
): Promise<EvidencePaths | null> {
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

async function chooseEvidenceFolder(
  name: string,
  formats: readonly EvidenceFormat[],
  language: Settings['language'],
): Promise<EvidencePaths | null> {
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

/** Lets the user choose a picture; null when the dialog was called off. */
export async function choosePicture(language: Settings['language']): Promise<PictureFile | null> {
  const t = MENU_TEXTS[language]
  const { filePaths } = await dialog.showOpenDialog({
    title: t.choosePicture,
    properties: ['openFile'],
    filters: [{ name: t.pictures, extensions: PICTURE_TYPES }],
  })
  const path = filePaths[0]
  return path === undefined ? null : readPicture(path)
}
