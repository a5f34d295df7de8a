import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchApp } from '../../test/e2e/support/launch.ts'
import { Person } from '../../test/e2e/support/person.ts'
import { type Album, documentation, everyScene, photograph } from './album.ts'
import type { Film } from './film.ts'
import { BUSINESS } from './films/business.ts'
import { CAMERA_FILM, CAMERA_TROUBLE } from './films/camera.ts'
import { DIALOGS } from './films/dialogs.ts'
import { FAULTS_FILM } from './films/faults.ts'
import { FOB_COUNTER } from './films/fob-counter.ts'
import { FOB_ONLINE, FOB_TROUBLE } from './films/fob-online.ts'
import { PHONE_APP_FILM } from './films/phone-app.ts'
import { TIMELINE } from './films/timeline.ts'
import { TOOLS } from './films/tools.ts'
import { papers } from './papers.ts'
import { Projector } from './projector.ts'
import { SCENES } from './scenes.ts'

/**
 * Takes pictures of the running app: the activation by mouse and keys like a person, the banks'
 * pages as films, whose inputs come from the lab's hands.
 *
 *     npm run screenshots               the README's and the manual's, into docs/pictures
 *     npm run screenshots -- --all DIR  everything in both languages, themes and sizes, into DIR
 *
 * After DIR may follow `--look ja-light-1440` and `--film b`, each several times: only those.
 */
const args = process.argv.slice(2)
const root = fileURLToPath(new URL('../..', import.meta.url))
const all = args.indexOf('--all')
const looks = valuesOf('--look')
const films = valuesOf('--film')

function valuesOf(option: string): readonly string[] {
  return args.filter((_, n) => args[n - 1] === option)
}

function wanted(film: string): boolean {
  return films.length === 0 || films.includes(film)
}

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

const FILMS: readonly Film[] = [
  CAMERA_FILM,
  CAMERA_TROUBLE,
  FOB_ONLINE,
  FOB_TROUBLE,
  FOB_COUNTER,
  PHONE_APP_FILM,
  BUSINESS,
  FAULTS_FILM,
  TIMELINE,
  DIALOGS,
  TOOLS,
]

async function take(look: Look, album: Album): Promise<void> {
  const { app, window, complaints, close } = await launchApp({
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
    if (wanted('activation')) await activation(person, album)
    const projector = new Projector(person, album)
    for (const film of FILMS) if (wanted(film.name)) await projector.show(film)
    if (wanted('papers')) await papers(app, { root, language: look.language, album })
    for (const complaint of complaints) console.warn(complaint)
  } finally {
    await close()
  }
}

/** The activation, by mouse and keys alone; it needs the bench as the app starts it. */
async function activation(person: Person, album: Album): Promise<void> {
  for (const { name, readme, manual, go } of SCENES) {
    await go(person)
    const wanted = { readme: readme === true ? name : undefined, manual }
    await photograph(person.window, album.files(name, wanted))
  }
  await person.window.keyboard.press('Escape')
  await person.at('counter').click()
}

if (all < 0) {
  const folder = join(root, 'docs', 'pictures')
  await take(README_LOOK, documentation(folder, 'ja'))
  await take({ ...README_LOOK, language: 'en' }, documentation(folder, 'en'))
} else {
  const folder = args[all + 1]
  if (folder === undefined) throw new Error('--all needs a folder')
  for (const look of EVERY_LOOK) {
    const name = `${look.language}-${look.theme}-${look.width}`
    if (looks.length > 0 && !looks.includes(name)) continue
    await take(look, everyScene(join(folder, name)))
  }
}
