import * as z from 'zod'
import type { Bilingual } from '../../../protocol/bilingual.ts'
import { err, ok, type Result } from '../../../protocol/result.ts'
import type { Stage } from '../bench/stage.ts'
import type { Cannot } from '../cannot.ts'
import { type Phrase, phrase } from './phrase.ts'

/** A word with its arguments: what the step says, and how it is done. null: it was done. */
export interface Doing {
  readonly says: Bilingual
  readonly act: (stage: Stage) => Cannot | null
}

/** One word of the trade that a step may begin with. */
export interface Word {
  /** The key of the long form: `press`. */
  readonly name: string
  readonly group: WordGroup
  readonly phrases: readonly Phrase[]
  /** Which argument a plain value after the key is; null: none. */
  readonly main: string | null
  readonly schema: z.ZodObject
  readonly explains: Bilingual
  readonly read: (args: unknown) => Result<Doing, z.ZodError>
}

/** Sections of the reference. */
export const WORD_GROUPS = [
  'token',
  'code',
  'page',
  'mail',
  'phone',
  'time',
  'branch',
  'fault',
] as const
export type WordGroup = (typeof WORD_GROUPS)[number]

/** What a word is made of; the arguments' types follow from the shape. */
export interface WordSpec<S extends z.ZodRawShape> {
  readonly name: string
  readonly group: WordGroup
  readonly phrases: readonly string[]
  readonly main?: keyof S & string
  readonly shape: S
  readonly explains: readonly [ja: string, en: string]
  readonly says: (args: z.output<z.ZodObject<S>>) => readonly [ja: string, en: string]
  readonly act: (stage: Stage, args: z.output<z.ZodObject<S>>) => Cannot | null
}

/** Makes a word of the vocabulary. */
export function word<S extends z.ZodRawShape>(spec: WordSpec<S>): Word {
  const schema = z.strictObject(spec.shape)
  return {
    name: spec.name,
    group: spec.group,
    phrases: spec.phrases.map(phrase),
    main: spec.main ?? null,
    schema,
    explains: pair(spec.explains),
    read(args) {
      const read = schema.safeParse(args, { reportInput: true })
      if (!read.success) return err(read.error)
      const known = read.data
      return ok({ says: pair(spec.says(known)), act: (stage) => spec.act(stage, known) })
    },
  }
}

function pair([ja, en]: readonly [string, string]): Bilingual {
  return { ja, en }
}
