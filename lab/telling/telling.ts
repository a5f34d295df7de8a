import type { Bilingual } from '../../protocol/bilingual.ts'

/** How good or bad it is, for the colour of a row. */
export type Tone = 'plain' | 'quiet' | 'good' | 'warn' | 'bad'

/**
 * One thing that was done or happened, as data: a key that names its sentence, and the values in
 * it. The sentence itself, in both languages, comes from `noteOf` (what happened: 「右ボタンを押した」) or
 * `instructionOf` (what is to be done: 「右ボタンを押す」).
 */
export interface Telling {
  readonly key: string
  readonly tone: Tone
  /** Values that are the same in every language, and names of things (a button, a form) by id. */
  readonly params: Readonly<Record<string, string>>
  /** Texts of the bank, which has them in both languages. */
  readonly texts: Readonly<Record<string, Bilingual>>
}

export function telling(
  key: string,
  tone: Tone = 'plain',
  params: Readonly<Record<string, string>> = {},
  texts: Readonly<Record<string, Bilingual>> = {},
): Telling {
  return { key, tone, params, texts }
}

/** A sentence in Japanese and in English, with placeholders such as `{key}`. */
export type Sentence = readonly [ja: string, en: string]

/** Sentences below a common name: `network.up`. */
export function below(
  name: string,
  sentences: Readonly<Record<string, Sentence>>,
): Readonly<Record<string, Sentence>> {
  return Object.fromEntries(
    Object.entries(sentences).map(([key, sentence]) => [`${name}.${key}`, sentence]),
  )
}

/** The sentence with its placeholders filled in. */
export function filled(
  [ja, en]: Sentence,
  parts: Readonly<Record<string, string | Bilingual>>,
): Bilingual {
  const fill = (template: string, language: keyof Bilingual): string =>
    template.replace(/\{(\w+)\}/g, (place, name: string) => {
      const part = parts[name]
      if (part === undefined) return place
      return typeof part === 'string' ? part : part[language]
    })
  return { ja: fill(ja, 'ja'), en: fill(en, 'en') }
}

/** A text that is the same in both languages. */
export function same(text: string): Bilingual {
  return { ja: text, en: text }
}

/** `+90`, `-5`, `0`. */
export function signed(n: number): string {
  return n > 0 ? `+${n}` : String(n)
}

/** `1234 5678 …`, as the LCD groups it. */
export function grouped(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ')
}

/** A span in its largest units: `1時間5分`, `2 min 30 s`. */
export function spanText(ms: number): Bilingual {
  if (ms < 1000) return { ja: `${ms}ミリ秒`, en: `${ms} ms` }
  const whole = Math.round(ms / 100) / 10
  if (whole < 60) return { ja: `${whole}秒`, en: `${whole} s` }
  const seconds = Math.round(ms / 1000)
  const parts = [
    { n: Math.floor(seconds / 86_400), ja: '日', en: ' d' },
    { n: Math.floor(seconds / 3600) % 24, ja: '時間', en: ' h' },
    { n: Math.floor(seconds / 60) % 60, ja: '分', en: ' min' },
    { n: seconds % 60, ja: '秒', en: ' s' },
  ].filter(({ n }) => n > 0)
  return {
    ja: parts.map(({ n, ja }) => `${n}${ja}`).join(''),
    en: parts.map(({ n, en }) => `${n}${en}`).join(' '),
  }
}
