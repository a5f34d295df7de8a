import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type WatchedCase, watchCase } from '../../../evidence/watched-case.ts'
import { casesOf, parseScenario } from '../../../scenario/read/parse.ts'

const FOLDER = fileURLToPath(new URL('../../../assets/scenarios/', import.meta.url))

/** Every case of the shipped scenarios, run; files that only define steps for others have none. */
export function shippedResults(only = ''): readonly WatchedCase[] {
  const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
  const files = new Map(
    names.map((name) => [`assets/scenarios/${name}`, readFileSync(FOLDER + name, 'utf8')] as const),
  )
  return [...files.keys()]
    .filter((file) => file.includes(only))
    .flatMap((file) => {
      const scenario = parseScenario(files, file)
      if (!scenario.ok) throw new Error(`${file}: ${scenario.error[0]?.text.en}`)
      if (scenario.value.main.steps.length === 0) return []
      return casesOf(scenario.value).map((one) => {
        if (!one.ok) throw new Error(`${file}: ${one.error[0]?.text.en}`)
        return watchCase(one.value)
      })
    })
}
