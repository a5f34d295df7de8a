import { describe, expect, it } from 'vitest'
import { writePolicy } from '../../bank/policy/file.ts'
import { policies } from '../../bank/policy/institutions/institutions.ts'
import { pipe, tokkun } from './support/command-line.ts'
import { put, scenarios } from './support/scenarios.ts'

describe('tokkun lint', () => {
  it('finds nothing wrong with good files of all kinds', async () => {
    const cwd = scenarios(['good', 'imports'])
    const [first] = policies
    if (first === undefined) throw new Error('no institution')
    put(cwd, 'bank.json', writePolicy({ ...first, id: 'my-bank' }))
    await tokkun(['record', '-o', 'a.tokkun'], { cwd, stdin: pipe('hold centre\n') })
    const { code, out, err } = await tokkun(['lint', '.'], { cwd })
    expect([code, out.text(), err.text()]).toEqual([0, '', '5 files checked: 0 problems\n'])
  })

  it('tells every problem of every file with its place and what was meant', async () => {
    const cwd = scenarios(['good'])
    put(cwd, 'a.yaml', 'tokkun: 1\nname: A\nsteps:\n  - pres right\n  - expect: { lcdd: x }\n')
    put(cwd, 'b.yaml', 'tokkun: 1\nname: [\n')
    put(
      cwd,
      'bank.json',
      '{\n  "format": "tokkun-institution",\n  "version": 1,\n  "labell": "A"\n}\n',
    )
    put(cwd, 'c.json', '{"format": ')
    const { code, out, err } = await tokkun(['lint', '.'], { cwd })
    expect(code).toBe(1)
    const lines = out.lines()
    for (const line of lines) expect(line).toMatch(/^[a-z.]+:\d+:\d+: /)
    expect(lines.find((line) => line.startsWith('a.yaml:4:5: '))).toContain('press')
    expect(lines.find((line) => line.startsWith('a.yaml:5:'))).toContain('lcd')
    expect(lines.filter((line) => line.startsWith('b.yaml:'))).not.toEqual([])
    const label = lines.find((line) => line.includes('labell'))
    expect(label).toMatch(/^bank\.json:4:\d+: .*label/)
    expect(lines.find((line) => line.startsWith('c.json:'))).toContain('no JSON')
    expect(err.text()).toMatch(/5 files checked: \d+ problems/)
  })

  it('speaks Japanese, and says what cannot be read', async () => {
    const cwd = scenarios(['good'])
    put(cwd, 'a.yaml', 'tokkun: 1\nname: A\nsteps:\n  - pres right\n')
    const { out } = await tokkun(['lint', 'a.yaml', '--lang', 'ja'], { cwd })
    expect(out.text()).toMatch(/^a\.yaml:4:5: .*。/)
    const gone = await tokkun(['lint', 'gone.json'], { cwd })
    expect(gone.code).toBe(3)
  })
})
