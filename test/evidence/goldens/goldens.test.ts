import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decode } from 'fast-png'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { policies } from '../../../bank/policy/institutions/institutions.ts'
import { accept, check } from '../../../evidence/goldens/check.ts'
import { goldensOf } from '../../../evidence/goldens/frames.ts'
import { difference } from '../../../evidence/goldens/review/page.ts'
import {
  type GoldenReport,
  type GoldenRoot,
  type GoldenRun,
  readTable,
} from '../../../evidence/goldens/store.ts'
import { activation } from '../../../lab/walks/activation.ts'
import { wholeWay } from '../../../lab/walks/whole-way.ts'
import type { CaseResult } from '../../../scenario/results.ts'
import { withChangedGlyph } from '../support/glyph.ts'
import { caseOf } from '../support/sources.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goldens-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const ROOT = { root: '/work', cwd: '/work' } as const

function screensOf(cases: readonly CaseResult[], at: GoldenRoot = ROOT): GoldenRun {
  const run = goldensOf(cases, at)
  if (!run.ok) throw new Error(run.error.code)
  return run.value
}

const runOf = (...names: readonly ('done-yes' | 'no')[]): GoldenRun =>
  screensOf(names.map((name) => caseOf(activation(name), { name })))

async function reportOf(run: GoldenRun): Promise<GoldenReport> {
  const report = await check(folder, run)
  if (!report.ok) throw new Error(report.error.code)
  return report.value
}

const kinds = ({ changes }: GoldenReport) => [...new Set(changes.map(({ kind }) => kind))]

describe('screens of a run', { timeout: 60_000 }, () => {
  it('are every lit LCD, each with its text and pixels', () => {
    const run = runOf('done-yes')
    const texts = [...run.frames.values()].map((hash) => run.screens.get(hash)?.text.join(' '))
    expect(texts.some((text) => text?.includes('Device code'))).toBe(true)
    for (const { png, width, height } of run.screens.values()) {
      const picture = decode(png)
      expect([picture.width, picture.height]).toEqual([width, height])
    }
  })

  it('keep their names when one more thing is expected in between', () => {
    const plain = caseOf(activation('done-yes'))
    const more = {
      ...plain,
      steps: plain.steps.flatMap((step) => (step.kind === 'expect' ? [step, step] : [step])),
    }
    expect(screensOf([more]).frames).toEqual(screensOf([plain]).frames)
  })

  it('are those of key-fobs, too', () => {
    const [policy] = policies.filter(({ tokens }) => tokens[0] === 'key-fob')
    if (policy === undefined) throw new Error('no key-fob')
    const run = screensOf([caseOf(wholeWay(policy), { institution: policy.id })])
    const [screen] = run.screens.values()
    expect(screen?.text.join('')).toMatch(/\d{6}/)
  })

  it('are named by the scenario’s file below the root, from whatever folder it is found', () => {
    const one = caseOf(activation('no').slice(0, 6), { name: 'n' })
    const named = (file: string, at: GoldenRoot) => [...screensOf([{ ...one, file }], at).scenarios]
    expect(named('a/x.yaml', ROOT)).toEqual(['a/x.yaml'])
    expect(named('x.yaml', { root: '/work', cwd: '/work/a' })).toEqual(['a/x.yaml'])
    expect(named('/work/a/x.yaml', { root: '/work/a', cwd: '/' })).toEqual(['x.yaml'])
  })

  it('are told apart where files are called alike', async () => {
    const one = caseOf(activation('no').slice(0, 6), { name: 'n' })
    const other = caseOf(activation('done-yes').slice(0, 8), { name: 'n' })
    const files = ['a/x.yaml', 'b/x.yaml', 'a/x.yml', 'a/x/y.yaml']
    const alike = files.map((file, n) => ({ ...(n % 2 === 0 ? one : other), file }))
    const run = screensOf(alike)
    const each = alike.map((result) => screensOf([result]).frames.size)
    expect(Math.min(...each)).toBeGreaterThan(0)
    expect(run.frames.size).toBe(each.reduce((sum, size) => sum + size, 0))
    expect(await accept(folder, run, 'all')).toEqual({ ok: true, value: run.frames.size })
    expect(await reportOf(run)).toEqual({ same: run.frames.size, changes: [] })
  })

  it('are refused where two cases have one name, or a file lies outside of the root', () => {
    const one = caseOf(activation('no').slice(0, 6), { name: 'n' })
    expect(goldensOf([one, one], ROOT)).toEqual({
      ok: false,
      error: { code: 'same-name', name: 'scenarios/walk.yaml/n', files: [one.file, one.file] },
    })
    expect(goldensOf([one], { root: '/work/a', cwd: '/work' })).toMatchObject({
      error: { code: 'outside', file: one.file },
    })
  })
})

describe('accepted screens', { timeout: 60_000 }, () => {
  it('are found again, without a change', async () => {
    const run = runOf('done-yes', 'no')
    expect(kinds(await reportOf(run))).toEqual(['new'])
    expect(await accept(folder, run, 'all')).toEqual({ ok: true, value: run.frames.size })
    expect(await reportOf(run)).toEqual({ same: run.frames.size, changes: [] })
    expect(readdirSync(join(folder, 'frames')).length).toBe(run.screens.size)
    expect(readdirSync(folder).sort()).toEqual(['frames', 'lcd.json'])
  })

  it('are a table that is sorted, and the same for the same screens', async () => {
    const run = runOf('done-yes')
    await accept(folder, run, 'all')
    const text = readFileSync(join(folder, 'lcd.json'), 'utf8')
    const names = [...text.matchAll(/^ {4}"([^"]+)": "[0-9a-f]{16}"/gm)].map(([, name]) => name)
    expect(names).toEqual([...run.frames.keys()].sort())
    const other = mkdtempSync(join(tmpdir(), 'goldens-'))
    await accept(other, runOf('done-yes'), 'all')
    expect(readFileSync(join(other, 'lcd.json'), 'utf8')).toBe(text)
    rmSync(other, { recursive: true })
  })

  it('tell of a single changed pixel of a letter', async () => {
    await accept(folder, runOf('done-yes'), 'all')
    const changed = withChangedGlyph('D', () => runOf('done-yes'))
    const report = await reportOf(changed)
    expect(kinds(report)).toEqual(['changed'])
    const code = report.changes.find(({ after }) => after?.text.includes('Device code'))
    expect(code?.before?.text).toEqual(code?.after?.text)
    if (code?.before == null || code.after === null)
      throw new Error('the code’s screen is the same')
    const { pixels, png } = difference(code.before, code.after)
    expect(pixels).toBeGreaterThan(0)
    expect(pixels).toBeLessThan(60)
    expect(redIn(png)).toBe(pixels)
  })

  it('keep the root they are named from, seen from their folder; another one is refused', async () => {
    const one = caseOf(activation('no').slice(0, 6), { name: 'n' })
    const at = (root: string) => ({ root: join(folder, root), cwd: join(folder, '..') })
    const file = join(folder, 'all', 'x.yaml')
    await accept(folder, screensOf([{ ...one, file }], at('all')), 'all')
    expect(await readTable(folder)).toMatchObject({ value: { root: 'all' } })
    const elsewhere = screensOf([{ ...one, file }], at('.'))
    expect(await check(folder, elsewhere)).toMatchObject({ error: { code: 'root' } })
    expect(await accept(folder, elsewhere, 'all')).toMatchObject({ error: { code: 'root' } })
  })

  it('tell of screens that are gone, but not of scenarios that were not run', async () => {
    const both = runOf('done-yes')
    await accept(folder, both, 'all')
    const short = screensOf([caseOf(activation('done-yes').slice(0, 6), { name: 'done-yes' })])
    expect(kinds(await reportOf(short))).toEqual(['missing'])
    const other = screensOf([{ ...caseOf(activation('no')), file: 'scenarios/other.yaml' }])
    expect(kinds(await reportOf(other))).toEqual(['new'])
  })

  it('can be accepted one by one; pictures that nobody names go', async () => {
    await accept(folder, runOf('done-yes'), 'all')
    const changed = withChangedGlyph('D', () => runOf('done-yes'))
    const { changes } = await reportOf(changed)
    const [first] = changes
    if (first === undefined) throw new Error('no change')
    expect(await accept(folder, changed, [first.name, 'no/such/name'])).toMatchObject({ value: 1 })
    expect((await reportOf(changed)).changes.length).toBe(changes.length - 1)
    await accept(folder, changed, 'all')
    expect((await reportOf(changed)).changes).toEqual([])
    expect(readdirSync(join(folder, 'frames')).length).toBe(changed.screens.size)
  })

  it('that cannot be read are told so, and left as they are', async () => {
    const run = runOf('done-yes')
    await accept(folder, run, 'all')
    const path = join(folder, 'lcd.json')
    const whole = readFileSync(path, 'utf8')
    const cases = [
      ['{', 'unreadable'],
      [whole.replace('"version": 2', '"version": 3'), 'version'],
      [whole.replace('"version": 2', '"version": 1'), 'older'],
      [whole.replace(/"screens": \{[\s\S]*/, '"screens": {} }'), 'unreadable'],
    ] as const
    for (const [text, code] of cases) {
      writeFileSync(path, text)
      expect(await check(folder, run)).toEqual({ ok: false, error: { code, path } })
      expect(await accept(folder, run, 'all')).toEqual({ ok: false, error: { code, path } })
      expect(readFileSync(path, 'utf8')).toBe(text)
    }
  })
})

function redIn(png: Uint8Array): number {
  const { data } = decode(png)
  let red = 0
  for (let i = 0; i < data.length; i += 3) {
    if (data[i] === 214 && data[i + 1] === 30 && data[i + 2] === 30) red += 1
  }
  return red
}
