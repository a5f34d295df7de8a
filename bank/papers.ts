import type { Paper } from './page.ts'
import { deliveryNote } from './papers/delivery.ts'
import { fobGuide } from './papers/fob-guide.ts'
import { operationGuide } from './papers/guide.ts'
import { deskMemo } from './papers/memo.ts'
import type { ParcelItem } from './parcel.ts'
import type { Policy, TokenKind } from './policy/schema.ts'

/**
 * What lies on the customer's desk from the start: the customer's own memo, and where a camera token
 * came with the contract the parcel's papers [S0-03].
 */
export function parcelPapers(policy: Policy): readonly Paper[] {
  const camera = policy.tokens.includes('camera-token')
  return [...(camera ? papersOf(policy, 'camera-token') : []), deskMemo(policy)]
}

/** The papers that go with the tokens in a parcel; none of its own where a paper is in it already. */
export function papersWith(policy: Policy, items: readonly ParcelItem[]): readonly ParcelItem[] {
  if (items.some(({ kind }) => kind === 'paper')) return []
  const kinds = new Set(items.flatMap(({ kind }) => (kind === 'paper' ? [] : [kind])))
  return [...kinds].flatMap((kind) =>
    papersOf(policy, kind).map((paper) => ({ kind: 'paper' as const, paper })),
  )
}

function papersOf(policy: Policy, kind: Exclude<TokenKind, 'phone-app'>): readonly Paper[] {
  const guide = kind === 'camera-token' ? operationGuide(policy) : fobGuide(policy)
  return [deliveryNote(policy, kind, guide.title), guide]
}
