import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { put, scenarios } from './scenarios.ts'
import { folder, screen, tokkun } from './support.ts'

describe('tokkun run', () => {
  it('reports in TAP: passed cases, and the failing step with its place and display', async () => {
    const cwd = scenarios(['good', 'fails', 'imports'])
    const { code, out, err } = await tokkun(['run', '.'], { cwd })
    expect(code).toBe(1)
    expect(err.text()).toBe('')
    const lines = out.lines()
    expect(lines.slice(0, 3)).toEqual([
      'TAP version 14',
      '1..4',
      'not ok 1 - fails.yaml › Wrong number',
    ])
    const text = out.text()
    expect(text).toContain('at: "fails.yaml:7:7"')
    expect(text).toContain('expected: "E011"')
    expect(text).toMatch(/seen: ".*E002/)
    expect(text).toMatch(/lcd: \|\n {4}▛▀+▜\n {4}▌ +E002 ▮▮▮ ▐/)
    expect(text).toContain('ok 2 - good.yaml › Power › scan')
    expect(text).toContain('ok 4 - imports.yaml › By a group')
    expect(lines.at(-1)).toMatch(/^# 4 cases: 3 passed, 1 failed, 0 errors \(.* s\)$/)
  })

  it('speaks Japanese', async () => {
    const cwd = scenarios(['good', 'fails'])
    const { out } = await tokkun(['run', '.', '--lang', 'ja'], { cwd })
    expect(out.text()).toContain('ok 2 - good.yaml › 電源 › scan')
    expect(out.text()).toMatch(/# 3 件: 合格 2、失敗 1、エラー 0/)
  })

  it('chooses by name, tag and shard; --list runs nothing', async () => {
    const cwd = scenarios(['good', 'fails', 'imports'])
    const names = async (...options: string[]) => {
      const { out } = await tokkun(['run', '.', '--list', ...options], { cwd })
      return out.lines().map((line) => line.replace(/ {2}#.*$/, ''))
    }
    const every = await names()
    expect(every).toHaveLength(4)
    expect(await names('--grep', 'power')).toHaveLength(2)
    expect(await names('--tag', 'slow')).toEqual(['good.yaml › Power › nothing'])
    const parts = [
      await names('--shard', '1/3'),
      await names('--shard', '2/3'),
      await names('--shard', '3/3'),
    ]
    expect(parts.flat().toSorted()).toEqual(every.toSorted())
    const none = await tokkun(['run', '.', '--grep', 'zzz'], { cwd })
    expect([none.code, none.err.text()]).toEqual([
      2,
      'tokkun: no scenario fits --grep and --tag; --list shows them all.\n',
    ])
    const empty = await tokkun(['run', 'fails.yaml', '--shard', '2/2'], { cwd })
    expect(empty.code).toBe(0)
  })

  it('takes parameters, and knows which there are', async () => {
    const cwd = scenarios(['good', 'fails'])
    const { code } = await tokkun(['run', '.', '--param', 'number=E002'], { cwd })
    expect(code).toBe(0)
    const wrong = await tokkun(['run', '.', '--param', 'nummer=E002'], { cwd })
    expect([wrong.code, wrong.err.text()]).toEqual([
      2,
      'tokkun: no scenario has a parameter "nummer" (there are: number, key).\n',
    ])
  })

  it('ends at the first failure when told', async () => {
    const cwd = scenarios(['good', 'fails'])
    const { code, out } = await tokkun(['run', '.', '--bail'], { cwd })
    expect(code).toBe(1)
    expect(out.text()).toContain('Bail out! ended at the first failure (--bail)')
    expect(out.text()).not.toContain('good.yaml')
  })

  it('saves the session of each failure, which replays as it was', async () => {
    const cwd = scenarios(['good', 'fails'])
    const { out } = await tokkun(['run', '.', '--sessions', 'out/failed'], { cwd })
    expect(readdirSync(join(cwd, 'out/failed'))).toEqual(['0001-Wrong-number.tokkun'])
    expect(out.text()).toContain('session: "out/failed/0001-Wrong-number.tokkun"')
    const replay = await tokkun(['replay', 'out/failed'], { cwd })
    expect(replay.code).toBe(0)
    expect(replay.out.text()).toContain('verified (2 inputs, as recorded)')
  })

  it('finds the same state and display every time', async () => {
    const cwd = scenarios(['good'])
    const { code, out } = await tokkun(['run', '.', '--repeat', '5', '--jsonl', '-'], { cwd })
    expect(code).toBe(0)
    const cases = out
      .lines()
      .map((line): unknown => JSON.parse(line))
      .slice(1, -1)
    expect(cases).toHaveLength(2)
    for (const one of cases) expect(one).toMatchObject({ repeats: 5, drift: null })
  })

  it('writes JUnit, JSON lines, HTML and a workbook', async () => {
    const cwd = scenarios(['good', 'fails'])
    const files = ['junit.xml', 'run.jsonl', 'report.html', 'report.xlsx']
    const [junit = '', jsonl = '', html = '', xlsx = ''] = files.map((name) => `out/${name}`)
    const { code } = await tokkun(
      ['run', '.', '--junit', junit, '--jsonl', jsonl, '--report', html, '--xlsx', xlsx],
      { cwd },
    )
    expect(code).toBe(1)
    for (const name of files) expect(existsSync(join(cwd, 'out', name))).toBe(true)
    const [begin, first, ...rest] = readFileSync(join(cwd, jsonl), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(begin).toEqual({ type: 'begin', format: 'tokkun-run', version: 1, cases: 3 })
    expect(first).toMatchObject({ type: 'case', verdict: 'failed', at: 'fails.yaml:7:7' })
    expect(rest.at(-1)).toMatchObject({
      type: 'end',
      cases: 3,
      passed: 2,
      failed: 1,
      ended: 'done',
    })
  })

  it('shows a status line on a terminal, and takes it away again', async () => {
    const cwd = scenarios(['good'])
    const err = screen(true)
    await tokkun(['run', '.'], { cwd, err })
    expect(err.text()).toContain('[2/2] Power › nothing')
    expect(err.text().endsWith('\r\u001b[2K')).toBe(true)
  })
})

describe('what cannot be run', () => {
  it('is told with its place before anything is run', async () => {
    const cwd = scenarios(['good'])
    put(cwd, 'bad.yaml', 'tokkun: 1\nname: Bad\nstepz: []\nsteps:\n  - pres right\n')
    const { code, out, err } = await tokkun(['run', '.'], { cwd })
    expect(code).toBe(1)
    expect(out.text()).toBe('')
    expect(err.text()).toContain('bad.yaml:3:1: There is no key "stepz". Did you mean "steps"?')
    expect(err.text()).toMatch(/tokkun: nothing was run: the scenarios have \d+ problems\.\n$/)
  })

  it.each([
    [['run'], 2, "missing required argument 'files'"],
    [['run', '.', '--jobs', '0'], 2, 'A whole number from 1 to 256.'],
    [['run', '.', '--shard', '3/2'], 2, 'Like 2/4'],
    [['run', '.', '--grep', '('], 2, 'no regular expression'],
    [['run', '.', '--param', 'x'], 2, 'Like name=value'],
    [['run', '.', '--jubs', '1'], 2, "unknown option '--jubs'"],
    [['runn'], 2, "unknown command 'runn'\n(Did you mean run?)"],
    [['run', 'gone'], 3, 'gone cannot be read: it is not there.'],
  ])('%j', async (argv, wanted, sentence) => {
    const { code, err } = await tokkun(argv, { cwd: scenarios(['good']) })
    expect([code, err.text()]).toEqual([wanted, expect.stringContaining(sentence)])
  })

  it('says which report cannot be written, and ends with 3', async () => {
    const cwd = scenarios(['good'])
    put(cwd, 'file', '')
    const { code, out, err } = await tokkun(['run', 'good.yaml', '--junit', 'file/j.xml'], { cwd })
    expect(code).toBe(3)
    expect(out.text()).toContain('# 2 cases: 2 passed')
    expect(err.text()).toMatch(/^file\/j\.xml cannot be written: /)
  })

  it('says so of text in another encoding', async () => {
    const cwd = folder()
    // 日本 in Shift_JIS.
    writeFileSync(join(cwd, 'sjis.yaml'), Buffer.from([0x93, 0xfa, 0x96, 0x7b]))
    const { code, err } = await tokkun(['run', '.'], { cwd })
    expect([code, err.text()]).toEqual([
      3,
      'tokkun: sjis.yaml is not UTF-8 text; please save it as UTF-8.\n',
    ])
  })
})
