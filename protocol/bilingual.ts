/** A text in both languages. Japanese is the sources' wording; English is a translation. */
export interface Bilingual {
  readonly ja: string
  readonly en: string
}

/** A text that is the same in both languages: a name, a number or the like. */
export function sameInBoth(text: string): Bilingual {
  return { ja: text, en: text }
}
