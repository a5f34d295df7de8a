import type { Shell } from '../../host/link/calls.ts'
import type {
  PictureFile,
  Settings,
  TextFile,
  TextPurpose,
  WindowView,
} from '../../host/link/program.ts'

/**
 * What a browser does for a page in place of the desktop program: its dialogs, its downloads, its
 * storage. The same whether the host is reached over HTTP or runs in the page itself.
 */
export function browserShell(): Shell {
  return {
    async openWindow(view) {
      window.open(`/?view=${view}`, `tokkun-${view}`, FEATURES[view])
    },
    openPicture: pickPicture,
    openText: pickText,
    async saveText(name, text) {
      downloadText(name, text)
      return { saved: true }
    },
    // The browser itself asks what may be seen.
    screens: async () => [],
    chooseScreen: async () => undefined,
    ...createBrowserSettings(),
    // The browser's menu is the browser's.
    onMenu: () => () => undefined,
  }
}

/** The windows of single views, CSS px: as wide as their contents; the bench is a tab like any other. */
const FEATURES: Readonly<Record<WindowView, string>> = {
  bench: '',
  token: 'popup,width=420,height=760',
  bank: 'popup,width=1100,height=860',
}

/** What the file dialog offers. */
const ENDINGS: Readonly<Record<TextPurpose, string>> = {
  policy: '.json',
  pskc: '.xml,.pskc,.pskcxml',
  scenario: '.yaml,.yml',
}

/** Largest file that is read, bytes: the app's own limits. */
const TEXT_LIMITS: Readonly<Record<TextPurpose, number>> = {
  policy: 256 * 1024,
  pskc: 12 * 1024 * 1024,
  scenario: 1024 * 1024,
}
const PICTURE_LIMIT = 64 * 1024 * 1024

/** Asks for a picture by the browser's dialog; null when none was chosen. */
async function pickPicture(): Promise<PictureFile | null> {
  const file = await pick('image/*')
  if (file === null) return null
  const { name, size } = file
  if (size > PICTURE_LIMIT) return { name, error: 'too-large' }
  try {
    return { name, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    return { name, error: 'unreadable' }
  }
}

/** Asks for a text file by the browser's dialog; null when none was chosen. */
async function pickText(purpose: TextPurpose): Promise<TextFile | null> {
  const file = await pick(ENDINGS[purpose])
  if (file === null) return null
  const { name, size } = file
  if (size > TEXT_LIMITS[purpose]) return { name, error: 'too-large' }
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return { name, error: 'unreadable' }
  }
  // A NUL is valid UTF-8, but in no text: it tells pictures and UTF-16 apart.
  if (bytes.includes(0)) return { name, error: 'not-text' }
  try {
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { name, error: 'not-text' }
  }
}

function pick(accept: string): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}

/** Puts a text into the browser's downloads. */
function downloadText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has its own hold on the blob from the click on.
  URL.revokeObjectURL(url)
}

const KEY = 'tokkun.settings'

const LANGUAGES: readonly Settings['language'][] = ['ja', 'en']
const THEMES: readonly Settings['theme'][] = ['system', 'light', 'dark']

/** The settings of one browser: every tab of it has the same. */
function createBrowserSettings(): Pick<Shell, 'settings' | 'saveSettings' | 'onSettings'> {
  const listeners = new Set<(settings: Settings) => void>()
  window.addEventListener('storage', ({ key }) => {
    if (key !== KEY) return
    const settings = readSettings()
    for (const listener of listeners) listener(settings)
  })
  return {
    settings: async () => readSettings(),
    async saveSettings(change) {
      const settings = { ...readSettings(), ...change }
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
function readSettings(): Settings {
  const kept = storedSettings()
  return {
    language: LANGUAGES.find((language) => language === kept.language) ?? 'ja',
    theme: THEMES.find((theme) => theme === kept.theme) ?? 'system',
  }
}

function storedSettings(): { readonly language?: unknown; readonly theme?: unknown } {
  try {
    const value: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
