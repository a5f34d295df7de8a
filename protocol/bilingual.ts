/** A text in both languages. Japanese is the source's wording; English is ours. */
export interface Bilingual {
  readonly ja: string
  readonly en: string
}
