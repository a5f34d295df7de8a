import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Settings } from '../../host/link/program.ts'
import { speak } from '../i18n.ts'
import { bridgeInUse } from './bench.ts'
import { addToast } from './toasts.ts'

export const settingsStore = createStore<Settings>()(() => ({ language: 'ja', theme: 'system' }))

export function useSettings<T>(select: (settings: Settings) => T): T {
  return useStore(settingsStore, select)
}

/** Takes settings over into this window: language of every text, theme of every colour. */
export function adopt(settings: Settings): void {
  settingsStore.setState(settings)
  speak(settings.language)
  const root = document.documentElement
  root.lang = settings.language
  if (settings.theme === 'system') delete root.dataset.theme
  else root.dataset.theme = settings.theme
}

/** Changes settings here at once and asks the shell to remember them. */
export async function change(wish: Partial<Settings>): Promise<void> {
  adopt({ ...settingsStore.getState(), ...wish })
  try {
    await bridgeInUse().saveSettings(wish)
  } catch {
    addToast({ tone: 'error', key: 'errors.settings-not-saved', params: {} })
  }
}
