import type { CounterForm, Delivery } from '../../../bank/books/branch.ts'
import type { Millis } from '../../../protocol/time.ts'

/** Something that the branch or the post is busy with. */
export type UnderWayItem = { readonly id: string; readonly due: Millis } & (
  | { readonly what: 'form'; readonly form: CounterForm }
  | { readonly what: 'parcel'; readonly user: string | null }
)

/** Forms and parcels in the order in which they are due. */
export function underWay(
  forms: readonly CounterForm[],
  deliveries: readonly Delivery[],
): readonly UnderWayItem[] {
  const items: readonly UnderWayItem[] = [
    ...forms.map((form, n) => ({
      id: `form-${form.kind}-${form.user}-${n}`,
      due: form.due,
      what: 'form' as const,
      form,
    })),
    ...deliveries.map(({ due, user }, n) => ({
      id: `parcel-${user}-${n}`,
      due,
      what: 'parcel' as const,
      user,
    })),
  ]
  return items.toSorted((a, b) => a.due - b.due)
}
