import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder, tokkun } from './support/command-line.ts'
import { put, scenarios } from './support/scenarios.ts'

describe('tokkun goldens', () => {
  it('tells displays that nobody accepted, takes them, and finds them again', async () => {
    const cwd = scenarios(['good'])
    const first = await tokkun(['goldens', 'check', '.'], { cwd })
    expect(first.code).toBe(1)
    expect(first.out.lines().length).toBeGreaterThan(0)
    for (const line of first.out.lines())
      expect(line).toMatch(/^new: good\.yaml\/\w+\/.* \(step \d+\. /)
    const taken = await tokkun(['goldens', 'accept', '.'], { cwd })
    expect([taken.code, taken.err.text()]).toEqual([
      0,
      `${first.out.lines().length} displays accepted.\n`,
    ])
    const again = await tokkun(['goldens', 'check', '.'], { cwd })
    expect([again.code, again.out.text()]).toEqual([0, ''])
  })

  it('shows what has changed on a page, and accepts one display by its name', async () => {
    const cwd = scenarios(['good'])
    await tokkun(['goldens', 'accept', '.'], { cwd })
    const file = join(cwd, 'good.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('{ key: left }', '{ key: right }'))
    const check = await tokkun(['goldens', 'check', '.', '--lang', 'ja'], { cwd })
    expect([check.code, check.out.text()]).toEqual([1, expect.stringMatching(/^(違う|新しい): /)])
    const review = await tokkun(['goldens', 'review', '.', '-o', 'out/review.html'], { cwd })
    expect([review.code, review.err.text()]).toEqual([0, 'Written: out/review.html\n'])
    expect(readFileSync(join(cwd, 'out/review.html'), 'utf8')).toContain('good.yaml/nothing')
    const [line = ''] = check.out.lines()
    const name = line.replace(/^.*?: /, '').replace(/（手順.*$/, '')
    await tokkun(['goldens', 'accept', '.', '--only', name], { cwd })
    const after = await tokkun(['goldens', 'check', '.'], { cwd })
    expect(after.out.lines()).toHaveLength(check.out.lines().length - 1)
  })

  it('tells files of one name apart, and finds the same displays from another folder', async () => {
    const cwd = folder()
    const steps = (key: string) => `tokkun: 1\nsteps:\n  - hold centre\n  - press ${key}\n`
    put(cwd, 'a/x.yaml', steps('left'))
    put(cwd, 'b/x.yaml', steps('right'))
    const taken = await tokkun(['goldens', 'accept', 'a', 'b'], { cwd })
    const check = (from: string, ...argv: readonly string[]) =>
      tokkun(['goldens', 'check', ...argv], { cwd: join(cwd, from) })
    const all = await check('.', 'a', 'b')
    const count = /^(\d+) displays accepted/.exec(taken.err.text())?.[1] ?? ''
    expect(Number(count)).toBeGreaterThan(2)
    expect([all.code, all.err.text()]).toEqual([0, `${count} displays as accepted, 0 not\n`])
    const inside = await check('b', 'x.yaml', '../a', '--goldens', '../goldens')
    expect([inside.code, inside.err.text()]).toEqual([0, `${count} displays as accepted, 0 not\n`])
    const other = await check('.', 'a', '--root', 'a')
    expect([other.code, other.err.text()]).toEqual([3, expect.stringContaining('than --root')])
  })

  it('refuses scenarios outside of the root', async () => {
    const cwd = folder()
    put(cwd, 'a/x.yaml', `tokkun: 1\nsteps:\n  - hold centre\n`)
    const outside = await tokkun(['goldens', 'accept', 'a', '--root', 'goldens'], { cwd })
    expect([outside.code, outside.err.text()]).toEqual([2, expect.stringContaining('outside of')])
  })

  it('says where the table of the accepted ones is spoilt, or a scenario is', async () => {
    const cwd = scenarios(['good'])
    put(cwd, 'goldens/lcd.json', '{')
    const spoilt = await tokkun(['goldens', 'check', '.'], { cwd })
    expect([spoilt.code, spoilt.err.text()]).toEqual([3, expect.stringContaining('lcd.json: ')])
    put(cwd, 'bad.yaml', 'tokkun: 1\nsteps:\n  - pres right\n')
    const bad = await tokkun(['goldens', 'check', 'bad.yaml'], { cwd })
    expect([bad.code, bad.err.text()]).toEqual([1, expect.stringContaining('bad.yaml:3:5: ')])
  })
})
