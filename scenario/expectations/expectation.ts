import * as z from 'zod'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import type { ScenarioContext } from '../context.ts'
import type { Asked } from '../results.ts'

/** The result of an expectation: what was expected and what was there, as text. */
export interface Seen {
  readonly ok: boolean
  readonly expected: Bilingual
  readonly seen: Bilingual
}

/**
 * A text that is the same in both languages: ids, digits, texts of the LCD, the user's own words.
 */
export function same(text: string): Bilingual {
  return { ja: text, en: text }
}

/** A text that must not be there. */
export function lacking(text: string): Bilingual {
  return { ja: `「${text}」がない`, en: `no "${text}"` }
}

/** Texts in both languages, joined by a separator. */
export function joined(texts: readonly Bilingual[], between: string): Bilingual {
  const of = (language: 'ja' | 'en'): string =>
    [...new Set(texts.map((text) => text[language]))].join(between)
  return { ja: of('ja'), en: of('en') }
}

/** An expectation with its value. */
interface Expecting {
  readonly says: Bilingual
  readonly asked: Asked
  readonly check: (context: ScenarioContext) => Seen
}

/** One thing that can be expected. */
export interface Expectation {
  /** The key below `expect`. */
  readonly name: string
  /** What test documents call it. */
  readonly label: Bilingual
  readonly schema: z.ZodType
  readonly explains: Bilingual
  /** A few values as scenarios write them. */
  readonly examples: readonly string[]
  readonly read: (value: unknown) => Result<Expecting, z.ZodError>
}

interface ExpectationSpec<S extends z.ZodType> {
  readonly name: string
  readonly label: readonly [ja: string, en: string]
  readonly schema: S
  readonly explains: readonly [ja: string, en: string]
  readonly examples: readonly string[]
  readonly check: (context: ScenarioContext, value: z.output<S>) => Seen
}

/** Makes an expectation of the vocabulary. */
export function expectation<S extends z.ZodType>(spec: ExpectationSpec<S>): Expectation {
  const [ja, en] = spec.explains
  const label = { ja: spec.label[0], en: spec.label[1] }
  return {
    name: spec.name,
    label,
    schema: spec.schema,
    explains: { ja, en },
    examples: spec.examples,
    read(value) {
      const read = spec.schema.safeParse(value, { reportInput: true })
      if (!read.success) return err(read.error)
      const known = read.data
      const text = inWords(value)
      return ok({
        asked: { key: spec.name, label, value: same(text) },
        says: { ja: `確認: ${spec.name} = ${text}`, en: `expect ${spec.name} ${text}` },
        check: (context) => spec.check(context, known),
      })
    },
  }
}

/** A value of an expectation as one line. */
function inWords(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return value.map(inWords).join(' / ')
  return Object.entries(value)
    .map(([key, one]) => `${key} ${inWords(one)}`)
    .join(', ')
}

/** Several checks as one: all must hold; what was seen is reported once. */
export function allOf(parts: readonly (Seen | null)[]): Seen {
  const there = parts.flatMap((part) => part ?? [])
  const wrong = there.filter((part) => !part.ok)
  const told = wrong.length === 0 ? there : wrong
  return {
    ok: wrong.length === 0,
    expected: joined(
      told.map(({ expected }) => expected),
      '; ',
    ),
    seen: joined(
      told.map(({ seen }) => seen),
      '; ',
    ),
  }
}

/** One text or several, all of which must be there. */
export const texts = z.union([
  z.string().min(1).max(2000),
  z.array(z.string().min(1).max(2000)).min(1).max(50),
])

/** What `texts` has read, as a list. */
export function listOf(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value
}

/** White space and line ends do not count: people read words. */
export function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
