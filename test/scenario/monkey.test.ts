import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemsIn } from './support/desk.ts'

/** A scenario with a bit of everything, to be damaged. */
const WHOLE = `tokkun: 1
name: {ja: 名前, en: Name}
params: {user: tokkun01}
define:
  go:
    params: {n: 2}
    steps: [press right, {use: more, with: {}}]
  more: [hold centre]
given: {institution: A, seed: "1", presets: [activated], clocks: {phone: 3}}
steps:
  - log in as \${user}
  - {press: {key: right, times: 2}}
  - expect: {lcd: {text: [a, b], token: 1}, state: {activated: true}}
  - {use: go, times: 2}
cases:
  - {name: one, with: {user: tokkun02}, given: {seed: x}}
`

describe('scenarios of a monkey', () => {
  it('the one that is spoilt is in order', () => {
    expect(problemsIn(WHOLE)).toEqual([])
  })

  it('never throw, whatever was done to the text', () => {
    const piece = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ':',
        ': ',
        '- ',
        '\n',
        '  ',
        '&a ',
        '*a',
        '!x',
        '"',
        "'",
        '|',
        '>',
        '#',
      ],
      ...[
        'null',
        '-1',
        '1e999',
        '.nan',
        '__proto__: 1\n',
        '<<: *a\n',
        `\${x}`,
        '\u0000',
        '？',
        '\t',
        '%',
      ],
    )
    const edit = fc.record({ at: fc.nat(WHOLE.length), cut: fc.nat(12), piece })
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const text = edits.reduce(
          (done, { at, cut, piece: put }) => done.slice(0, at) + put + done.slice(at + cut),
          WHOLE,
        )
        for (const problem of problemsIn(text)) expect(problem).toMatch(/^(?:\d+:\d+|-) [a-z-]+ \S/)
      }),
      { seed: 4, numRuns: 700 },
    )
  }, 60_000)

  it('never accept a key that is not known', () => {
    const lines = WHOLE.split('\n')
    const keyed = lines.flatMap((line, n) => (/[{:]/.test(line) ? [n] : []))
    fc.assert(
      fc.property(fc.constantFrom(...keyed), fc.nat(), (n, salt) => {
        const line = lines[n] ?? ''
        // Renames one key of the line to something unknown; names of parameters are free.
        const keys = [...line.matchAll(/[a-z]+(?=: )|[a-z]+(?=:$)/g)]
        const key = keys[salt % Math.max(1, keys.length)]
        if (key === undefined || ['user', 'n', 'go', 'more'].includes(key[0])) return
        const at = key.index
        const text = lines.with(n, `${line.slice(0, at)}zz${line.slice(at)}`).join('\n')
        expect(problemsIn(text), text).not.toEqual([])
      }),
      { seed: 5, numRuns: 200 },
    )
  }, 60_000)
})
