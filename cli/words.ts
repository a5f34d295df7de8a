import i18next, { type TFunction } from 'i18next'
import en from '../assets/locales/en.json' with { type: 'json' }
import ja from '../assets/locales/ja.json' with { type: 'json' }
import type { Bilingual } from '../bank/page.ts'

export type Language = 'ja' | 'en'

/** Where the terminal's words go; a line at a time. */
export type Print = (line: string) => void

/** What the terminal speaks: the locales of the app, in one language. */
export interface Words {
  readonly language: Language
  readonly t: TFunction
  readonly of: (text: Bilingual) => string
}

/** Japanese first; English when asked for, or when the environment's locale says English. */
export function chooseLanguage(asked: string | undefined, locale: string | undefined): Language {
  if (asked === 'ja' || asked === 'en') return asked
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'ja'
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
