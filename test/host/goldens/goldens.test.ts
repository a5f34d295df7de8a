import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decode } from 'fast-png'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { policies } from '../../../bank/institutions.ts'
import { accept, check } from '../../../host/goldens/check.ts'
import { difference } from '../../../host/goldens/difference.ts'
import { goldensOf, scenarioOf } from '../../../host/goldens/frames.ts'
import type { GoldenReport, GoldenRun } from '../../../host/goldens/types.ts'
import { activation } from '../../../lab/walks/activation.ts'
import { wholeWay } from '../../../lab/walks/whole.ts'
import { caseOf } from '../evidence/sources.ts'
import { withChangedGlyph } from './glyph.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goldens-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const runOf = (...names: readonly ('done-yes' | 'no')[]): GoldenRun =>
  goldensOf(names.map((name) => caseOf(activation(name), { name })))

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
    expect(goldensOf([more]).frames).toEqual(goldensOf([plain]).frames)
  })

  it('are those of key-fobs, too', () => {
    const [policy] = policies.filter(({ tokens }) => tokens[0] === 'key-fob')
    if (policy === undefined) throw new Error('no key-fob')
    const run = goldensOf([caseOf(wholeWay(policy), { institution: policy.id })])
    const [screen] = run.screens.values()
    expect(screen?.text.join('')).toMatch(/\d{6}/)
  })

  it('are named by the scenario’s file below the folder of scenarios', () => {
    const names = [
      '/a/b/assets/scenarios/walks/x.yaml',
      'assets\\scenarios\\walks\\x.yml',
      'x.yaml',
    ]
    expect(names.map((file) => scenarioOf({ file }))).toEqual(['walks/x', 'walks/x', 'x'])
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

  it('tell of screens that are gone, but not of scenarios that were not run', async () => {
    const both = runOf('done-yes')
    await accept(folder, both, 'all')
    const short = goldensOf([caseOf(activation('done-yes').slice(0, 6), { name: 'done-yes' })])
    expect(kinds(await reportOf(short))).toEqual(['missing'])
    const other = goldensOf([{ ...caseOf(activation('no')), file: 'scenarios/other.yaml' }])
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
      [whole.replace('"version": 1', '"version": 2'), 'version'],
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
