import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../../tools/run.mjs'
import type { Launched } from './launch.ts'

/** Where the pictures of failed walks are kept; git ignores it. */
const FOLDER = join(ROOT, '.cache', 'e2e-failures')

/**
 * Keeps what the window showed, and what happened on the bench, when a walk failed, and says where.
 * If the window is gone by then, that is said too, and is not another failure.
 */
export async function keepPicture(running: Launched | null, name: string): Promise<void> {
  if (running === null) return
  mkdirSync(FOLDER, { recursive: true })
  const file = join(FOLDER, name.replace(/[^\w]+/g, '-').slice(0, 80))
  try {
    await running.window.screenshot({ path: `${file}.png` })
    const timeline = await running.window.getByTestId('timeline').allInnerTexts()
    writeFileSync(`${file}.txt`, `${timeline.join('\n')}\n\n${running.complaints.join('\n')}\n`)
    console.warn(`what the window showed: ${file}.png`)
  } catch (error) {
    console.warn(`no picture of the window: ${error instanceof Error ? error.message : error}`)
  }
}
