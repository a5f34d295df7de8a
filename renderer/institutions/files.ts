import { readPolicy, writePolicy } from '../../bank/policy/file.ts'
import type { PolicyProblem } from '../../bank/policy/problems.ts'
import type { Policy } from '../../bank/policy/schema.ts'
import type { TextSaved } from '../../host/link/program.ts'
import { bridgeInUse } from '../bench/snapshot.ts'

/** What came of a policy file that the user chose. */
export type Imported =
  | { readonly name: string; readonly policy: Policy }
  | { readonly name: string; readonly problems: readonly PolicyProblem[] }
  | { readonly name: string; readonly error: 'too-large' | 'unreadable' | 'not-text' }

/** Lets the user choose a policy file and reads it; null when none was chosen. */
export async function importPolicy(): Promise<Imported | null> {
  const file = await bridgeInUse().openText('policy')
  if (file === null || 'error' in file) return file
  const read = readPolicy(file.text)
  return read.ok
    ? { name: file.name, policy: read.value }
    : { name: file.name, problems: read.error }
}

/** Lets the user choose a place for the policy's file, and writes it there. */
export function exportPolicy(policy: Policy): Promise<TextSaved> {
  return bridgeInUse()
    .saveText(`${policy.id}.json`, writePolicy(policy), 'private')
    .catch(() => ({ saved: false, problem: '' }))
}
