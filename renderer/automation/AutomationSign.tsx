import { Plug } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { AutomationState } from '../../host/link/program.ts'
import { bridgeInUse } from '../bench/snapshot.ts'
import { addToast } from '../ui/Toasts.tsx'
import { openDialog } from '../ui/window.ts'

/** While other programs may work this bench, everyone before it sees so. */
export function AutomationSign() {
  const { t } = useTranslation()
  const state = useAutomation()
  if (state === null || !state.on) return null
  return (
    <Button
      className="button automation-sign"
      aria-label={t('automation.is-on')}
      onPress={() => openDialog('automation')}
      data-testid="automation-sign"
    >
      <Plug aria-hidden="true" />
      <span className="automation-label">{t('automation.sign')}</span>
    </Button>
  )
}

/** null: not known yet, or there is none (in a browser). */
const automationStore = createStore<{ readonly state: AutomationState | null }>()(() => ({
  state: null,
}))

let following = false

function follow(): void {
  const { desktop } = bridgeInUse()
  if (following || desktop === null) return
  following = true
  desktop.onAutomation((state) => automationStore.setState({ state }))
  desktop.automation().then(
    // What was told meanwhile is newer.
    (state) => automationStore.setState((before) => ({ state: before.state ?? state })),
    () => {
      following = false
    },
  )
}

/** How the automation interface stands. */
export function useAutomation(): AutomationState | null {
  useEffect(follow, [])
  return useStore(automationStore, (s) => s.state)
}

export function automationNow(): AutomationState | null {
  return automationStore.getState().state
}

/** Switches the interface; the new state is shown, whatever it is. */
export async function turnAutomation(on: boolean, atStart: boolean): Promise<void> {
  try {
    const state = await bridgeInUse().desktop?.switchAutomation({ on, atStart })
    if (state !== undefined) automationStore.setState({ state })
  } catch {
    addToast({ tone: 'error', key: 'errors.host-gone', params: {} })
  }
}
