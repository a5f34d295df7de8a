import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countLine, countVitest, item, sum } from '../../tools/checks.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tokkun-test-count-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function report(content: unknown): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

const files = (...list: [string, ...string[]][]) => ({
  testResults: list.map(([status, ...tests]) => ({
    status,
    assertionResults: tests.map((test) => ({ status: test })),
  })),
})

describe('the last line of npm test', () => {
  it('is the two counts and nothing else', () => {
    expect(countLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
    expect(countLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed')
  })

  it('adds checks and tests', () => {
    const ran = report(files(['passed', 'passed', 'skipped'], ['failed', 'passed', 'failed']))
    const total = sum([item(true), item(false), countVitest(ran, 1)])
    expect(total).toEqual({ passed: 3, failed: 2, skipped: 1 })
  })

  it('counts a file that could not be loaded', () => {
    expect(countVitest(report(files(['passed', 'passed'], ['failed'])), 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    })
  })

  it('never calls a crash a success', () => {
    const nothing = { passed: 0, failed: 1, skipped: 0 }
    expect(countVitest(join(folder, 'none.json'), 1)).toEqual(nothing)
    expect(countVitest(report('{"testRes'), 0)).toEqual(nothing)
    expect(countVitest(report(files(['passed', 'passed'])), 1)).toMatchObject({ failed: 1 })
  })
})
