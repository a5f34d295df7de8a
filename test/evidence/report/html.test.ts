import { describe, expect, it } from 'vitest'
import { evidenceOf } from '../../../evidence/report/build-evidence.ts'
import type { EvidenceSource, Language } from '../../../evidence/report/evidence.ts'
import { evidenceHtml } from '../../../evidence/report/html/page.ts'
import { marked } from '../../../evidence/report/html/text.ts'
import { elementsOf, references, textOf } from '../support/markup.ts'
import { activations, ports, session, wholeWays } from '../support/sources.ts'

const made = (source: EvidenceSource, language: Language = 'ja') =>
  evidenceHtml(evidenceOf(source, ports(language)))

describe('the HTML report', { timeout: 60_000 }, () => {
  const html = made(activations())
  const elements = elementsOf(html)

  it('is well-formed in every kind and both languages', () => {
    for (const source of [activations(), session(), wholeWays()]) {
      for (const language of ['ja', 'en'] as const) {
        const all = elementsOf(made(source, language))
        const root = all.find(({ name }) => name === 'html')
        expect(root?.attributes.lang).toBe(language)
        const ids = all.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]))
        expect(new Set(ids).size).toBe(ids.length)
      }
    }
  })

  it('fetches nothing, runs nothing, and leads nowhere outside of itself', () => {
    expect(references(html)).toEqual([])
    expect(elements.filter(({ name }) => ['script', 'link', 'iframe'].includes(name))).toEqual([])
    expect(elements.some(({ attributes }) => 'onclick' in attributes)).toBe(false)
    const policy = elements.find(({ attributes }) => 'http-equiv' in attributes)
    expect(policy?.attributes.content).toContain("default-src 'none'")
  })

  it('shows the verdict, the failed step and its difference', () => {
    const verdicts = elements.flatMap(({ attributes }) => attributes['data-verdict'] ?? [])
    expect(verdicts).toEqual(['failed'])
    expect(textOf(html)).toContain('不合格')
    expect(html).toContain('<del>page-nobody-has</del>')
    expect(html).toMatch(/<ins>otp-[a-z-]+<\/ins>/)
    expect(elements.filter(({ attributes }) => attributes['data-status'] === 'failed').length).toBe(
      1,
    )
  })

  it('leads from the contents to every case', () => {
    const ids = new Set(elements.map(({ attributes }) => attributes.id))
    const links = elements.flatMap(({ attributes }) => attributes.href ?? [])
    expect(links.length).toBeGreaterThanOrEqual(2)
    expect(links.every((link) => ids.has(link.slice(1)))).toBe(true)
  })

  it('has a picture with its text at every step that was come to', () => {
    const pictures = elements.filter(
      ({ name, attributes }) => name === 'img' || attributes.role === 'img',
    )
    const texts = pictures.map(({ attributes }) => attributes.alt ?? attributes['aria-label'] ?? '')
    expect(texts.every((text) => text.length > 5)).toBe(true)
    expect(texts.some((text) => /Device code \/ \d{4} \d{4}/.test(text))).toBe(true)
  })

  it('draws each state of a page once, however often it is seen', () => {
    const shown = elements.filter(({ attributes }) => attributes.class === 'drawing')
    const drawn = elements.filter(({ attributes: { id } }) => /^d\d+$/.test(id ?? ''))
    expect(drawn.length).toBeLessThan(shown.length / 2)
    expect(shown.length).toBe(drawn.length + elements.filter(({ name }) => name === 'use').length)
  })

  it('writes notes as they are, signs and all', () => {
    expect(textOf(made(session()))).toContain('ここから <ログイン> & 確認')
  })

  it('has dots where a password was typed', () => {
    for (const source of [session(), wholeWays()]) {
      expect(made(source)).not.toContain('Hanako-2026')
    }
    expect(made(session())).toContain('●●●●●●●●●●●')
  })
})

describe('expected and seen', { timeout: 60_000 }, () => {
  it('marks words and characters that only one of them has', () => {
    expect(marked('page top 12', 'page login 12')).toEqual({
      expected: 'page <del>top</del> 12',
      seen: 'page <ins>login</ins> 12',
    })
    expect(marked('画面が出る', '画面は出る').seen).toBe('画面<ins>は</ins>出る')
    expect(marked('a < b', 'a < b')).toEqual({ expected: 'a &lt; b', seen: 'a &lt; b' })
  })
})
