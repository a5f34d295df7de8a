import * as z from 'zod'
import type { Bilingual } from '../../../protocol/bilingual.ts'
import { didYouMean, nearest } from '../../../protocol/did-you-mean.ts'

/** What a schema's own check says of a value: `zodProblems` repeats it word for word. */
export interface Said extends Bilingual {
  readonly problem: string
}

/** A text that passes `is`, or else `said`. */
export function saying(
  is: (text: string) => boolean,
  said: (text: string) => Said,
): z.ZodType<string, string> {
  return z
    .string()
    .max(2000)
    .superRefine((text, context) => {
      if (is(text)) return
      context.addIssue({ code: 'custom', input: text, params: { ...said(text) } })
    })
}

/**
 * A name of the bank's, or words of the bank's: what looks like a name (`otp-request`) must be one
 * of `names`, or of `words`, single words in small letters that people may take from a title. Other
 * texts are words that only a run can look for.
 */
export function nameOrWords(
  what: Bilingual,
  names: readonly string[],
  words: (text: string) => boolean = () => false,
): z.ZodType<string, string> {
  return saying(
    (text) =>
      text !== '' && (!/^[a-z][a-z0-9-]*$/.test(text) || names.includes(text) || words(text)),
    (text) => {
      const meant = didYouMean(nearest(text, names))
      return {
        problem: 'unknown-name',
        ja: `「${text}」という${what.ja}はありません。${meant.ja}名前の一覧は npx tokkun words で表示できます。`,
        en: `There is no ${what.en} "${text}".${meant.en} Run npx tokkun words for the names.`,
      }
    },
  ).meta({ examples: [...names] })
}

/** One of these names and no other; editors offer them. */
export function oneOf(names: readonly string[]): z.ZodType<string, string> {
  return z.enum(names)
}
