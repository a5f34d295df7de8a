import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Listed, select } from '../../cli/run/cases.ts'

const all: readonly Listed[] = Array.from({ length: 10 }, (_, n) => ({
  file: n < 5 ? 'a/activation.yaml' : 'b/transfer.yaml',
  index: n % 5,
  name: `case ${n}`,
  names: { ja: `件 ${n}`, en: `case ${n}` },
  tags: n % 2 === 0 ? ['even'] : ['odd', 'nightly'],
}))
const none = { grep: null, tags: [], shard: null }

describe('the cases of a run', () => {
  it('are those whose name or file fits, and that bear a tag', () => {
    expect(select(all, none)).toEqual(all)
    expect(select(all, { ...none, grep: /TRANSFER/i })).toHaveLength(5)
    expect(select(all, { ...none, grep: /case 3/ }).map(({ name }) => name)).toEqual(['case 3'])
    expect(select(all, { ...none, grep: /件 3/ }).map(({ name }) => name)).toEqual(['case 3'])
    expect(select(all, { ...none, tags: ['nightly'], grep: /activation/ })).toHaveLength(2)
    expect(select(all, { ...none, tags: ['even', 'odd'] })).toHaveLength(10)
  })

  it('are each in exactly one of the shards, whatever their number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 60 }), (of, count) => {
        const cases = Array.from({ length: count }, (_, index) => ({
          file: 'f.yaml',
          index,
          name: `${index}`,
          names: { ja: '', en: '' },
          tags: [],
        }))
        const parts = Array.from({ length: of }, (_, n) =>
          select(cases, { ...none, shard: { part: n + 1, of } }),
        )
        const sizes = parts.map((part) => part.length)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        const indices = parts.flat().map(({ index }) => index)
        expect(indices.sort((a, b) => a - b)).toEqual(cases.map(({ index }) => index))
      }),
    )
  })
})
