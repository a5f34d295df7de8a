import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { smallPng } from './small-png.ts'

/** What a scene says about a picture of it. */
interface Wanted {
  readonly readme?: string | undefined
  readonly manual?: string | undefined
  readonly only?: string | undefined
}

/** Where pictures are saved, and which of them are taken. */
export interface Album {
  /** Whether the lower end of a scrolling page gets a picture of its own. */
  readonly ends: boolean
  /** The files for a scene; none: it is skipped. */
  files(name: string, wanted: Wanted): readonly Picture[]
}

interface Picture {
  readonly path: string
  /** Test id of the part to show; null: the whole window. */
  readonly only: string | null
}

/** Every scene, into one folder. */
export function everyScene(folder: string): Album {
  return { ends: true, files: (name) => [{ path: join(folder, `${name}.png`), only: null }] }
}

/** The README's pictures (Japanese alone) and the manual's, which lie in a folder a language. */
export function documentation(folder: string, language: 'ja' | 'en'): Album {
  return {
    ends: false,
    files(_, { readme, manual, only }) {
      const pictures: Picture[] = []
      if (readme !== undefined && language === 'ja') {
        pictures.push({ path: join(folder, `${readme}.png`), only: null })
      }
      if (manual !== undefined) {
        pictures.push({ path: join(folder, language, `${manual}.png`), only: only ?? null })
      }
      return pictures
    },
  }
}

/** Takes pictures of a window as it is. */
export async function photograph(window: Page, pictures: readonly Picture[]): Promise<void> {
  for (const { path, only } of pictures) {
    const subject: Page | Locator = only === null ? window : window.getByTestId(only).first()
    const png = await subject.screenshot({ animations: 'disabled' })
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, smallPng(png))
    console.log(path)
  }
}
