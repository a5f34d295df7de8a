import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { EXIT } from '../../cli/exit-codes.ts'
import { folder, tokkun } from './support/command-line.ts'
import { commands, section } from './support/reference.ts'
import { put } from './support/scenarios.ts'

const doc = readFileSync(fileURLToPath(new URL('../../docs/cli.md', import.meta.url)), 'utf8')
const all = [...commands()]

describe('docs/cli.md', () => {
  it.each(all)('has tokkun %s with every option, word for word as --help', (name, command) => {
    expect(doc).toContain(section(name, command))
  })

  it('has no command that is not there, and every exit code', () => {
    const headings = [...doc.matchAll(/^### tokkun ([a-z -]+?)(?: <.*)?$/gm)].map(
      ([, name]) => name,
    )
    expect(headings.toSorted()).toEqual(all.map(([name]) => name).toSorted())
    for (const code of Object.values(EXIT)) expect(doc).toContain(`| ${code} |`)
  })
})

describe('the sample in docs/cli.md', () => {
  const [, scenario = ''] = /^```yaml\n([\s\S]*?)^```$/m.exec(doc) ?? []
  const [, command = '', shown = ''] = /^\$ npx tokkun (run .*)\n([\s\S]*?)^```$/m.exec(doc) ?? []

  it('is what the command says', async () => {
    const cwd = folder()
    put(cwd, 'tests/wrong-number.yaml', scenario)
    const { code, out } = await tokkun(command.split(' '), { cwd })
    expect(code).toBe(1)
    expect(out.text().replace(/\(.* s\)\n$/, '(0.1 s)\n')).toBe(shown)
  })
})

describe('--help', () => {
  it.each(all.map(([name]) => name))('of %s is in both languages', async (name) => {
    const { code, out } = await tokkun([...name.split(' '), '--help'])
    expect(code).toBe(0)
    // A wrapped description may hold its Japanese half on the next line.
    const help = out.text().replace(/\s+/g, ' ')
    expect(help).toMatch(/ \/ [^/]*[\u3040-\u30ff\u4e00-\u9fff]/)
  })

  it('names the exit codes', async () => {
    const { out } = await tokkun(['--help'])
    for (const code of Object.values(EXIT))
      expect(out.text()).toMatch(new RegExp(`^ +${code} `, 'm'))
  })
})
