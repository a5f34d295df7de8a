import type * as z from 'zod'
import type { Bilingual } from './bilingual.ts'
import { didYouMean, listed, nearest } from './did-you-mean.ts'
import {
  choicesOf,
  kindOf,
  type Notation,
  oneOf,
  RIGHT_VALUE,
  saidIn,
  wantedBy,
} from './schema-wanted.ts'

export { oneOf, type SchemaSays } from './schema-wanted.ts'

/** What can be wrong with a value. A schema's own check may add its own code (`SchemaSays`). */
export type SchemaReason =
  | 'missing'
  | 'unknown-key'
  | 'wrong-type'
  | 'too-small'
  | 'too-large'
  | 'wrong-choice'
  | 'wrong-form'

/** One thing that is wrong with what came from outside, in words. */
export interface SchemaProblem {
  /** Path of the value; for an unknown key, of the key itself. */
  readonly path: readonly PropertyKey[]
  readonly reason: SchemaReason | (string & {})
  /** What is wrong or what to do, as whole sentences that do not name the place. */
  readonly text: Bilingual
  /**
   * What is expected, as a noun (`a whole number of at most 1000`), for sentences that name the
   * place; null: `text` alone says it (unknown keys, rules over several values).
   */
  readonly wanted: Bilingual | null
  /** The value found; undefined: nothing. */
  readonly given: unknown
  /** What would be allowed instead, if there is a list of it. */
  readonly choices: readonly string[]
  /** Of an unknown key or a wrong choice: the one that was probably meant. */
  readonly suggestion: string | null
}

export interface SchemaProblemOptions {
  /** The value that was read, needed if the schema did not `reportInput`. */
  readonly given?: unknown
  readonly notation?: Notation
  /** The keys that the object at a path may have. */
  readonly keysAt?: (path: readonly PropertyKey[]) => readonly string[]
}

type Issue = z.core.$ZodIssue

/** Issues of zod as sentences; every unknown key becomes a problem of its own. */
export function schemaProblems(
  issues: readonly Issue[],
  options: SchemaProblemOptions = {},
): readonly SchemaProblem[] {
  return new Translator(options).problems(issues, [], options.given)
}

/** Says that a key does not exist, and what was probably meant or else which keys there are. */
export function unknownKeyText(key: string, known: readonly string[]): Bilingual {
  const meant = nearest(key, known)
  const tail = didYouMean(meant)
  const isListed = meant === null && known.length > 0 && known.length <= MOST_KEYS
  const list = isListed ? known.join(', ') : ''
  return {
    ja: `「${shortly(key)}」というキーはありません。${tail.ja}${isListed ? `使えるのは ${list} です。` : ''}`,
    en: `There is no key "${shortly(key)}".${tail.en}${isListed ? ` There are: ${list}.` : ''}`,
  }
}

/** Most keys named in a sentence. Assumption: a longer list helps nobody. */
const MOST_KEYS = 30

/** A value, shortened for a sentence. */
export function shortly(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

class Translator {
  readonly #notation: Notation
  readonly #keysAt: (path: readonly PropertyKey[]) => readonly string[]

  constructor({ notation = 'json', keysAt = () => [] }: SchemaProblemOptions) {
    this.#notation = notation
    this.#keysAt = keysAt
  }

  /** `above`: the path of `whole`, the value that the issues refer to. */
  problems(
    issues: readonly Issue[],
    above: readonly PropertyKey[],
    whole: unknown,
  ): readonly SchemaProblem[] {
    return issues.flatMap((issue) => this.#problem(issue, above, whole))
  }

  #problem(issue: Issue, above: readonly PropertyKey[], whole: unknown): readonly SchemaProblem[] {
    const path = [...above, ...issue.path]
    const given = inputOf(issue, whole)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => this.#unknownKey(path, key))
    }
    if (issue.code === 'invalid_key' || issue.code === 'invalid_element') {
      return this.problems(issue.issues, path, given)
    }
    if (issue.code === 'invalid_union') return this.#union(issue, path, given)
    const wanted = wantedBy(issue, this.#notation)
    if (given === undefined && issue.code !== 'custom') {
      const choices = issue.code === 'invalid_value' ? choicesOf(issue) : []
      return [missing(path, wanted, choices)]
    }
    switch (issue.code) {
      case 'invalid_value':
        return [wrongChoice(path, given, choicesOf(issue), wanted)]
      case 'invalid_type': {
        const isDash =
          issue.expected === 'array' && typeof given === 'string' && /^-\u3000/.test(given)
        const text = isDash ? FULL_WIDTH_SPACE : takes(kindOf(issue.expected, this.#notation))
        return [plain(path, 'wrong-type', text, given, wanted)]
      }
      case 'too_small':
        return [plain(path, 'too-small', leastText(issue), given, wanted)]
      case 'too_big':
        return [plain(path, 'too-large', mostText(issue), given, wanted)]
      case 'custom':
        return [custom(path, issue.params, given)]
      case 'not_multiple_of': {
        const text = {
          ja: `${issue.divisor}刻みで指定してください。`,
          en: `It goes in steps of ${issue.divisor}.`,
        }
        return [plain(path, 'wrong-form', text, given, wanted)]
      }
      case 'invalid_format':
        return [plain(path, 'wrong-form', wrongForm(given), given, wanted)]
      default:
        return issue satisfies never
    }
  }

  #unknownKey(path: readonly PropertyKey[], key: string): SchemaProblem {
    const choices = this.#keysAt(path)
    const text = unknownKeyText(key, choices)
    const suggestion = nearest(key, choices)
    const at = [...path, key]
    return { ...plain(at, 'unknown-key', text, undefined, null), choices, suggestion }
  }

  /** The one of several possible forms that was probably meant. */
  #union(
    issue: z.core.$ZodIssueInvalidUnion,
    path: readonly PropertyKey[],
    given: unknown,
  ): readonly SchemaProblem[] {
    const named = 'options' in issue ? (issue.options?.map(String) ?? []) : []
    if (issue.discriminator !== undefined) {
      const wanted = oneOf(named)
      if (given === undefined) return [missing(path, wanted, named)]
      const { discriminator } = issue
      const text = {
        ja: `この「${discriminator}」はありません（${shortly(given)}）。`,
        en: `There is no such ${discriminator} (${shortly(given)}).`,
      }
      return [{ ...plain(path, 'wrong-choice', text, given, wanted), choices: named }]
    }
    const forms = issue.errors.filter((one) => !one.some((each) => isOtherKind(each, given)))
    const whole = this.#eitherOf(issue)
    if (given === undefined) return [missing(path, whole.wanted, whole.choices)]
    const [best, ...others] = forms.toSorted(
      (a, b) => lacking(a, given).length - lacking(b, given).length || a.length - b.length,
    )
    if (best === undefined || best.length === 0) {
      const told = plain(path, 'wrong-type', this.#otherKind(issue, given), given, whole.wanted)
      return [{ ...told, choices: whole.choices }]
    }
    if (others.length > 0 && lacking(best, given).length > 0) {
      const choices = forms.map((form) => lacking(form, given).join(' + '))
      const { ja, en } = oneOf(choices)
      const wanted = { ja: `${ja} を持つオブジェクト`, en: `an object with ${en}` }
      return [{ ...plain(path, 'wrong-form', takes(wanted), given, wanted), choices }]
    }
    return this.problems(best, path, given).map((problem) =>
      problem.path.length === path.length && problem.wanted !== null
        ? { ...problem, ...whole }
        : problem,
    )
  }

  /** What any of the forms accepts. */
  #eitherOf({ errors }: z.core.$ZodIssueInvalidUnion) {
    const first = errors.flatMap((issues) => issues.slice(0, 1))
    const choices = first.flatMap((one) => (one.code === 'invalid_value' ? choicesOf(one) : []))
    const others = first.flatMap((one) =>
      one.code === 'invalid_value' ? [] : [wantedBy(one, this.#notation)],
    )
    const all = [...others, ...(choices.length === 0 ? [] : [oneOf(choices)])]
    const unique = [...new Map(all.map((one) => [one.en, one])).values()]
    const wanted = {
      ja: unique.map(({ ja }) => ja).join('、または '),
      en: unique.map(({ en }) => en).join(', or '),
    }
    return { wanted, choices }
  }

  /**
   * Which kinds of value would be accepted; a number where a text is expected needs quotation
   * marks.
   */
  #otherKind({ errors }: z.core.$ZodIssueInvalidUnion, given: unknown): Bilingual {
    const kinds = errors
      .flat()
      .flatMap((one) => (one.code === 'invalid_type' ? [one.expected] : []))
    const nouns = [...new Map(kinds.map((kind) => [kind, kindOf(kind, this.#notation)])).values()]
    const ja = [...new Set(nouns.map((noun) => noun.ja))].join('または')
    const en = [...new Set(nouns.map((noun) => noun.en))].join(' or ')
    const isPlain = typeof given === 'number' || typeof given === 'boolean'
    const quoted = isPlain && kinds.includes('string') ? `"${given}"` : ''
    return {
      ja: `${ja}を指定してください（${shortly(given)}）。${quoted === '' ? '' : `文字列なら ${quoted} と引用符で囲みます。`}`,
      en: `It takes ${en}, not ${shortly(given)}.${quoted === '' ? '' : ` As a text: ${quoted}, with quotation marks.`}`,
    }
  }
}

function plain(
  path: readonly PropertyKey[],
  reason: SchemaProblem['reason'],
  text: Bilingual,
  given: unknown,
  wanted: Bilingual | null,
): SchemaProblem {
  return { path, reason, text, wanted, given, choices: [], suggestion: null }
}

function missing(
  path: readonly PropertyKey[],
  wanted: Bilingual,
  choices: readonly string[],
): SchemaProblem {
  const name = path.length === 0 ? '' : String(path.at(-1))
  const text =
    name === '' || typeof path.at(-1) === 'number'
      ? { ja: '指定がありません。値を追加してください。', en: 'It is missing. Add a value.' }
      : {
          ja: `「${name}」の指定がありません。追加してください。`,
          en: `"${name}" is missing. Add it.`,
        }
  return { ...plain(path, 'missing', text, undefined, wanted), choices }
}

function wrongChoice(
  path: readonly PropertyKey[],
  given: unknown,
  choices: readonly string[],
  wanted: Bilingual,
): SchemaProblem {
  // Some objects cannot be turned into text: `{"toString": null}`.
  const said = typeof given === 'object' ? shortly(given) : String(given)
  if (choices.includes(said)) {
    const text = {
      ja: `引用符なしで ${said} と書いてください。`,
      en: `Write ${said} without quotation marks.`,
    }
    return { ...plain(path, 'wrong-choice', text, given, wanted), choices }
  }
  const usual = MEANT[said.toLowerCase()]
  const suggestion = usual !== undefined && choices.includes(usual) ? usual : nearest(said, choices)
  const tail = didYouMean(suggestion)
  const list = listed(choices)
  const text = {
    ja: `「${shortly(given)}」は使えません。${tail.ja}使えるのは ${list} です。`,
    en: `"${shortly(given)}" is none.${tail.en} There are: ${list}.`,
  }
  return { ...plain(path, 'wrong-choice', text, given, wanted), choices, suggestion }
}

/** What people write for a choice when the closest spelling would be another one. */
const MEANT: Readonly<Record<string, string>> = {
  m: 'min',
  mins: 'min',
  sec: 's',
  secs: 's',
  hr: 'h',
  hrs: 'h',
  d: 'day',
}

const FULL_WIDTH_SPACE: Bilingual = {
  ja: '「-」の後の空白が全角です。半角スペースにしてください。',
  en: 'The space after "-" is a full-width one. Make it a plain space.',
}

function takes({ ja, en }: Bilingual): Bilingual {
  // A blank goes between Latin letters and the Japanese particle.
  const object = /[\x20-\x7e]$/.test(ja) ? `${ja} ` : ja
  return { ja: `${object}を指定してください。`, en: `It takes ${en}.` }
}

function leastText({ origin, minimum }: z.core.$ZodIssueTooSmall): Bilingual {
  if (origin === 'string' && Number(minimum) === 1) {
    return { ja: '文字を入力してください。', en: 'It must not be empty.' }
  }
  if (origin === 'string') {
    return { ja: `${minimum}文字以上にしてください。`, en: `At least ${minimum} characters.` }
  }
  if (origin === 'array' && Number(minimum) === 1) {
    return { ja: '1つ以上指定してください。', en: 'At least one is needed.' }
  }
  return { ja: `${minimum}以上にしてください。`, en: `At least ${minimum}.` }
}

function mostText({ origin, maximum }: z.core.$ZodIssueTooBig): Bilingual {
  if (origin === 'string') {
    return { ja: `${maximum}文字以内にしてください。`, en: `At most ${maximum} characters.` }
  }
  if (origin === 'array') {
    return { ja: `${maximum}個以内にしてください。`, en: `At most ${maximum} are taken.` }
  }
  return { ja: `${maximum}以下にしてください。`, en: `At most ${maximum}.` }
}

/** A check of the schema's own, with the text it provides. */
function custom(path: readonly PropertyKey[], params: unknown, given: unknown): SchemaProblem {
  const said = saidIn(params)
  if (said === null) return plain(path, 'wrong-form', wrongForm(given), given, RIGHT_VALUE)
  const { problem, ja, en, wanted = null } = said
  const text = ja !== undefined && en !== undefined ? { ja, en } : takes(wanted ?? RIGHT_VALUE)
  return plain(path, problem, text, given, wanted)
}

function wrongForm(given: unknown): Bilingual {
  return {
    ja: `値の形式が正しくありません（${shortly(given)}）。`,
    en: `The value has not the right form (${shortly(given)}).`,
  }
}

function isOtherKind(issue: Issue, given: unknown): boolean {
  if (issue.path.length > 0) return false
  if (issue.code === 'invalid_union') {
    return issue.errors.every((one) => one.some((each) => isOtherKind(each, given)))
  }
  // Only texts have a list of choices here; nobody chooses among lists or keys.
  const isPlain = typeof given !== 'object' || given === null
  return issue.code === 'invalid_type' || (issue.code === 'invalid_value' && !isPlain)
}

/** The keys that a form requires and the object lacks. */
function lacking(issues: readonly Issue[], given: unknown): readonly string[] {
  if (typeof given !== 'object' || given === null) return []
  return issues.flatMap(({ path }) =>
    path.length === 1 && at(given, path) === undefined ? [String(path[0])] : [],
  )
}

function inputOf(issue: Issue, whole: unknown): unknown {
  return 'input' in issue ? issue.input : at(whole, issue.path)
}

/** The value at a path. */
function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null
        ? Object.getOwnPropertyDescriptor(inside, key)?.value
        : undefined,
    value,
  )
}
