import * as z from 'zod'
import type { Bilingual } from '../../../protocol/bilingual.ts'

/** Sections of an editor. */
export const POLICY_GROUPS = [
  'institution',
  'issue',
  'start',
  'code',
  'end',
  'camera',
  'wording',
] as const

export type PolicyGroup = (typeof POLICY_GROUPS)[number]

/** What is known about one value of a policy, besides its allowed values. */
export interface PolicyFieldMeta {
  readonly group: PolicyGroup
  readonly label: Bilingual
  /** If the value is an assumption, the hint says so. */
  readonly hint: Bilingual
  readonly type: PolicyFieldType
  /** Claims that give the value or say that it differs: `S1-07`, `U-4`, `X-10`. */
  readonly sources: readonly string[]
}

/** How a value is edited, and what it may be. */
export type PolicyFieldType =
  /** `step` 1: whole numbers. Both ends are included. */
  | {
      readonly kind: 'number'
      readonly min: number
      readonly max: number
      readonly step: number
      readonly unit: Bilingual
    }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  /** A list in which each option occurs at most once; `least`: how many there must be. */
  | { readonly kind: 'choices'; readonly options: readonly Option[]; readonly least: 0 | 1 }
  /** `optional`: null means that there is none. */
  | { readonly kind: 'text'; readonly maxLength: number; readonly optional: boolean }
  /** A list of texts, at least one. */
  | { readonly kind: 'texts'; readonly maxLength: number }
  /** A text in both languages. */
  | { readonly kind: 'bilingual'; readonly maxLength: number }
  /** Two times of a day, `{from: {hour, minute}, until: {hour, minute}}`; null: none. */
  | { readonly kind: 'time-span' }

/** One of a choice. */
interface Option {
  readonly value: string
  readonly label: Bilingual
}

/** The metadata of every schema that is one value for an editor. */
export const policyMeta = z.registry<PolicyFieldMeta>()

type Words = readonly [ja: string, en: string]

interface About {
  readonly hint?: Words
  /** Ids of docs/claims.md, separated by blanks. */
  readonly source?: string
  /** No source gives it; the editor says so. */
  readonly assumed?: true
}

const ASSUMED: Words = [
  '出典に記載がないため、本ツールの仮の値です。',
  'No source tells it: the value is our assumption.',
]

/** Assumption: no menu, screen or form has a longer name. */
const LONGEST_TEXT = 300

/** Something to read, on one line. */
function line(maxLength: number) {
  return z
    .string()
    .min(1)
    .max(maxLength)
    .regex(/^[^\p{Cc}]*$/u)
}

/** A list that holds nothing twice. */
function distinct(list: readonly string[], context: z.RefinementCtx): void {
  if (new Set(list).size < list.length) {
    context.addIssue({ code: 'custom', params: TWICE })
  }
}

const TWICE = {
  problem: 'twice',
  ja: '同じ値が2回指定されています。1つにしてください。',
  en: 'The same stands there twice.',
  wanted: { ja: '重複のないリスト', en: 'a list without repeats' },
}

/** The kinds of fields, for one section of the editor. */
export function fieldsOf(group: PolicyGroup) {
  /** Registers a schema with its text for the editor. */
  function told<T extends z.ZodType>(
    schema: T,
    label: Words,
    type: PolicyFieldType,
    { hint = ['', ''], source = '', assumed }: About,
  ): T {
    const hints = [hint, assumed === true ? ASSUMED : (['', ''] as const)]
    policyMeta.add(schema, {
      group,
      label: both(label),
      hint: {
        ja: hints.map(([ja]) => ja).join(''),
        en: hints
          .map(([, en]) => en)
          .filter((en) => en !== '')
          .join(' '),
      },
      type,
      sources: source.split(' ').filter((id) => id !== ''),
    })
    return schema
  }

  return {
    /** A whole number. Both ends of the range are included. */
    whole(label: Words, [min, max]: readonly [number, number], unit: Words, about: About = {}) {
      const type = { kind: 'number', min, max, step: 1, unit: both(unit) } as const
      return told(z.int().min(min).max(max), label, type, about)
    },

    /** A number in steps. */
    stepped(
      label: Words,
      [min, max, step]: readonly [number, number, number],
      unit: Words,
      about: About = {},
    ) {
      const type = { kind: 'number', min, max, step, unit: both(unit) } as const
      return told(z.number().min(min).max(max).multipleOf(step), label, type, about)
    },

    yesNo(label: Words, about: About = {}) {
      return told(z.boolean(), label, { kind: 'boolean' }, about)
    },

    /** One of several. */
    choice<K extends string>(label: Words, options: Readonly<Record<K, Words>>, about: About = {}) {
      const type = { kind: 'choice', options: optionsOf(options) } as const
      return told(z.enum(keysOf(options)), label, type, about)
    },

    /** Any number of several, or none if `least` is 0. */
    choices<K extends string>(
      label: Words,
      least: 0 | 1,
      options: Readonly<Record<K, Words>>,
      about: About = {},
    ) {
      const keys = keysOf(options)
      const any = z.array(z.enum(keys)).max(keys.length)
      const list = (least === 0 ? any : any.min(least)).superRefine(distinct)
      const type = { kind: 'choices', options: optionsOf(options), least } as const
      return told(list, label, type, about)
    },

    /** A short text; `pattern`: of the whole of it. */
    text(label: Words, { maxLength, pattern }: TextForm, about: About = {}) {
      const type = { kind: 'text', maxLength, optional: false } as const
      return told(shortText(maxLength, pattern), label, type, about)
    },

    /** A short text, or null for none. */
    optionalText(label: Words, { maxLength, pattern }: TextForm, about: About = {}) {
      const type = { kind: 'text', maxLength, optional: true } as const
      return told(shortText(maxLength, pattern).nullable(), label, type, about)
    },

    /** A list of short texts: one at least. */
    texts(label: Words, { maxLength, pattern }: TextForm, about: About = {}) {
      const list = z.array(shortText(maxLength, pattern)).min(1).max(10).superRefine(distinct)
      return told(list, label, { kind: 'texts', maxLength }, about)
    },

    /** A text in both languages. */
    words(label: Words, about: About = {}) {
      const texts = z.strictObject({ ja: line(LONGEST_TEXT), en: line(LONGEST_TEXT) })
      return told(texts, label, { kind: 'bilingual', maxLength: LONGEST_TEXT }, about)
    },

    /** Two times of a day, or null for none. */
    timeSpan(label: Words, about: About = {}) {
      const span = z.strictObject({ from: timeOfDay, until: timeOfDay }).nullable()
      return told(span, label, { kind: 'time-span' }, about)
    },
  }
}

/** A time of day in the bank's own zone. */
export const timeOfDay = z.strictObject({
  hour: z.int().min(0).max(23),
  minute: z.int().min(0).max(59),
})

interface TextForm {
  readonly maxLength: number
  readonly pattern?: RegExp
}

function shortText(maxLength: number, pattern: RegExp | undefined) {
  const short = line(maxLength)
  return pattern === undefined ? short : short.regex(pattern)
}

function optionsOf(options: Readonly<Record<string, Words>>): readonly Option[] {
  return Object.entries(options).map(([value, label]) => ({ value, label: both(label) }))
}

function keysOf<K extends string>(options: Readonly<Record<K, Words>>): readonly K[] {
  return Object.keys(options).filter((key): key is K => Object.hasOwn(options, key))
}

function both([ja, en]: Words): Bilingual {
  return { ja, en }
}
