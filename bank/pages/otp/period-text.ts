import type { Bilingual } from '../../page.ts'
import type { Policy } from '../../policy/schema.ts'
import { both } from '../../text.ts'

/** How long a code is shown: 1分 in every source (S1-03, S2-03, S3-06, S4-04), or what a policy says. */
export function periodText({ code: { periodSeconds: seconds } }: Policy): Bilingual {
  if (seconds === 60) return both('1分', 'minute')
  const minutes = seconds / 60
  return Number.isInteger(minutes)
    ? both(`${minutes}分`, `${minutes} minutes`)
    : both(`${seconds}秒`, `${seconds} seconds`)
}
