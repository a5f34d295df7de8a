import i18next, { type TFunction } from 'i18next'
import en from '../assets/locales/en.json' with { type: 'json' }
import ja from '../assets/locales/ja.json' with { type: 'json' }
import type { Bilingual } from '../protocol/bilingual.ts'
import type { Language } from './context.ts'

/** Where the terminal's words go; a line at a time. */
export type Print = (line: string) => void

/** What the terminal speaks: the locales of the app, in one language. */
export interface Words {
  readonly language: Language
  readonly t: TFunction
  readonly of: (text: Bilingual) => string
}

/** Loads the locales; the same keys as the windows use. */
export async function loadWords(language: Language): Promise<Words> {
  const instance = i18next.createInstance()
  await instance.init({
    lng: language,
    fallbackLng: 'ja',
    resources: { ja: { translation: ja }, en: { translation: en } },
    interpolation: { escapeValue: false },
    // The library would print a line of its own into the guide.
    showSupportNotice: false,
  })
  return { language, t: instance.t, of: (text) => text[language] }
}
