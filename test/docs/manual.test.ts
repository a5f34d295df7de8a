import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { casesOf, parseScenario } from '../../scenario/read/parse.ts'
import { runCase } from '../../scenario/run.ts'
import { commands } from '../cli/support/reference.ts'
import { brief } from '../scenario/support/desk.ts'
import {
  anchorsOf,
  blocksIn,
  commandLinesIn,
  DOC_PAGES,
  filesBelow,
  linksIn,
  ROOT,
} from './pages.ts'

const pages = DOC_PAGES.map((page) => [page.path, page] as const)

describe.each(pages)('%s', (path, { text }) => {
  it('has no link that leads nowhere', () => {
    const broken = linksIn(text)
      .filter((to) => !/^[a-z]+:/.test(to))
      .filter((to) => {
        const [file = '', anchor] = to.split('#')
        const target = file === '' ? path : posix.join(dirname(path), file)
        if (!existsSync(join(ROOT, target))) return true
        return anchor !== undefined && !anchorsIn(target).includes(decodeURIComponent(anchor))
      })
    expect(broken).toEqual([])
  })

  it('names only commands and options that there are', () => {
    expect(commandLinesIn(text).flatMap(wrongIn)).toEqual([])
  })

  const scenarios = blocksIn(text, 'yaml').filter((block) => /^tokkun:/m.test(block))
  it.each(scenarios.map((block, n) => [n + 1, block] as const))(
    'has a scenario that passes: block %i',
    (_, block) => {
      const library = readFileSync(join(ROOT, 'assets/scenarios/common.yaml'), 'utf8')
      const files = new Map([
        ['block.yaml', block],
        ['common.yaml', library],
      ])
      const read = parseScenario(files, 'block.yaml')
      if (!read.ok) throw new Error(read.error.map(brief).join('\n'))
      for (const one of casesOf(read.value)) {
        if (!one.ok) throw new Error(one.error.map(brief).join('\n'))
        expect(runCase(one.value).verdict).toBe('passed')
      }
    },
  )
})

function anchorsIn(path: string): readonly string[] {
  return anchorsOf(readFileSync(join(ROOT, path), 'utf8'))
}

/** What is wrong with a line that calls `tokkun`; nothing where it is right, or calls it not. */
function wrongIn(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|[\s|])tokkun ((?:"[^"]*"|'[^']*'|[^|>&;#])+)/g)].flatMap(
    ([, called = '']) => {
      const words = called.trim().split(/\s+/)
      // "tokkun …" and "tokkun <command>" stand for any.
      if (!/^[a-z]/.test(words[0] ?? '')) return []
      const command = commands().get(words.slice(0, 2).join(' ')) ?? commands().get(words[0] ?? '')
      if (command === undefined) return [`${line}: no such command`]
      return words.filter((word) => isUnknown(word, command)).map((word) => `${line}: ${word}`)
    },
  )
}

function isUnknown(word: string, command: Command): boolean {
  if (!/^-{1,2}[a-z]/.test(word) || word === '--help') return false
  return !command.options.some(({ short, long }) => word === short || word === long)
}

describe('the manual', () => {
  const [ja, en] = (['ja', 'en'] as const).map((language) =>
    readdirSync(join(ROOT, 'docs/manual', language)).toSorted(),
  )

  it('has the same chapters in both languages, and an index of them', () => {
    expect(ja).toEqual(en)
    const index = readFileSync(join(ROOT, 'docs/README.md'), 'utf8')
    for (const name of ja ?? []) {
      expect(linksIn(index)).toContain(`manual/ja/${name}`)
      expect(linksIn(index)).toContain(`manual/en/${name}`)
    }
  })

  it.each(ja ?? [])('says the same in %s: sections, pictures, scenarios', (name) => {
    const [first, second] = (['ja', 'en'] as const).map((language) => {
      const text = readFileSync(join(ROOT, 'docs/manual', language, name), 'utf8')
      const pictures = linksIn(text).filter((to) => to.endsWith('.png'))
      return {
        sections: [...text.matchAll(/^#+/gm)].map(String),
        pictures: pictures.map((to) => to.replace(`/${language}/`, '/')),
        scenarios: blocksIn(text, 'yaml'),
      }
    })
    expect(second).toEqual(first)
  })

  it('shows every picture that is kept', () => {
    const shown = DOC_PAGES.flatMap(({ path, text }) =>
      linksIn(text).map((to) => posix.join(dirname(path), to)),
    )
    const kept = filesBelow('docs/pictures', '.png')
    expect(kept.filter((picture) => !shown.includes(picture))).toEqual([])
  })
})
