import * as z from 'zod'
import { CUSTOMERS } from '../../bank/books/users.ts'
import type { Key } from '../../firmware/camera-token/state.ts'
import { NAME_LIMIT, TYPED_LIMIT } from '../../lab/input-schema.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import type { Cannot, ScenarioContext } from '../context.ts'
import type { Doing } from '../results.ts'

/** What a button, field or row is called in a sentence, by its id. */
export type Called = (id: string) => Bilingual

/** Everything by its id. */
const byId: Called = (id) => ({ ja: id, en: id })

/** A word with its arguments: the sentence of the step, and how it is done. null: it was done. */
export interface StepAction {
  readonly says: Bilingual
  /** The word as data; null: it is none of the vocabulary. */
  readonly doing: Doing | null
  readonly act: (context: ScenarioContext) => Cannot | null
}

/** One word that a step may begin with. */
export interface Word {
  /** The key of the long form: `press`. */
  readonly name: string
  readonly group: WordGroup
  readonly phrases: readonly Phrase[]
  /** The argument given by a plain value after the key; null: none. */
  readonly main: string | null
  readonly schema: z.ZodObject
  readonly explains: Bilingual
  readonly read: (args: unknown) => Result<StepAction, z.ZodError>
  /** What it says with other names for things; null: these are no arguments of it. */
  readonly sentence: (args: unknown, called: Called) => Bilingual | null
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

/** The definition of a word; the types of its arguments follow from the shape. */
interface WordSpec<S extends z.ZodRawShape> {
  readonly name: string
  readonly group: WordGroup
  readonly phrases: readonly string[]
  readonly main?: keyof S & string
  /** Which argument names the button, field or row that it is done to. */
  readonly target?: keyof S & string
  readonly shape: S
  readonly explains: readonly [ja: string, en: string]
  readonly says: (
    args: z.output<z.ZodObject<S>>,
    called: Called,
  ) => readonly [ja: string, en: string]
  readonly act: (context: ScenarioContext, args: z.output<z.ZodObject<S>>) => Cannot | null
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
      const at = spec.target === undefined ? undefined : Reflect.get(known, spec.target)
      const target = typeof at === 'string' ? at : null
      return ok({
        says: pair(spec.says(known, byId)),
        doing: { word: spec.name, args, target },
        act: (context) => spec.act(context, known),
      })
    },
    sentence(args, called) {
      const read = schema.safeParse(args)
      return read.success ? pair(spec.says(read.data, called)) : null
    },
  }
}

function pair([ja, en]: readonly [string, string]): Bilingual {
  return { ja, en }
}

/**
 * The short forms of steps. A phrase is written like `press <key>[ <times:int> times]`: words as
 * they are, `<name>` for one word or a text in quotation marks, `<name:int>` and `<name:num>` for
 * numbers, `<name:text>` for the rest of the text, `[…]` for optional parts.
 */
interface Phrase {
  readonly template: string
  /** The values of its placeholders by name; null: the text does not match. */
  read(text: string): Readonly<Record<string, string | number>> | null
}

type Kind = 'word' | 'int' | 'num' | 'text'

const QUOTED = `"[^"]*"|'[^']*'`
const PATTERNS: Readonly<Record<Kind, string>> = {
  word: `${QUOTED}|[^\\s"']\\S*`,
  int: '[+-]?\\d{1,15}',
  num: '[+-]?\\d{1,15}(?:\\.\\d{1,9})?',
  text: `${QUOTED}|[^\\s"'].*`,
}

/** Makes a phrase from its template. Throws on an invalid template, which is a bug. */
function phrase(template: string): Phrase {
  const kinds = new Map<string, Kind>()
  const source = template
    .replace(/[.*+?^$(){}|\\]/g, '\\$&')
    .replaceAll('[', '(?:')
    .replaceAll(']', ')?')
    .replace(/<(\w+)(?::(\w+))?>/g, (_, name: string, kind: string | undefined) => {
      const known = kindOf(kind ?? 'word')
      kinds.set(name, known)
      return `(?<${name}>${PATTERNS[known]})`
    })
    .replace(/ /g, '\\s+')
  const pattern = new RegExp(`^\\s*${source}\\s*$`, 'iu')
  return {
    template,
    read(text) {
      const found = pattern.exec(text)
      if (found === null) return null
      const said: Record<string, string | number> = {}
      for (const [name, value] of Object.entries(found.groups ?? {})) {
        if (value !== undefined) said[name] = placeValue(value, kinds.get(name) ?? 'word')
      }
      return said
    },
  }
}

function kindOf(text: string): Kind {
  if (text === 'word' || text === 'int' || text === 'num' || text === 'text') return text
  throw new Error(`no such place in a phrase: ${text}`)
}

function placeValue(text: string, kind: Kind): string | number {
  if (kind === 'int' || kind === 'num') return Number(text)
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text.trim()
}

/** The words before a phrase's first placeholder, by which it is looked up. */
export function opening(template: string): string {
  return template
    .replace(/[[<].*$/, '')
    .trim()
    .toLowerCase()
}

/** A template without the types of its placeholders, as shown to people. */
export function plainTemplate(template: string): string {
  return template.replace(/:(?:int|num|text)>/g, '>')
}

/** A button as people write it, in either spelling of the middle one. */
export const keyName = z.enum(['left', 'centre', 'center', 'right'])

/** The button that is meant. */
export function keyOf(name: 'left' | 'centre' | 'center' | 'right' | 'menu'): Key {
  return name === 'left' || name === 'right' ? name : 'centre'
}

/** A token: its number from 1, in the order in which they came, or its user's id, or its serial. */
export const tokenName = z.union([z.int().min(1).max(2000), z.string().min(1).max(NAME_LIMIT)])

/** A user of the contract: `tokkun01`. */
export const userName = z.enum(CUSTOMERS.map(({ id }) => id))

/** A field, action or label of a page. */
export const label = z.string().min(1).max(NAME_LIMIT)

/** Typed text; numbers stand for their digits. */
export const typed = z
  .union([z.string().max(TYPED_LIMIT), z.number()])
  .transform((value) => String(value))

/** ` on token 2`, or nothing. */
export function onToken(token: number | string | undefined): string {
  return token === undefined ? '' : ` on token ${token}`
}

/** `トークン2の`, or nothing. */
export function ofToken(token: number | string | undefined): string {
  return token === undefined ? '' : `トークン${token}の`
}
