import { dialog } from 'electron'
import type { Settings, TextFile, TextKind, TextPurpose, TextSaved } from '../../host/bridge.ts'
import { EVIDENCE_SCENARIOS } from '../../host/desktop.ts'
import { MENU_TEXTS, type MenuTexts } from '../menu-template.ts'
import { readTextFile, writeTextFile } from './text-file.ts'

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
export async function chooseTextPlace(
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
