import { SCENARIO_FILE_LIMIT } from '../../host/link/program.ts'
import type { Texts } from '../scenarios/messages.ts'
import { addOwn } from './scenarios.ts'
import { addToast } from './toasts.ts'
import { openDialog } from './ui.ts'

/** By its ending: YAML has no kind that systems agree on. */
export function isScenarioFile(name: string): boolean {
  return /\.ya?ml$/i.test(name)
}

/** Puts dropped scenario files into the list and shows it. */
export async function dropScenarios(files: readonly File[]): Promise<void> {
  const texts: (readonly [string, string])[] = []
  for (const file of files) {
    const { name } = file
    const text = file.size > SCENARIO_FILE_LIMIT ? null : await file.text().catch(() => null)
    if (text !== null) texts.push([name, text])
    else {
      const key = file.size > SCENARIO_FILE_LIMIT ? 'too-large' : 'unreadable'
      addToast({ tone: 'error', key: `scenarios.file.${key}`, params: { name } })
    }
  }
  if (texts.length === 0) return
  openDialog('scenarios')
  await addOwn(texts satisfies Texts)
}
