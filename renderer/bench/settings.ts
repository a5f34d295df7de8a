import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Settings } from '../../host/link/program.ts'
import { speak } from '../ui/i18n.ts'
import { addToast } from '../ui/Toasts.tsx'
import { bridgeInUse } from './snapshot.ts'

const settingsStore = createStore<Settings>()(() => ({ language: 'ja', theme: 'system' }))

export function useSettings<T>(select: (settings: Settings) => T): T {
  return useStore(settingsStore, select)
}

/** Takes settings over into this window: language of every text, theme of every colour. */
export function adoptSettings(settings: Settings): void {
  settingsStore.setState(settings)
  speak(settings.language)
  const root = document.documentElement
  root.lang = settings.language
  if (settings.theme === 'system') delete root.dataset.theme
  else root.dataset.theme = settings.theme
}

/** Changes settings here at once and asks the shell to remember them. */
export async function changeSettings(wish: Partial<Settings>): Promise<void> {
  adoptSettings({ ...settingsStore.getState(), ...wish })
  try {
    await bridgeInUse().saveSettings(wish)
  } catch {
    addToast({ tone: 'error', key: 'errors.settings-not-saved', params: {} })
  }
}
