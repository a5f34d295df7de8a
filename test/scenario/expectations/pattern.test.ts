import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PATTERN_LIMIT, readPattern } from '../../../scenario/expectations/pattern.ts'

function found(source: string, text: string): boolean {
  const pattern = readPattern(source)
  if (!pattern.ok) throw new Error(`${source}: ${pattern.error.en}`)
  return pattern.value(text)
}

/** Pieces of patterns, each whole in itself. */
const piece = fc.constantFrom(
  ...['a', 'b', '1', ' ', '.', '\\d', '\\w', '\\s', '[ab]', '[^a\\]]', '\\u0061', '\\x62', '番'],
  ...['^', '$', '\\b', '\\B', '(a|b)', '(?:a|ab)', '()', '\\p{L}', '\\.', '\\u{1F600}'],
)
const count = fc.constantFrom('', '', '', '*', '+', '?', '*?', '{2}', '{1,}', '{0,2}', '{2,3}?')
const simple = fc
  .array(
    fc.tuple(piece, count).map(([one, times]) => (/^[\^$]|^\\[bB]$/.test(one) ? one : one + times)),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(''))
const pattern = fc.oneof(
  simple,
  fc.tuple(simple, simple).map(([a, b]) => `${a}|${b}`),
  fc.tuple(simple, count, simple).map(([a, times, b]) => `(?<n>${a})${times}${b}`),
)
const text = fc
  .array(fc.constantFrom('a', 'b', '1', ' ', '.', ']', '番', '\n', '😀'), { maxLength: 9 })
  .map((parts) => parts.join(''))

describe('a pattern of a file', () => {
  it('is found where the engine’s own regular expressions find it', () => {
    fc.assert(
      fc.property(pattern, text, (source, subject) => {
        expect(found(source, subject), `${source} in ${JSON.stringify(subject)}`).toBe(
          new RegExp(source, 'u').test(subject),
        )
      }),
      { seed: 1, numRuns: 5000 },
    )
  })

  it.each(['^(([a-zA-Z "0-9]+)+)+#$', '^(a|a)*#$', '^(\\w*\\w*\\w*\\w*\\w*)*#$', '(.*)*(.*)*#x'])(
    'ends soon, however it is nested: %s',
    (source) => expect(found(source, 'a'.repeat(2000))).toBe(false),
  )

  it.each([
    ['(', 'no regular expression'],
    ['a{2}{2}', 'no regular expression'],
    ['(a)\\1', 'Backreferences'],
    ['(?<x>a)\\k<x>', 'Backreferences'],
    ['a(?=b)', 'looking ahead'],
    ['(?<!a)b', 'looking ahead or behind'],
    ['a{100000}', 'repeats too often'],
    ['((a{9}){99}){9}', 'repeats too often'],
    ['(){999999}', 'repeats too often'],
    ['a'.repeat(PATTERN_LIMIT + 1), 'at most 200 characters'],
  ])('is refused with a sentence: %s', (source, sentence) => {
    const read = readPattern(source)
    expect(read.ok ? '' : read.error.en).toContain(sentence)
  })
})
