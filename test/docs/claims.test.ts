import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './pages.ts'

/** The ids of docs/claims.md: `S1-07` of a source, `U-2` open in all, `X-10` a contradiction. */
const listed = [
  ...readFileSync(join(ROOT, 'docs/claims.md'), 'utf8').matchAll(/^\| ([SUX]\d?-\d+) \|/gm),
].map(([, id = '']) => id)

function textsBelow(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
}

/** Ids in the names of tests: `[S0-34]`, `[S1-03 S1-04]`. */
const proven = textsBelow('test').flatMap((text) =>
  [...text.matchAll(/\[((?:S\d-\d{2}[ ,]*)+)\]/g)].flatMap(([, ids = '']) =>
    ids.match(/S\d-\d{2}/g),
  ),
)

describe('docs/claims.md', () => {
  it('lists every claim once', () => {
    expect(listed.filter((id, n) => listed.indexOf(id) !== n)).toEqual([])
    expect(listed.filter((id) => id.startsWith('S'))).toHaveLength(267)
  })

  it('has a test for each claim', () => {
    const claims = listed.filter((id) => id.startsWith('S'))
    expect(claims.filter((id) => !proven.includes(id))).toEqual([])
  })

  it('knows every id that a test names', () => {
    expect(proven.filter((id) => id !== null && !listed.includes(id))).toEqual([])
  })

  it('knows every id that the code cites', () => {
    const rooms = ['protocol', 'firmware', 'bank', 'lab', 'host', 'renderer', 'electron', 'cli']
    const cited = rooms
      .flatMap(textsBelow)
      .flatMap((text) => text.match(/\b(?:S[0-4]-\d{2}|[UX]-\d{1,2})\b/g) ?? [])
    expect([...new Set(cited)].filter((id) => !listed.includes(id))).toEqual([])
  })
})
