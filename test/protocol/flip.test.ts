import { describe, expect, it } from 'vitest'
import { openType2, verifyType1 } from '../../protocol/message/activation.ts'
import { openType4 } from '../../protocol/message/deactivation.ts'
import { withCrc } from '../../protocol/message/header.ts'
import { type Message, parseMessage } from '../../protocol/message/parse.ts'
import { openType3 } from '../../protocol/message/transaction.ts'
import { bankKeys, bankPublic, instance, message1, message2 } from './support/session.ts'

/** `bytes` with one bit, of all bits counted from the first, turned over. */
function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = bytes.slice()
  const at = bit >> 3
  copy[at] = (copy[at] ?? 0) ^ (0x80 >> (bit & 7))
  return copy
}

/** How far a message gets: the error of its form, `forged`, or `accepted`. */
function fate(bytes: Uint8Array): string {
  const read = parseMessage(bytes)
  if (!read.ok) return read.error
  return isGenuine(read.value) ? 'accepted' : 'forged'
}

function isGenuine(message: Message): boolean {
  switch (message.type) {
    case 1:
      return verifyType1(message, bankPublic)
    case 2:
      return openType2(message, bankKeys.kek).ok
    case 3:
      return openType3(message, instance.key).ok
    case 4:
      return openType4(message, instance.key).ok
    default:
      return message satisfies never
  }
}

function fates(count: number, make: (bit: number) => Uint8Array): Record<string, number> {
  const tally: Record<string, number> = {}
  for (let bit = 0; bit < count; bit += 1) {
    const what = fate(make(bit))
    tally[what] = (tally[what] ?? 0) + 1
  }
  return tally
}

describe('every single-bit flip', () => {
  it('unharmed, both messages are accepted', () => {
    expect([fate(message1), fate(message2)]).toEqual(['accepted', 'accepted'])
  })

  it.each([
    ['message 1', message1, 992],
    ['message 2', message2, 648],
  ] as const)(
    '%s with the CRC repaired: none accepted',
    (_, message, count) => {
      const content = message.slice(0, -2)
      expect(content.length * 8).toBe(count)
      // Magic 16 bits; version and type 16, one of which turns it into a transaction (of any
      // length); cryptography must detect that one and all others.
      expect(fates(count, (bit) => withCrc(flipped(content, bit)))).toEqual({
        'not-ours': 16,
        'version-or-type': 15,
        forged: count - 31,
      })
    },
    60_000,
  )

  it.each([
    ['message 1', message1],
    ['message 2', message2],
  ] as const)('%s as it is: each told as a bad read or worse', (_, message) => {
    const count = message.length * 8
    expect(fates(count, (bit) => flipped(message, bit))).toEqual({
      'not-ours': 16,
      'version-or-type': 15,
      crc: count - 31,
    })
  })
})
