import type { TFunction } from 'i18next'
import type { Bilingual } from '../protocol/bilingual.ts'

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
