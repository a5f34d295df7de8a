import fc from 'fast-check'
import { halfWidthText } from '../../../protocol/half-width.ts'
import { FIELD_LABELS } from '../../../protocol/transaction.ts'

const REPERTOIRE = Array.from({ length: 256 }, (_, byte) =>
  halfWidthText(Uint8Array.of(byte)),
).flatMap((character) => (character === null ? [] : [character]))

/** Any half-width text of at most so many characters. */
export function someText(maxLength: number): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...REPERTOIRE), { maxLength })
    .map((characters) => characters.join(''))
}

/** Any fields that fit one message. */
export const someFields = fc.array(
  fc.record({ label: fc.constantFrom(...FIELD_LABELS), value: someText(30) }),
  { minLength: 1, maxLength: 6 },
)
