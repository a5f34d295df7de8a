import type { Bilingual } from '../../../protocol/bilingual.ts'
import { failuresOf } from '../../../scenario/results.ts'
import type { Language } from '../../context.ts'
import { type Outcome, placeOf } from '../outcome.ts'
import { alsoText } from './tap.ts'

/** One `testcase` of a JUnit file. */
export interface JUnitCase {
  readonly name: string
  /** Which case of its file, from 1; null: the file does not say. */
  readonly position: number | null
  readonly className: string
  readonly seconds: number
  readonly problem: {
    readonly kind: 'failure' | 'error'
    readonly type: string
    readonly message: string
    readonly text: string
  } | null
}

/** One `testsuite`: the cases of one scenario file. */
export interface JUnitSuite {
  readonly name: string
  /** UTC, `2026-11-21T10:00:00`: the stricter schema knows no time zone. */
  readonly timestamp: string
  readonly cases: readonly JUnitCase[]
}

/** The suites of a run, one for each file, in the run's order. `wall` is in ms since the epoch. */
export function junitSuites(
  outcomes: readonly Outcome[],
  language: Language,
  wall: number,
): readonly JUnitSuite[] {
  const timestamp = new Date(wall).toISOString().slice(0, 19)
  const suites = new Map<string, JUnitCase[]>()
  for (const outcome of outcomes) {
    const { file } = outcome.result
    const cases = suites.get(file) ?? []
    cases.push(caseOf(outcome, language))
    suites.set(file, cases)
  }
  return [...suites].map(([name, cases]) => ({ name, timestamp, cases }))
}

function caseOf(outcome: Outcome, language: Language): JUnitCase {
  const { result, name, index, tookMs, verdict } = outcome
  return {
    name,
    position: index + 1,
    className: result.file.replace(/\.\w+$/, '').replaceAll('/', '.'),
    seconds: tookMs / 1000,
    problem: verdict === 'passed' ? null : problemOf(outcome, language),
  }
}

function problemOf(outcome: Outcome, language: Language): JUnitCase['problem'] {
  const { result, drift, verdict, lcd, session } = outcome
  const of = (text: Bilingual) => text[language]
  const { deciding: step, others } = failuresOf(result)
  const problem = step?.problem ?? result.problem
  const lines = [placeOf(result)]
  if (step !== null) lines.push(`${step.number}. ${of(step.text)}`)
  if (step?.expected != null) lines.push(`expected: ${of(step.expected)}`)
  if (step?.seen != null) lines.push(`seen: ${of(step.seen)}`)
  if (problem !== null) lines.push(of(problem.text))
  for (const one of others) lines.push(`also: ${alsoText(one, of)}`)
  if (drift !== null) lines.push(`not reproducible: run ${drift.run}, input ${drift.input}`)
  if (session !== null) lines.push(`session: ${session}`)
  const heading =
    problem === null ? (step === null ? lines.at(-1) : of(step.text)) : of(problem.text)
  return {
    kind: verdict === 'error' ? 'error' : 'failure',
    type: drift === null ? (problem?.code ?? 'expectation') : 'not-reproducible',
    message: heading ?? '',
    text: [...lines, ...lcd].join('\n'),
  }
}

/**
 * Property of a suite with the number of each of its cases in the scenario's file, in their order:
 * neither schema allows it at a case. A merge uses it to see whether two shards ran the same case.
 */
export const POSITIONS = 'cases-of-file'

/**
 * Suites as a JUnit file. It keeps to what Jenkins' schema and the stricter one of the Ant task both
 * allow: counts stand at each suite, none at the root.
 */
export function junitXml(suites: readonly JUnitSuite[]): string {
  const body = suites.map((suite, id) => suiteXml(suite, id)).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${body}</testsuites>\n`
}

function suiteXml({ name, timestamp, cases }: JUnitSuite, id: number): string {
  const failing = (kind: 'failure' | 'error') =>
    cases.filter(({ problem }) => problem?.kind === kind).length
  const head = attributes({
    name,
    package: name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : '',
    id: String(id),
    timestamp,
    hostname: 'localhost',
    tests: String(cases.length),
    failures: String(failing('failure')),
    errors: String(failing('error')),
    skipped: '0',
    time: seconds(cases.reduce((sum, one) => sum + one.seconds, 0)),
  })
  // Jenkins' schema wants at least one property; it also tells readers whose file this is.
  const positions = cases.flatMap(({ position }) => position ?? [])
  const where = attributes({ name: POSITIONS, value: positions.join(' ') })
  const known = positions.length === cases.length ? `<property ${where}/>` : ''
  const properties = `    <properties><property name="tool" value="tokkun"/>${known}</properties>\n`
  const foot = '    <system-out></system-out>\n    <system-err></system-err>\n'
  return `  <testsuite ${head}>\n${properties}${cases.map(caseXml).join('')}${foot}  </testsuite>\n`
}

function caseXml({ name, className, seconds: time, problem }: JUnitCase): string {
  const head = attributes({ name, classname: className, time: seconds(time) })
  if (problem === null) return `    <testcase ${head}/>\n`
  const { kind, type, message, text } = problem
  const inner = `<${kind} ${attributes({ type, message })}>${xmlText(text)}</${kind}>`
  return `    <testcase ${head}>${inner}</testcase>\n`
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${xmlAttribute(value)}"`)
    .join(' ')
}

const seconds = (value: number): string => value.toFixed(3)

/** Text as XML 1.0 may hold it: markup escaped, characters that XML forbids shown as U+FFFD. */
function xmlText(text: string): string {
  return wellFormed(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
}

/** The same inside of a quoted attribute, where line feeds and tabs would become blanks. */
function xmlAttribute(text: string): string {
  return xmlText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
}

/** XML 1.0, 2.2 "Characters": no controls but tab, LF and CR; no lone surrogates; no U+FFFE, U+FFFF. */
function wellFormed(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '\ufffd')
}
