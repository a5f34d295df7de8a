import type { Policy } from '../schema.ts'
import { BUSINESS_DIRECT } from './business-direct.ts'
import { CAMERA_TOKEN } from './camera-token.ts'
import { KEY_FOB_COUNTER } from './key-fob-counter.ts'
import { KEY_FOB_ONLINE } from './key-fob-online.ts'
import { PHONE_APP } from './phone-app.ts'

/** Every institution the bench knows, A to E, the first being the default. */
export const policies: readonly Policy[] = [
  CAMERA_TOKEN,
  KEY_FOB_ONLINE,
  KEY_FOB_COUNTER,
  PHONE_APP,
  BUSINESS_DIRECT,
]

/** The policy with this id, or null. */
export function policyOf(id: string): Policy | null {
  return policies.find((policy) => policy.id === id) ?? null
}

/** The policy with this id, or with this letter in either case: for people who type it. */
export function policyNamed(text: string): Policy | null {
  const letter = text.trim().toUpperCase()
  return policyOf(text) ?? policies.find(({ label }) => label === letter) ?? null
}
