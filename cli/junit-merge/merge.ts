import { SaxesParser } from 'saxes'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import { type Context, counted, stopForFile } from '../context.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { readText, writeOut } from '../files.ts'
import { findFiles } from '../find-files.ts'
import { type JUnitCase, type JUnitSuite, junitXml, POSITIONS } from '../run/reports/junit.ts'

/** `tokkun junit-merge`: 0 if all files were read and no case is in two of them. */
export async function mergeJunit(
  context: Context,
  names: readonly string[],
  out: string,
): Promise<ExitCode> {
  const { cwd } = context.io
  const files = await findFiles(cwd, names, ['.xml'])
  if (!files.ok) return stopForFile(context, files.error)
  const read = []
  for (const file of files.value) {
    const xml = await readText(cwd, file)
    if (!xml.ok) return stopForFile(context, xml.error)
    const suites = readJunit(file, xml.value)
    if (!suites.ok) return stopForFile(context, suites.error)
    read.push(suites.value)
  }
  const merged = mergeSuites(read)
  const written = await writeOut(cwd, out, junitXml(merged))
  if (!written.ok) return stopForFile(context, written.error)
  const cases = merged.flatMap((suite) => suite.cases)
  const bad = cases.filter(({ problem }) => problem !== null).length
  context.note({
    ja: `${out}: ${files.value.length} ファイル、${cases.length} 件（失敗・エラー ${bad}）`,
    en: `${out}: ${counted(files.value.length, 'file')}, ${counted(cases.length, 'case')} (${bad} failed or in error)`,
  })
  const twice = doubles(merged)
  for (const name of twice) {
    context.note({ ja: `二重です: ${name}`, en: `counted twice: ${name}` })
  }
  return twice.length === 0 ? EXIT.ok : EXIT.failed
}

/** Reads the suites of a JUnit file that `tokkun run` wrote. The error is a sentence. */
export function readJunit(file: string, xml: string): Result<readonly JUnitSuite[], Bilingual> {
  const suites: { name: string; timestamp: string; cases: JUnitCase[] }[] = []
  let positions: readonly number[] = []
  let problem: { kind: 'failure' | 'error'; type: string; message: string; text: string } | null =
    null
  let isJunit = false
  const parser = new SaxesParser()
  let broken: Error | null = null
  parser.on('error', (error) => {
    broken ??= error
  })
  parser.on('opentag', ({ name, attributes: found }) => {
    const value = (key: string) => String(found[key] ?? '')
    if (name === 'testsuites' || name === 'testsuite') isJunit = true
    if (name === 'testsuite') {
      suites.push({ name: value('name'), timestamp: value('timestamp'), cases: [] })
      positions = []
    } else if (name === 'property' && value('name') === POSITIONS) {
      positions = value('value').split(' ').map(Number)
    } else if (name === 'testcase') {
      const cases = suites.at(-1)?.cases
      const position = positions[cases?.length ?? 0]
      cases?.push({
        name: value('name'),
        position: Number.isSafeInteger(position) ? (position ?? null) : null,
        className: value('classname'),
        seconds: Number(value('time')) || 0,
        problem: null,
      })
    } else if (name === 'failure' || name === 'error') {
      problem = { kind: name, type: value('type'), message: value('message'), text: '' }
    }
  })
  parser.on('text', (text) => {
    if (problem !== null) problem.text += text
  })
  parser.on('closetag', ({ name }) => {
    const cases = suites.at(-1)?.cases
    const last = cases?.at(-1)
    if ((name !== 'failure' && name !== 'error') || cases === undefined || last === undefined)
      return
    cases[cases.length - 1] = { ...last, problem }
    problem = null
  })
  parser.write(xml).close()
  if (broken !== null || !isJunit) return err(notJunit(file, broken))
  return ok(suites)
}

function notJunit(file: string, error: Error | null): Bilingual {
  const why = error === null ? '' : ` (${error.message.replace(/\.+$/, '')})`
  return {
    ja: `${file} は JUnit の XML ではありません${why}。tokkun run --junit で書いたファイルを指定してください。`,
    en: `${file} is no JUnit XML${why}; name files that tokkun run --junit wrote.`,
  }
}

/** Suites of several files as one: equal names are merged, with the cases in the files' order. */
export function mergeSuites(files: readonly (readonly JUnitSuite[])[]): readonly JUnitSuite[] {
  const merged = new Map<string, JUnitSuite>()
  for (const suite of files.flat()) {
    const before = merged.get(suite.name)
    if (before === undefined) merged.set(suite.name, suite)
    else {
      const [timestamp = ''] = [before.timestamp, suite.timestamp].sort()
      merged.set(suite.name, { ...before, timestamp, cases: [...before.cases, ...suite.cases] })
    }
  }
  return [...merged.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * Cases that are in the suites more than once: two shards ran the same. Compared by their position
 * in the scenario's file, as a name may be in either language; by name if a file has no positions.
 */
export function doubles(suites: readonly JUnitSuite[]): readonly string[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { name: suite, cases } of suites) {
    for (const { name, position } of cases) {
      const key = JSON.stringify([suite, position ?? name])
      if (seen.has(key)) twice.add(`${suite} › ${name}`)
      seen.add(key)
    }
  }
  return [...twice]
}
