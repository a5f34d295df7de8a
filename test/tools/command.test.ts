import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isNodeNewEnough, WANTED_NODE } from '../../tools/command.mjs'

describe('the Node.js version', () => {
  it('is compared number by number, not letter by letter', () => {
    expect(isNodeNewEnough('20.19.0', '20.19.0')).toBe(true)
    expect(isNodeNewEnough('20.9.9', '20.19.0')).toBe(false)
    expect(isNodeNewEnough('20.20.0', '20.19.5')).toBe(true)
    expect(isNodeNewEnough('9.99.99', '20.19.0')).toBe(false)
    expect(isNodeNewEnough('100.0.0', '20.19.0')).toBe(true)
    expect(isNodeNewEnough('v22.1.0-nightly20260101', '20.19.0')).toBe(true)
  })

  it('is the one that package.json promises', () => {
    const facts: unknown = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    )
    expect(facts).toMatchObject({ engines: { node: `>=${WANTED_NODE}` } })
  })
})
