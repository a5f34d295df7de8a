import type { Paper } from './page.ts'
import { deliveryNote } from './papers/delivery.ts'
import { operationGuide } from './papers/guide.ts'
import { deskMemo } from './papers/memo.ts'
import type { Policy } from './policy.ts'

/** What lies on the customer's desk: the parcel's papers [S0-03], and the customer's own memo. */
export function parcelPapers(policy: Policy): readonly Paper[] {
  return [deliveryNote(policy), operationGuide(policy), deskMemo()]
}
