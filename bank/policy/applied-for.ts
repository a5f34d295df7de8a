import type { Policy, TokenKind } from './schema.ts'

/** Which tokens are applied for by form or at the counter (X-3; S2-06, S4-11, S4-31). */
export function appliedFor({ tokens, hardwareOrder, softwareOrder }: Policy): readonly TokenKind[] {
  return tokens.filter((kind) => {
    switch (kind) {
      case 'key-fob':
        return hardwareOrder.includes('counter') || hardwareOrder.includes('form')
      case 'phone-app':
        return softwareOrder === 'form'
      // It is sent unasked with the contract (S0-03).
      case 'camera-token':
        return false
      default:
        return kind satisfies never
    }
  })
}
