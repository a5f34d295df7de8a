import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { policies } from '../../../bank/policy/institutions/institutions.ts'
import { TITLE_WORDS } from '../../../scenario/names.ts'
import { KNOWN, namesOf } from '../../../scenario/reference/known-names.ts'

const BANK = new URL('../../../bank/', import.meta.url)
const bankText = readdirSync(BANK, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(new URL(file, BANK), 'utf8'))
  .join('\n')

describe('the names that scenarios may use', () => {
  const met = policies.map((policy) => ({ policy, names: namesOf(policy) }))

  it('hold every message that the bank has', () => {
    const codes = [...bankText.matchAll(/'([A-Z]{3}-[A-Z]\d\d)'/g)].flatMap(
      ([, code]) => code ?? [],
    )
    expect([...KNOWN.alerts].toSorted()).toEqual([...new Set(codes)].toSorted())
  })

  it.each(met)('hold whatever is met at $policy.id', ({ names }) => {
    expect(names.pages.length).toBeGreaterThan(15)
    for (const { id, title } of names.pages) {
      expect(KNOWN.pages).toContain(id)
      expect(title.ja).not.toBe('')
      if (/^[A-Za-z]+$/.test(title.en)) {
        expect([...KNOWN.pages, ...TITLE_WORDS]).toContain(title.en.toLowerCase())
      }
    }
    for (const { id } of names.screens) expect(KNOWN.screens).toContain(id)
    for (const { name } of names.mails) expect(KNOWN.mails).toContain(name)
    for (const { name } of names.alerts) expect(KNOWN.alerts).toContain(name)
  })

  it('have the words that stand on the page', () => {
    const camera = met[0]?.names
    const page = camera?.pages.find(({ id }) => id === 'otp-device-code')
    expect(page?.actions).toContainEqual({
      name: 'submit-device-code',
      label: { ja: '認証', en: 'Authenticate' },
    })
    expect(page?.fields.map(({ name }) => name)).toContain('deviceCode')
    expect(camera?.menu.map(({ name }) => name)).toContain('nav:logout')
  })

  it('are the same each time', () => {
    const [first] = met
    expect(first && namesOf(first.policy)).toEqual(first?.names)
  })
})
