import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './pages.ts'

const PAPERS = ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/electron-apis.md']

/** Files and folders named in a sentence: `lab/wires.ts`, `bank/policy/`. */
function pathsIn(text: string): readonly string[] {
  const rooms =
    'protocol|firmware|bank|lab|scenario|host|evidence|automation|renderer|electron|cli|tools|assets|docs|test'
  const named = new RegExp(`\`((?:${rooms})/[\\w./-]*)\``, 'g')
  return [...text.matchAll(named)].map(([, path = '']) => path)
}

describe.each(PAPERS)('%s', (paper) => {
  const text = readFileSync(join(ROOT, paper), 'utf8')

  it('names only files and folders that there are', () => {
    const missing = pathsIn(text).filter((path) => !existsSync(join(ROOT, path)))
    expect(missing).toEqual([])
  })
})
