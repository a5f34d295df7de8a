import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { policies } from '../../../bank/policy/institutions/institutions.ts'
import { SCREENS } from '../../../renderer/help/screens.ts'
import { searched } from '../../../renderer/ui/SearchBox.tsx'

const BANK = fileURLToPath(new URL('../../../bank', import.meta.url))

/** Ids of pages: objects of the bank's code, papers and mails apart, that have an id, a title and a path. */
function pageIds(): string[] {
  return readdirSync(BANK, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(?!post[\\/]).*\.ts$/.test(name))
    .flatMap((name) => [
      ...readFileSync(`${BANK}/${name}`, 'utf8').matchAll(
        /\bid: '([a-z0-9-]+)',\s*(?:screen: [^\n]+,\s*)?title/g,
      ),
    ])
    .map((match) => match[1] ?? '')
}

describe('the table of screen names', () => {
  it('has a row for every page, each once, in both languages', () => {
    const listed = SCREENS.map(({ page }) => page)
    expect(new Set(listed).size).toBe(listed.length)
    const pages = pageIds()
    expect(pages.length).toBeGreaterThan(30)
    expect(pages.filter((page) => !listed.includes(page))).toEqual([])
    for (const { source } of SCREENS) {
      expect(source.ja).not.toBe('')
      expect(source.en).toMatch(/^[ -~]+$/)
    }
  })

  it('names claims and institutions as the documents and the policies do', () => {
    const letters = policies.map(({ label }) => label).join('')
    for (const { claims, institutions } of SCREENS) {
      expect(claims.filter((claim) => !/^S[0-4]-\d\d$/.test(claim))).toEqual([])
      expect([...institutions].filter((letter) => !letters.includes(letter))).toEqual([])
      expect(institutions).not.toBe('')
    }
  })
})

describe('the search in the help', () => {
  it('takes words in any order, case and width', () => {
    const holds = (text: string, asked: string) => searched([text], asked, (row) => row).length > 0
    expect(holds('トークン発行メールが届かない Junk filter', 'ﾒｰﾙ junk')).toBe(true)
    expect(holds('E104 の順序', 'Ｅ１０４')).toBe(true)
    expect(holds('E104 の順序', 'E105')).toBe(false)
    expect(holds('anything', '  ')).toBe(true)
  })
})
