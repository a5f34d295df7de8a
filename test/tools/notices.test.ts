import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { thirdPartyNotices } from '../../tools/notices.mjs'

describe('the third-party notices', () => {
  const text = thirdPartyNotices()

  it('name every package that the app is built from, with its licence', () => {
    const facts: { dependencies: Record<string, string> } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    )
    for (const name of Object.keys(facts.dependencies)) {
      expect(text).toMatch(new RegExp(`^${name} \\d[^\\n]*\\nLicence: [^\\n]+\\n\\n\\S`, 'm'))
    }
  })

  it('name what those packages need, and leave out the tools of developers', () => {
    expect(text).toMatch(/^scheduler \d/m)
    expect(text).toMatch(/^dijkstrajs \d/m)
    expect(text).not.toMatch(/^(typescript|vitest|electron-builder|@types\/react) \d/m)
  })

  it('hold the notice of the LCD’s font and of the reader inside of the .wasm file', () => {
    expect(text).toContain('Copyright 1989 by Sony Corp.')
    expect(text).toContain('zxing-cpp')
    expect(text).toContain('Apache License')
  })
})
