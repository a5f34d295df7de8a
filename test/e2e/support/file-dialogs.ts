import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Launched } from './launch.ts'

/** A folder that the app may write to, whichever user runs it. */
function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'tokkun-files-'))
  chmodSync(path, 0o777)
  return path
}

/** The path of a new file in a folder that the app may read, whichever user runs it. */
export function openFolder(name: string): string {
  return join(folder(), name)
}

/** Lets the next dialogs for opening return a new, empty folder; returns its path. */
export async function givesFolder({ app }: Launched): Promise<string> {
  const path = folder()
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)
  return path
}

/** Lets the next dialogs for opening a file return one with this name and content. */
export async function givesFile({ app }: Launched, name: string, text: string): Promise<void> {
  const path = join(folder(), name)
  writeFileSync(path, text)
  chmodSync(path, 0o644)
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)
}

/** Lets the next dialogs for saving return a path; returns a function that reads what was saved. */
export async function takesFile({ app }: Launched, name: string): Promise<() => string> {
  const path = join(folder(), name)
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
  }, path)
  return () => readFileSync(path, 'utf8')
}
