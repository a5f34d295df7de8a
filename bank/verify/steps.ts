import type { Millis } from '../../protocol/time.ts'
import { totpSteps } from '../../protocol/totp.ts'
import type { CodePolicy } from '../policy/schema.ts'

/** What steps are looked at, and what came of it. */
export interface Search {
  readonly secret: Uint8Array
  readonly code: CodePolicy
  /** The step to begin at: the present one plus the stored drift. */
  readonly centre: number
  /** Steps to either side. */
  readonly reach: number
  /** Newest step that was used: it and older ones are void; null: none yet. */
  readonly lastStep: number | null
}

/** Number of the time step that `at` lies in (RFC 6238, section 4.2; T0 is the epoch). */
export function stepAt(at: Millis, code: CodePolicy): number {
  return Math.floor(at / 1000 / code.periodSeconds)
}

/**
 * Looks for `digits`, nearest step first and one HMAC a step; `skip` steps to either side were
 * looked at before. `used`: right only in a step that is void.
 */
export function findStep(
  digits: string,
  search: Search,
  skip = -1,
): { readonly step: number; readonly used: boolean } | null {
  const codeOf = totpSteps(search.secret, search.code)
  let used: number | null = null
  for (let away = skip + 1; away <= search.reach; away++) {
    for (const step of away === 0
      ? [search.centre]
      : [search.centre - away, search.centre + away]) {
      if (step < 0 || codeOf(step) !== digits) continue
      if (search.lastStep === null || step > search.lastStep) return { step, used: false }
      used ??= step
    }
  }
  return used === null ? null : { step: used, used: true }
}
