import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeWire, encodeWire } from '../../../host/link/wire.ts'
import { createRig, down } from '../support/rig.ts'

describe('values on the wire', () => {
  it('are the same on the other side, bytes and all', async () => {
    const { host } = createRig()
    await host.input(down)
    const snapshot = await host.snapshot()
    const back = decodeWire(encodeWire(snapshot))
    expect(back).toEqual(snapshot)
    expect(encodeWire(back)).toBe(encodeWire(snapshot))
    expect(encodeWire(snapshot)).toContain('"$bytes"')
  })

  it('stay what they are when they look like ours', () => {
    const tricky = [
      { $bytes: 'AAAA' },
      { $plain: { $bytes: 'AAAA' } },
      { $plain: 1, $bytes: new Uint8Array([1]) },
      { a: { $plain: { $plain: { $bytes: [] } } } },
      { $bytes: 'AAAA', more: new Uint8Array() },
    ]
    for (const value of tricky) expect(decodeWire(encodeWire(value))).toEqual(value)
  })

  it('of any kind come back as they were', () => {
    const value = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        fc.jsonValue({ maxDepth: 0, noUnicodeString: false } as never),
        fc.uint8Array({ maxLength: 12 }),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom('$bytes', '$plain', 'a', 'b'), tie('tree'), {
          maxKeys: 3,
          noNullPrototype: true,
        }),
      ),
    })).tree
    fc.assert(
      fc.property(value, (given) => {
        // JSON knows no -0.
        fc.pre(!JSON.stringify(given)?.includes('-0') && !hasMinusZero(given))
        expect(decodeWire(encodeWire(given))).toEqual(given)
      }),
      { seed: 20_261_122, numRuns: 500 },
    )
  })
})

function hasMinusZero(value: unknown): boolean {
  if (Object.is(value, -0)) return true
  return typeof value === 'object' && value !== null && Object.values(value).some(hasMinusZero)
}
