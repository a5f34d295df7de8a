import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder, screen, tokkun } from './support/command-line.ts'
import { put, scenarios } from './support/scenarios.ts'

describe('tokkun run', () => {
  it('reports in TAP: passed cases, and the failing step with its place and display', async () => {
    const cwd = scenarios(['good', 'fails', 'imports'])
    const { code, out, err } = await tokkun(['run', '.', '--lang', 'en'], { cwd })
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
      const { out } = await tokkun(['run', '.', '--list', '--lang', 'en', ...options], { cwd })
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
      'tokkun: no scenario fits --grep and --tag; --list without them shows all.\n',
    ])
    const listed = await tokkun(['run', '.', '--grep', 'zzz', '--list'], { cwd })
    expect(listed.code).toBe(2)
    const empty = await tokkun(['run', 'fails.yaml', '--shard', '2/2'], { cwd })
    expect(empty.code).toBe(0)
  })

  it('calls a case the same in every locale, and finds it by either name', async () => {
    const cwd = scenarios(['good', 'fails'])
    const names = async (LANG: string, ...options: string[]) => {
      const { out } = await tokkun(['run', '.', ...options], { cwd, env: { LANG } })
      return out.lines().filter((line) => /^(not )?ok /.test(line))
    }
    const usual = await names('ja_JP.UTF-8')
    expect(usual).toContain('ok 2 - good.yaml › 電源 › scan')
    expect(await names('en_US.UTF-8')).toEqual(usual)
    expect(await names('C', '--lang', 'en')).toContain('ok 2 - good.yaml › Power › scan')
    expect(await names('en_US.UTF-8', '--grep', '電源')).toHaveLength(2)
    expect(await names('ja_JP.UTF-8', '--grep', 'power')).toHaveLength(2)
    const xml = async (LANG: string) => {
      await tokkun(['run', '.', '--junit', 'j.xml'], { cwd, env: { LANG } })
      return readFileSync(join(cwd, 'j.xml'), 'utf8').replace(/ time="[^"]*"/g, '')
    }
    expect(await xml('en_US.UTF-8')).toBe(await xml('ja_JP.UTF-8'))
  })

  it('says in one language only what was expected and seen', async () => {
    const cwd = folder()
    put(cwd, 'a.yaml', 'tokkun: 1\nname: A\nsteps:\n  - expect: { alert: OTP-E31 }\n')
    const en = await tokkun(['run', '.', '--lang', 'en'], { cwd })
    expect(en.out.text()).toContain('seen: "no message"')
    expect(en.out.text()).not.toMatch(/[ぁ-ん一-龠]/)
    const ja = await tokkun(['run', '.', '--lang', 'ja'], { cwd })
    expect(ja.out.text()).toContain('seen: "メッセージなし"')
  })

  it('says what decided, not only what failed softly before it', async () => {
    const cwd = folder()
    const steps = '  - expect: { alert: OTP-E31 }\n    soft: true\n  - click foo\n'
    put(cwd, 'a.yaml', `tokkun: 1\nname: A\nsteps:\n${steps}`)
    const { out } = await tokkun(['run', '.', '--report', 'r.html'], { cwd })
    expect(out.text()).toMatch(/at: "a\.yaml:6:\d+"\n {2}step: "2\. click foo"/)
    expect(out.text()).toMatch(/also:\n {4}- "1\. expect alert OTP-E31 \(no message\)"/)
    const html = readFileSync(join(cwd, 'r.html'), 'utf8')
    expect(html).toMatch(/class="said is-error">[^<]*foo/)
    expect(html).toMatch(/class="said is-error">Step 1: /)
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

  it('proves the session that is saved: its SHA-256 is in the report', async () => {
    const cwd = scenarios(['fails'])
    await tokkun(['run', '.', '--sessions', 'failed', '--report', 'r.html'], { cwd })
    const [name = ''] = readdirSync(join(cwd, 'failed'))
    const bytes = readFileSync(join(cwd, 'failed', name))
    const hash = createHash('sha256').update(bytes).digest('hex')
    expect(readFileSync(join(cwd, 'r.html'), 'utf8')).toContain(hash)
  })

  it('writes who tested and on what into the evidence', async () => {
    const cwd = scenarios(['good'])
    const argv = [
      'run',
      '.',
      '--report',
      'r.html',
      '--tester',
      '山田 <太郎>',
      '--environment',
      'UAT',
    ]
    expect((await tokkun(argv, { cwd })).code).toBe(0)
    const html = readFileSync(join(cwd, 'r.html'), 'utf8')
    expect(html).toContain('山田 &lt;太郎&gt;')
    expect(html).toContain('>UAT<')
  })

  it('ends with 130 after Ctrl-C, whatever reports were asked for', async () => {
    const cwd = scenarios(['good'])
    const argv = ['run', '.', '--report', 'r.html', '--junit', 'j.xml']
    const { code, err } = await tokkun(argv, { cwd, signal: AbortSignal.abort() })
    expect([code, err.text()]).toEqual([130, 'No case had ended yet: no evidence was written.\n'])
    expect(existsSync(join(cwd, 'j.xml'))).toBe(true)
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
    await tokkun(['run', '.', '--lang', 'en'], { cwd, err })
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

  it.each(['report', 'xlsx', 'jsonl', 'junit'])('says so of --%s below a file', async (which) => {
    const cwd = scenarios(['good'])
    put(cwd, 'file', '')
    const path = `file/below.${which === 'xlsx' ? 'xlsx' : 'html'}`
    const { code, err } = await tokkun(['run', 'good.yaml', `--${which}`, path], { cwd })
    expect(code).toBe(3)
    expect(err.text()).toMatch(
      new RegExp(
        `${path.replace('.', '\\.')} cannot be written: a part of its path is no folder\\.`,
      ),
    )
  })

  it('says so of a folder for sessions that nobody can make', async () => {
    const cwd = scenarios(['fails'])
    const { code, err } = await tokkun(['run', '.', '--sessions', '/proc/foo'], { cwd })
    expect([code, err.text()]).toEqual([3, expect.stringMatching(/^\/proc\/foo\/.* cannot be /)])
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
