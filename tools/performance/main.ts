import { appFigures } from './app.ts'
import { bankFigures } from './bank.ts'
import { cameraFigures } from './camera.ts'
import { type Figure, json, table } from './figures.ts'
import { historyFigures } from './history.ts'
import { httpFigures } from './http.ts'
import { journalFigures } from './journal.ts'
import { pureFigures } from './pure.ts'
import { reproducibleFigures } from './reproducible.ts'
import { scenarioFigures } from './scenarios.ts'
import { rootOf, startFigures } from './start.ts'

const root = rootOf(import.meta.url)
const asJson = process.argv.includes('--json')
/** `--only app`: one part alone. */
const only = process.argv[process.argv.indexOf('--only') + 1]
const chosen = process.argv.includes('--only') ? only : null

const PARTS: readonly (readonly [string, () => Figure[] | Promise<Figure[]>])[] = [
  ['pure', pureFigures],
  ['bank', bankFigures],
  ['history', historyFigures],
  ['reproducible', reproducibleFigures],
  ['scenarios', () => scenarioFigures(root)],
  ['start', () => startFigures(root)],
  ['journal', journalFigures],
  ['http', httpFigures],
  ['camera', cameraFigures],
  ['app', appFigures],
]

const figures: Figure[] = []
for (const [name, measure] of PARTS) {
  if (chosen !== null && chosen !== name) continue
  process.stderr.write(`… ${name}\n`)
  figures.push(...(await measure()))
}
console.log(table(figures))
if (asJson) console.log(json(figures))
