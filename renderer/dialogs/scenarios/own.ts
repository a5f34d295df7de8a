import type { TextFile } from '../../../host/link/program.ts'
import type { Texts } from '../../scenarios/messages.ts'
import { bridgeInUse } from '../../state/bench.ts'
import { addOwn } from '../../state/scenarios.ts'
import { addToast } from '../../state/toasts.ts'

/** Lets the user choose scenario files, which go into the list; false: none came. */
export async function chooseOwn(): Promise<boolean> {
  const { desktop, openText } = bridgeInUse()
  const chosen =
    desktop === null ? await one(openText('scenario')) : await desktop.chooseScenarios()
  return take(chosen)
}

async function one(asked: Promise<TextFile | null>): Promise<readonly TextFile[]> {
  const file = await asked
  return file === null ? [] : [file]
}

async function take(files: readonly TextFile[]): Promise<boolean> {
  for (const file of files) {
    if (!('error' in file)) continue
    addToast({
      tone: 'error',
      key: `scenarios.file.${file.error}`,
      params: { name: file.name },
    })
  }
  const texts: Texts = files.flatMap((file) =>
    'error' in file ? [] : [[file.name, file.text] as const],
  )
  if (texts.length === 0) return false
  await addOwn(texts)
  return true
}
