import type { Bilingual } from '../page.ts'
import type { Policy } from '../policy.ts'
import { both } from '../text.ts'

type Night = NonNullable<Policy['reissueNight']>
type Leaf = Bilingual | Night | readonly unknown[] | string | number | boolean

type Paths<T> = {
  [K in keyof T & string]: NonNullable<T[K]> extends Leaf ? K : `${K}.${Paths<T[K]>}`
}[keyof T & string]

/** Where a value of a policy stands: `code.digits`. Texts in both languages, lists and the night are one value. */
export type PolicyPath = Paths<Policy>

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

/** One of a choice. */
export interface Option {
  readonly value: string
  readonly label: Bilingual
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
  /** A list in which each option is at most once; `least`: how many there must be. */
  | { readonly kind: 'choices'; readonly options: readonly Option[]; readonly least: 0 | 1 }
  /** `optional`: null stands for none. `pattern`: of the whole text, as a regular expression. */
  | {
      readonly kind: 'text'
      readonly maxLength: number
      readonly pattern: string | null
      readonly optional: boolean
    }
  /** A list of texts, at least one. */
  | { readonly kind: 'texts'; readonly maxLength: number; readonly pattern: string }
  /** A text in both languages. */
  | { readonly kind: 'bilingual'; readonly maxLength: number }
  /** Two times of a day, `{from: {hour, minute}, until: {hour, minute}}`; null: none. */
  | { readonly kind: 'time-span' }

/** What an editor shows for one value. */
export interface PolicyEntry {
  readonly label: Bilingual
  readonly hint: Bilingual
  readonly type: PolicyFieldType
}

/** Entries of one section, by path. */
export type PolicyEntries = Partial<Record<PolicyPath, PolicyEntry>>

/** Longest name of a menu, screen or form. Ours. */
export const LONGEST_TEXT = 300

type Words = readonly [ja: string, en: string]

/** Said of every value that no source tells (U-1 … U-7). */
export const OURS: Words = [
  '出典に記載がないため、本ツールの仮の値です。',
  'No source tells it: the value is our assumption.',
]

function entry(label: Words, hints: readonly Words[], type: PolicyFieldType): PolicyEntry {
  const ja = hints.map(([text]) => text).join('')
  const en = hints.map(([, text]) => text).join(' ')
  return { label: both(...label), hint: both(ja, en), type }
}

/** A whole number from `min` to `max`. */
export function whole(
  label: Words,
  range: readonly [min: number, max: number],
  unit: Words,
  ...hints: readonly Words[]
): PolicyEntry {
  const [min, max] = range
  return entry(label, hints, { kind: 'number', min, max, step: 1, unit: both(...unit) })
}

/** A number in steps of `step`. */
export function stepped(
  label: Words,
  range: readonly [min: number, max: number, step: number],
  unit: Words,
  ...hints: readonly Words[]
): PolicyEntry {
  const [min, max, step] = range
  return entry(label, hints, { kind: 'number', min, max, step, unit: both(...unit) })
}

/** Yes or no. */
export function yesNo(label: Words, ...hints: readonly Words[]): PolicyEntry {
  return entry(label, hints, { kind: 'boolean' })
}

type Choices = Readonly<Record<string, Words>>

function optionsOf(choices: Choices): readonly Option[] {
  return Object.entries(choices).map(([value, label]) => ({ value, label: both(...label) }))
}

/** One of several. */
export function choice(label: Words, choices: Choices, ...hints: readonly Words[]): PolicyEntry {
  return entry(label, hints, { kind: 'choice', options: optionsOf(choices) })
}

/** Several of several. */
export function choices(
  label: Words,
  least: 0 | 1,
  all: Choices,
  ...hints: readonly Words[]
): PolicyEntry {
  return entry(label, hints, { kind: 'choices', options: optionsOf(all), least })
}

/** A short text. */
export function text(
  label: Words,
  form: { readonly maxLength: number; readonly pattern?: string; readonly optional?: boolean },
  ...hints: readonly Words[]
): PolicyEntry {
  const { maxLength, pattern = null, optional = false } = form
  return entry(label, hints, { kind: 'text', maxLength, pattern, optional })
}

/** A list of short texts. */
export function texts(
  label: Words,
  form: { readonly maxLength: number; readonly pattern: string },
  ...hints: readonly Words[]
): PolicyEntry {
  return entry(label, hints, { kind: 'texts', ...form })
}

/** A text in both languages. */
export function words(label: Words, ...hints: readonly Words[]): PolicyEntry {
  return entry(label, hints, { kind: 'bilingual', maxLength: LONGEST_TEXT })
}

/** Two times of a day, or none. */
export function timeSpan(label: Words, ...hints: readonly Words[]): PolicyEntry {
  return entry(label, hints, { kind: 'time-span' })
}
