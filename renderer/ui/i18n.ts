import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import en from '../../assets/locales/en.json'
import ja from '../../assets/locales/ja.json'
import type { Bilingual } from '../../bank/page.ts'

export type Language = 'ja' | 'en'

void i18next.use(initReactI18next).init({
  resources: { ja: { translation: ja }, en: { translation: en } },
  lng: 'ja',
  fallbackLng: 'en',
  // The first LCD frame does not wait for a promise: both languages are in the bundle.
  initAsync: false,
  // An advertisement in the log is no message of ours.
  showSupportNotice: false,
  interpolation: { escapeValue: false },
})

/** Switches every text of this window. */
export function speak(language: Language): void {
  if (i18next.language !== language) void i18next.changeLanguage(language)
}

/** The language of the window, and the half of a bilingual text that belongs to it. */
export function useLanguage(): { language: Language; pick: (text: Bilingual) => string } {
  const { i18n } = useTranslation()
  const language: Language = i18n.language === 'en' ? 'en' : 'ja'
  return { language, pick: (text) => text[language] }
}
