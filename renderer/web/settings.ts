import type { Settings, TokkunBridge } from '../../host/bridge.ts'

const KEY = 'tokkun.settings'

const LANGUAGES: readonly Settings['language'][] = ['ja', 'en']
const THEMES: readonly Settings['theme'][] = ['system', 'light', 'dark']

/** The settings of one browser: every tab of it has the same. */
export function createWebSettings(): Pick<
  TokkunBridge,
  'settings' | 'saveSettings' | 'onSettings'
> {
  const listeners = new Set<(settings: Settings) => void>()
  window.addEventListener('storage', ({ key }) => {
    if (key !== KEY) return
    const settings = read()
    for (const listener of listeners) listener(settings)
  })
  return {
    settings: async () => read(),
    async saveSettings(change) {
      const settings = { ...read(), ...change }
      // Throws where the browser keeps nothing: the change then holds in this page alone.
      window.localStorage.setItem(KEY, JSON.stringify(settings))
      return settings
    },
    onSettings(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

/** Japanese first, as in the app; what is not understood is as if it was never saved. */
function read(): Settings {
  const kept = parsed()
  return {
    language: LANGUAGES.find((language) => language === kept.language) ?? 'ja',
    theme: THEMES.find((theme) => theme === kept.theme) ?? 'system',
  }
}

function parsed(): { readonly language?: unknown; readonly theme?: unknown } {
  try {
    const value: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
