/** A text in both languages. Japanese is the sources' wording; English is a translation. */
export interface Bilingual {
  readonly ja: string
  readonly en: string
}

/** A name, a number or the like: the same in both languages. */
export function sameInBoth(text: string): Bilingual {
  return { ja: text, en: text }
}
