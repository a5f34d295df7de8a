import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doLine } from '../../cli/record/input-line.ts'
import { lendNativeCurves } from '../../host/node/native-curves.ts'
import { apply } from '../../lab/apply.ts'
import { Hands } from '../../lab/hands.ts'
import { startWorld } from '../../lab/start.ts'
import { setup } from '../support/setup.ts'

/** Parts of lines, so that some random lines are nearly valid. */
const PIECES = [
  'press',
  'hold',
  'wait',
  'type',
  'expect',
  'lcd',
  'right',
  '99999999999',
  'mail',
  '"',
]
const words = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 6 })
const json = fc.record(
  {
    kind: fc.constantFrom('key-down', 'key-up', 'scan', 'time', 'type', 'cells', 'nothing'),
    token: fc.oneof(fc.integer(), fc.constant(0)),
    key: fc.constantFrom('left', 'centre', 'top'),
    text: fc.string(),
    percent: fc.integer(),
  },
  { requiredKeys: [] },
)
const later = fc.record({ afterMs: fc.oneof(fc.integer(), fc.double()), input: json })
const line = fc.oneof(
  words.map((some) => some.join(' ')),
  fc.oneof(json, later, fc.jsonValue()).map((value) => JSON.stringify(value)),
  fc.string(),
)

lendNativeCurves()

describe('a line of a pipe', () => {
  it('does something that can be replayed, or is refused in both languages; nothing crashes', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const hands = new Hands(setup())
        for (const text of lines) {
          const done = doLine(hands, text)
          if (!done.ok) expect([done.error.ja, done.error.en]).not.toContain('')
        }
        const world = hands.inputs.reduce((was, one) => apply(was, one).world, startWorld(setup()))
        expect(world).toEqual(hands.world)
      }),
      { seed: 4, numRuns: 60 },
    )
  }, 60_000)
})
