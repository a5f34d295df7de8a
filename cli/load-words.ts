import i18next from 'i18next'
import en from '../assets/locales/en.json' with { type: 'json' }
import ja from '../assets/locales/ja.json' with { type: 'json' }
import type { Language, Words } from './words.ts'

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
