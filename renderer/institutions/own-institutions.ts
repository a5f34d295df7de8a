import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { policies, policyOf } from '../../bank/policy/institutions/institutions.ts'
import type { Policy } from '../../bank/policy/schema.ts'
import type { InstitutionAck } from '../../host/link/program.ts'
import type { BenchSetup } from '../../lab/world.ts'
import { bridgeInUse } from '../bench/snapshot.ts'
import { addToast } from '../ui/Toasts.tsx'
import { openDialog } from '../ui/window.ts'

interface InstitutionsStore {
  /** Those that the user made; null: not asked yet. */
  readonly own: readonly Policy[] | null
  /** Which one the dialog of a new session is to begin with; null: that of the present session. */
  readonly wish: string | null
}

export const institutionsStore = createStore<InstitutionsStore>()(() => ({ own: null, wish: null }))

const NONE: readonly Policy[] = []

let following = false

/** Asks for the user's institutions, and hears of every change from then on. */
function follow(): void {
  if (following) return
  following = true
  bridgeInUse().onInstitutions((own) => institutionsStore.setState({ own }))
  bridgeInUse()
    .institutions()
    .then(
      // What was told meanwhile is newer.
      (own) => institutionsStore.setState((before) => ({ own: before.own ?? own })),
      () => {
        following = false
        addToast({ tone: 'error', key: 'errors.host-gone', params: {} })
      },
    )
}

/** The institutions that the user made; empty until they are known. */
export function useOwnInstitutions(): readonly Policy[] {
  useEffect(follow, [])
  return useStore(institutionsStore, (s) => s.own ?? NONE)
}

/** Keeps an institution; resolves once it is on the disk or refused. */
export function saveInstitution(policy: Policy): Promise<InstitutionAck> {
  return bridgeInUse().saveInstitution(policy).catch(notSaved)
}

export function deleteInstitution(id: string): Promise<InstitutionAck> {
  return bridgeInUse().deleteInstitution(id).catch(notSaved)
}

function notSaved(): InstitutionAck {
  return { ok: false, error: 'not-saved' }
}

/** Opens the dialog of a new session with this institution chosen. */
export function startWith(id: string): void {
  institutionsStore.setState({ wish: id })
  openDialog('new-session')
}

/**
 * All that a session can be started with: the built-in ones, the user's, and that of the present
 * session, which may have come with a recording and be kept nowhere else.
 */
export function choices(own: readonly Policy[], present: BenchSetup): readonly Policy[] {
  const known = [...policies, ...own]
  const { policy } = present
  return policy === undefined || known.some(({ id }) => id === policy.id)
    ? known
    : [...known, policy]
}

/** What of a setup names the institution: the policy itself only where the bench has it not. */
export function setupOf(policy: Policy): Pick<BenchSetup, 'institution' | 'policy'> {
  const builtIn = policyOf(policy.id) !== null
  return builtIn ? { institution: policy.id } : { institution: policy.id, policy }
}
