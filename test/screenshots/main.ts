import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchApp } from '../e2e/support/launch.ts'
import { Person } from '../e2e/support/person.ts'
import { SCENES } from './scenes.ts'

/**
 * Takes pictures of the running app, by mouse and keys like a person.
 *
 *     npm run screenshots               the README's pictures, into docs/pictures
 *     npm run screenshots -- --all DIR  every scene in both languages, themes and sizes, into DIR
 */
const args = process.argv.slice(2)
const root = fileURLToPath(new URL('../..', import.meta.url))
const all = args.indexOf('--all')

interface Look {
  readonly language: 'ja' | 'en'
  readonly theme: 'light' | 'dark'
  readonly width: number
  readonly height: number
}

/** The README's pictures are Japanese: the app's first language. */
const README_LOOK: Look = { language: 'ja', theme: 'light', width: 1440, height: 900 }

const EVERY_LOOK: readonly Look[] = [
  README_LOOK,
  { language: 'en', theme: 'dark', width: 1440, height: 900 },
  { language: 'ja', theme: 'dark', width: 1024, height: 700 },
  { language: 'en', theme: 'light', width: 1024, height: 700 },
]

async function take(look: Look, folder: string, onlyReadme: boolean): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const { app, window, close } = await launchApp({
    seed: 7,
    start: '2026-11-24T10:00',
    language: look.language,
    args: [`--theme=${look.theme}`],
  })
  try {
    await app.evaluate(({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height)
    }, look)
    const person = new Person(window)
    await person.see('lcd')
    for (const scene of SCENES) {
      await scene.go(person)
      if (onlyReadme && scene.readme !== true) continue
      const path = join(folder, `${scene.name}.png`)
      await window.screenshot({ path })
      console.log(path)
    }
  } finally {
    await close()
  }
}

if (all < 0) {
  await take(README_LOOK, join(root, 'docs', 'pictures'), true)
} else {
  const folder = args[all + 1]
  if (folder === undefined) throw new Error('--all needs a folder')
  for (const look of EVERY_LOOK) {
    const name = `${look.language}-${look.theme}-${look.width}`
    await take(look, join(folder, name), false)
  }
}
