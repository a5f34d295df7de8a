import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder, pipe, tokkun } from './support/command-line.ts'

const LINES = [
  'hold centre\n',
  '# a remark\n\n',
  'press ri',
  'ght\n',
  '{"kind":"key-down","token":0,"key":"left"}\n',
  '{"afterMs":200,"input":{"kind":"key-up","token":0,"key":"left"}}\r\n',
  'expect lcd E002',
]

async function recorded(cwd: string, ...lines: readonly string[]) {
  return tokkun(['record', '-o', 'walk.tokkun', '--seed', '7'], { cwd, stdin: pipe(...lines) })
}

describe('tokkun record', () => {
  it('answers every line that was done, and the file replays as it was', async () => {
    const cwd = folder()
    const { code, out, err } = await recorded(cwd, ...LINES)
    expect([code, err.text()]).toEqual([0, ''])
    const answers = out.lines().map((line): unknown => JSON.parse(line))
    expect(answers).toMatchObject([
      { line: 1, n: 2, lcd: expect.arrayContaining(['E002']) },
      { line: 4, n: 4, lcd: expect.arrayContaining(['Scan']) },
      { line: 5, n: 5 },
      { line: 6, n: 6, lcd: expect.arrayContaining(['E002']) },
      { line: 7, n: 6 },
    ])
    const replay = await tokkun(['replay', 'walk.tokkun'], { cwd })
    expect([replay.code, replay.out.text()]).toEqual([
      0,
      'walk.tokkun: verified (6 inputs, as recorded)\n',
    ])
  })

  it('keeps no password that the bank did not give out, unless asked for', async () => {
    const cwd = folder()
    const type = (value: string) => `{"kind":"type","field":"password","value":"${value}"}\n`
    const lines = [type('my-own-Secret9'), 'click login\n']
    const plain = await recorded(cwd, ...lines)
    expect(plain.code).toBe(0)
    expect(plain.err.text()).toBe('walk.tokkun: 1 secret blacked out (--secrets keeps all).\n')
    expect(readFileSync(join(cwd, 'walk.tokkun'), 'utf8')).not.toContain('Secret9')
    const replay = await tokkun(['replay', 'walk.tokkun'], { cwd })
    expect(replay.out.text()).toBe('walk.tokkun: verified (2 inputs, as recorded)\n')
    const argv = ['record', '-o', 'all.tokkun', '--secrets']
    expect((await tokkun(argv, { cwd, stdin: pipe(...lines) })).err.text()).toBe('')
    expect(readFileSync(join(cwd, 'all.tokkun'), 'utf8')).toContain('my-own-Secret9')
  })

  it('ends at a bad line with its number; --keep-going goes on', async () => {
    const cwd = folder()
    const bad = ['hold centre\n', 'pres right\n', 'press right\n']
    const first = await recorded(cwd, ...bad)
    expect(first.code).toBe(1)
    expect(first.err.text()).toMatch(/^line 2: There is no step "pres right"\. Did you mean /)
    expect(first.out.lines()).toHaveLength(1)
    const argv = ['record', '-o', 'on.tokkun', '--keep-going', '--lang', 'ja']
    const going = await tokkun(argv, { cwd, stdin: pipe(...bad) })
    expect(going.code).toBe(1)
    expect(going.err.text()).toMatch(/^2 行目: /)
    expect(going.out.lines()).toHaveLength(2)
  })

  it.each([
    ['{"kind":"key-down"', 'this is no JSON'],
    ['{"kind":"key-down","token":0,"key":"top"}', 'this is no input'],
    ['{"kind":"key-down","token":99,"key":"left"}', 'no token of this number'],
    ['{"at":1000,"input":{"kind":"time"}}', 'lies before that of the line above'],
    ['{"afterMs":-5,"input":{"kind":"time"}}', 'this is no input'],
    ['expect lcd E011', 'expected E011, seen '],
  ])('refuses %s', async (line, sentence) => {
    const { code, err } = await recorded(folder(), `${line}\n`)
    expect([code, err.text()]).toEqual([1, expect.stringContaining(`line 1: `)])
    expect(err.text()).toContain(sentence)
  })

  it('writes over no file, and says where it cannot write', async () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'walk.tokkun'), 'mine')
    const there = await recorded(cwd, ...LINES)
    expect([there.code, there.err.text()]).toEqual([
      3,
      'tokkun: walk.tokkun is there already; choose another name, or put it away first.\n',
    ])
    expect(readFileSync(join(cwd, 'walk.tokkun'), 'utf8')).toBe('mine')
    const nowhere = await tokkun(['record', '-o', 'no/such/walk.tokkun'], { cwd })
    expect(nowhere.code).toBe(3)
    expect(nowhere.err.text()).toContain('no/such/walk.tokkun cannot be written: it is not there.')
  })

  it('starts in a preset, whose inputs are in the file', async () => {
    const cwd = folder()
    const argv = [
      'record',
      '-o',
      'walk.tokkun',
      '--preset',
      'activated',
      '--start',
      '2026-12-01T10:00',
    ]
    expect((await tokkun(argv, { cwd, stdin: pipe('hold centre\n') })).code).toBe(0)
    const replay = await tokkun(['replay', 'walk.tokkun', '--lcd'], { cwd })
    expect(replay.code).toBe(0)
    expect(replay.out.text()).toMatch(/verified \(\d{2,} inputs/)
    const unknown = await tokkun(['record', '-o', 'x.tokkun', '--preset', 'activeted'], { cwd })
    expect(unknown.code).toBe(2)
    expect(unknown.err.text()).toContain('activated')
    expect(existsSync(join(cwd, 'x.tokkun'))).toBe(false)
  })
})

describe('tokkun replay', () => {
  it('names the input where a changed recording goes another way', async () => {
    const cwd = folder()
    await recorded(cwd, ...LINES)
    const file = join(cwd, 'walk.tokkun')
    const changed = readFileSync(file, 'utf8').replace(
      '"kind":"key-down","token":0,"key":"right"',
      '"kind":"key-down","token":0,"key":"left"',
    )
    writeFileSync(file, changed)
    const { code, out } = await tokkun(['replay', 'walk.tokkun'], { cwd })
    expect(code).toBe(1)
    expect(out.text()).toMatch(/^walk\.tokkun: diverged at input 3 \(the (state|display) /)
    const ja = await tokkun(['replay', 'walk.tokkun', '--lang', 'ja'], { cwd })
    expect(ja.out.text()).toContain('diverged at input 3（3 番目の入力で')
    const before = await tokkun(['replay', 'walk.tokkun', '--until', '2'], { cwd })
    expect([before.code, before.out.text()]).toEqual([
      0,
      'walk.tokkun: verified (2 inputs, as recorded)\n',
    ])
  })

  it('checks every input: none that did something can be taken out unnoticed', async () => {
    const cwd = folder()
    await recorded(cwd, 'hold centre\n', 'press right\n', 'click login\n')
    const file = join(cwd, 'walk.tokkun')
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
    for (const line of lines.slice(1)) expect(line).toMatch(/"state":"[0-9a-f]{16}"/)
    for (const gone of lines.keys()) {
      // Without its last input it is a shorter recording, and a good one.
      if (gone === 0 || gone === lines.length - 1) continue
      writeFileSync(file, `${lines.toSpliced(gone, 1).join('\n')}\n`)
      const { code, out } = await tokkun(['replay', 'walk.tokkun'], { cwd })
      expect([code, out.text()]).toEqual([1, expect.stringMatching(/diverged at input|damaged/)])
    }
  })

  it('says how many of the inputs were compared, and where a damaged file ends', async () => {
    const cwd = folder()
    await recorded(cwd, 'press right\n', 'press left\n')
    const file = join(cwd, 'walk.tokkun')
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
    const bare = lines.map((line, n) =>
      n === 1 ? line.replace(/,"state":.*"frame":"\w+"/, '') : line,
    )
    writeFileSync(file, `${bare.join('\n')}\n`)
    const some = await tokkun(['replay', 'walk.tokkun'], { cwd })
    expect([some.code, some.out.text()]).toEqual([0, expect.stringContaining('3 of them')])
    writeFileSync(file, `${lines.toSpliced(3, 1, 'x').join('\n')}\n`)
    const bad = await tokkun(['replay', 'walk.tokkun'], { cwd })
    expect([bad.code, bad.out.text()]).toEqual([1, expect.stringContaining('damaged at line 4')])
    expect(bad.out.text()).not.toContain('verified')
  })

  it('writes no scenario over another, and its schema is found from where it lies', async () => {
    const cwd = folder()
    await recorded(cwd, ...LINES)
    const argv = ['replay', 'walk.tokkun', '--to-scenario', 'new/walk.yaml']
    expect((await tokkun(argv, { cwd })).code).toBe(0)
    const text = readFileSync(join(cwd, 'new/walk.yaml'), 'utf8')
    const [, schema = ''] = /^# yaml-language-server: \$schema=(.*)\n/.exec(text) ?? []
    expect(existsSync(join(cwd, 'new', schema))).toBe(true)
    const again = await tokkun(argv, { cwd })
    expect([again.code, again.err.text()]).toEqual([3, expect.stringContaining('is there already')])
    expect(readFileSync(join(cwd, 'new/walk.yaml'), 'utf8')).toBe(text)
  })

  it('gives a table of hashes, the displays, and a scenario that passes', async () => {
    const cwd = folder()
    await recorded(cwd, ...LINES)
    const argv = ['replay', 'walk.tokkun', '--frames', '--lcd', '--to-scenario', 'walk.yaml']
    const { code, out } = await tokkun(argv, { cwd })
    expect(code).toBe(0)
    expect(out.lines().filter((line) => /^\d+ [0-9a-f]{16} [0-9a-f]{16}$/.test(line))).toHaveLength(
      6,
    )
    expect(out.text()).toMatch(/#0 S\/N \d+\n▛/)
    const run = await tokkun(['run', 'walk.yaml'], { cwd })
    expect([run.code, run.out.text()]).toEqual([0, expect.stringContaining('1 passed')])
  })

  it.each([
    ['', 'it is no session file'],
    ['{"format":"tokkun-session","version":99}\n', 'format version 99'],
    [
      '{"format":"tokkun-session","version":1,"setup":{"seed":"1","start":0,"institution":"x"}}\n',
      'the institution "x" is not known',
    ],
  ])('refuses %j', async (text, sentence) => {
    const cwd = folder()
    writeFileSync(join(cwd, 'a.tokkun'), text)
    for (const command of ['replay', 'lint']) {
      const { code, out, err } = await tokkun([command, 'a.tokkun'], { cwd })
      expect(code).toBe(1)
      expect(out.text() + err.text()).toContain(`a.tokkun:1:1: `)
      expect(out.text() + err.text()).toContain(sentence)
    }
  })

  it('replays what is whole of a torn file, and says so', async () => {
    const cwd = folder()
    await recorded(cwd, ...LINES)
    const file = join(cwd, 'walk.tokkun')
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -10))
    const { code, out, err } = await tokkun(['replay', 'walk.tokkun'], { cwd })
    const sentence =
      'walk.tokkun:7:1: the line ends in the middle; nothing from this line on is used.\n'
    expect([code, err.text()]).toEqual([1, sentence])
    expect(out.text()).toBe(
      'walk.tokkun: damaged at line 7 (the 5 inputs before it are as recorded)\n',
    )
    const lint = await tokkun(['lint', 'walk.tokkun'], { cwd })
    expect([lint.code, lint.out.text()]).toEqual([1, sentence])
    const report = await tokkun(['report', 'walk.tokkun', '-o', 'r.html'], { cwd })
    expect([report.code, report.err.text()]).toEqual([1, `${sentence}Written: r.html\n`])
    expect(readFileSync(join(cwd, 'r.html'), 'utf8')).not.toContain('data-verdict="passed"')
  })
})
