import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { casesOf } from '../../lab/scenario/cases.ts'
import { parseScenario } from '../../lab/scenario/parse.ts'
import { runCase } from '../../lab/scenario/run.ts'
import { brief, outcome } from './scenario-desk.ts'

const FOLDER = new URL('../../assets/scenarios/', import.meta.url)

/** Every shipped file by its path below `assets/scenarios/`. */
const FILES: ReadonlyMap<string, string> = new Map(
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => [path, readFileSync(new URL(path, FOLDER), 'utf8')] as const),
)

describe.each([...FILES.keys()])('shipped scenario %s', (path) => {
  const read = parseScenario(FILES, path)

  it('is in order, and named in both languages', () => {
    expect(read.ok ? [] : read.error.map(brief)).toEqual([])
    if (!read.ok) return
    expect(read.value.name.ja).not.toBe(read.value.name.en)
    expect(FILES.get(path)).toMatch(/^# yaml-language-server: \$schema=(\.\.\/)+schemas\//)
  })

  const cases = read.ok && read.value.main.steps.length > 0 ? casesOf(read.value) : []
  it.each(cases.map((one, n) => [n, one] as const))('case %i passes', (_, one) => {
    if (!one.ok) throw new Error(one.error.map(brief).join('\n'))
    const result = runCase(one.value)
    expect(result.verdict, outcome(result).join('\n')).toBe('passed')
  })
})
