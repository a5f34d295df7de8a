import * as z from 'zod'
import { nearest } from '../../../bank/near.ts'
import type { Bilingual } from '../../../protocol/bilingual.ts'
import { listed, maybe } from '../bench/on-page.ts'
import type { ScenarioProblem } from '../types.ts'
import type { Path, Source } from './source.ts'

/** `steps[3].expect.lcd`: a path as people write it. */
export function pathText(path: Path): string {
  return path
    .map((step, n) =>
      typeof step === 'number' ? `[${step}]` : `${n === 0 ? '' : '.'}${String(step)}`,
    )
    .join('')
}

/** A problem with the value at `path` of a file; `key`: with its key. */
export function problemAt(
  source: Source,
  path: Path,
  code: string,
  text: Bilingual,
  key = false,
): ScenarioProblem {
  return { code, file: source.file, at: source.position(path, key), path: pathText(path), text }
}

/** A key or word that does not exist, with what was probably meant. */
export function unknownKey(
  source: Source,
  path: Path,
  key: string,
  known: readonly string[],
): ScenarioProblem {
  const meant = nearest(key, known)
  const list = known.length > 30 ? '' : known.join(', ')
  return problemAt(
    source,
    [...path, key],
    'unknown-key',
    {
      ja: `「${key}」というキーはありません。${maybe(meant).ja}${meant === null && list !== '' ? `使えるのは ${list} です。` : ''}`,
      en: `There is no key "${key}".${maybe(meant).en}${meant === null && list !== '' ? ` There are: ${list}.` : ''}`,
    },
    true,
  )
}

/** Issues of zod as problems, each with line and column; `above` is where the value stands. */
export function zodProblems(
  source: Source,
  above: Path,
  error: z.ZodError,
  known: (path: Path) => readonly string[],
): readonly ScenarioProblem[] {
  return error.issues.flatMap((issue) => issueProblems(source, above, issue, known))
}

function issueProblems(
  source: Source,
  above: Path,
  issue: z.core.$ZodIssue,
  known: (path: Path) => readonly string[],
): readonly ScenarioProblem[] {
  const path = [...above, ...issue.path]
  const say = (code: string, ja: string, en: string) => [problemAt(source, path, code, { ja, en })]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(source, path, key, known(issue.path)))
    case 'invalid_union':
      return unionProblems(source, path, issue, known)
    case 'invalid_value': {
      if (issue.input === undefined) return missing(source, path)
      const values = [...new Set(issue.values.map(String))]
      const said = String(issue.input)
      if (values.includes(said)) {
        return say(
          'wrong-choice',
          `引用符なしで ${said} と書いてください。`,
          `Write ${said} without quotation marks.`,
        )
      }
      const usual = MEANT[said.toLowerCase()]
      const meant = maybe(
        usual !== undefined && values.includes(usual) ? usual : nearest(said, values),
      )
      const list = listed(values)
      return say(
        'wrong-choice',
        `「${String(issue.input)}」は使えません。${meant.ja}使えるのは ${list} です。`,
        `"${String(issue.input)}" is none.${meant.en} There are: ${list}.`,
      )
    }
    case 'invalid_type': {
      if (issue.input === undefined) return missing(source, path)
      if (issue.expected === 'array' && /^-\u3000/.test(String(issue.input))) {
        return say('wrong-type', ...FULL_WIDTH_SPACE)
      }
      const [ja, en] = TYPES[issue.expected] ?? ['別の種類の値', 'another kind of value']
      return say('wrong-type', `${ja}を指定してください。`, `It takes ${en}.`)
    }
    case 'too_small':
      return say('too-small', `${issue.minimum}以上にしてください。`, `At least ${issue.minimum}.`)
    case 'too_big':
      return say('too-large', `${issue.maximum}以下にしてください。`, `At most ${issue.maximum}.`)
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.flatMap((one) => issueProblems(source, path, one, known))
    case 'custom': {
      const own = saidSchema.safeParse(issue.params)
      if (own.success) return say(own.data.problem, own.data.ja, own.data.en)
      return wrongForm(source, path, issue.input)
    }
    default:
      return wrongForm(source, path, issue.input)
  }
}

/** A check of the value's own may say in words what is wrong with it. */
const saidSchema = z.object({
  problem: z.string().default('wrong-form'),
  ja: z.string(),
  en: z.string(),
})

function wrongForm(source: Source, path: Path, input: unknown): readonly ScenarioProblem[] {
  const text = {
    ja: `値の形式が正しくありません（${shortly(input)}）。`,
    en: `The value has not the right form (${shortly(input)}).`,
  }
  return [problemAt(source, path, 'wrong-form', text)]
}

/** Of several forms that a value may have the one that was probably meant: where it fits the farthest. */
function unionProblems(
  source: Source,
  path: Path,
  issue: z.core.$ZodIssueInvalidUnion,
  known: (path: Path) => readonly string[],
): readonly ScenarioProblem[] {
  const tried = issue.errors.filter((one) => !one.some((each) => isOtherKind(each, issue.input)))
  const [best] = tried.toSorted((a, b) => a.length - b.length)
  if (best !== undefined && best.length > 0) {
    return best.flatMap((one) => issueProblems(source, path, one, known))
  }
  if (issue.input === undefined) return missing(source, path)
  if (issue.discriminator !== undefined) {
    const { discriminator } = issue
    return [
      problemAt(source, path, 'wrong-choice', {
        ja: `この「${discriminator}」はありません（${shortly(issue.input)}）。`,
        en: `There is no such ${discriminator} (${shortly(issue.input)}).`,
      }),
    ]
  }
  return [problemAt(source, path, 'wrong-type', otherKind(issue))]
}

/** Which kinds of value would do; a number for a text wants quotation marks. */
function otherKind({ errors, input }: z.core.$ZodIssueInvalidUnion): Bilingual {
  const kinds = errors.flat().flatMap((one) => (one.code === 'invalid_type' ? [one.expected] : []))
  const [ja, en] = [0, 1].map((n) => [...new Set(kinds.flatMap((kind) => TYPES[kind]?.[n] ?? []))])
  const isPlain = typeof input === 'number' || typeof input === 'boolean'
  const quoted = isPlain && kinds.includes('string') ? `"${input}"` : ''
  return {
    ja: `${ja?.join('または') ?? ''}を指定してください（${shortly(input)}）。${quoted === '' ? '' : `文字列なら ${quoted} と引用符で囲みます。`}`,
    en: `It takes ${en?.join(' or ') ?? ''}, not ${shortly(input)}.${quoted === '' ? '' : ` As a text: ${quoted}, with quotation marks.`}`,
  }
}

function isOtherKind(issue: z.core.$ZodIssue, input: unknown): boolean {
  if (issue.path.length > 0) return false
  if (issue.code === 'invalid_union') {
    return issue.errors.every((one) => one.some((each) => isOtherKind(each, input)))
  }
  // A choice is among texts: of a list or of keys nobody asks which.
  const isPlain = typeof input !== 'object' || input === null
  return issue.code === 'invalid_type' || (issue.code === 'invalid_value' && !isPlain)
}

function missing(source: Source, path: Path): readonly ScenarioProblem[] {
  const name = String(path.at(-1) ?? '')
  return [
    problemAt(source, path, 'missing', {
      ja: `「${name}」の指定がありません。追加してください。`,
      en: `"${name}" is missing. Add it.`,
    }),
  ]
}

/** What people write for a choice, where the nearest in spelling is another one. */
const MEANT: Readonly<Record<string, string>> = {
  m: 'min',
  mins: 'min',
  sec: 's',
  secs: 's',
  hr: 'h',
  hrs: 'h',
  d: 'day',
}

const FULL_WIDTH_SPACE: readonly [ja: string, en: string] = [
  '「-」の後の空白が全角です。半角スペースにしてください。',
  'The space after "-" is a full-width one. Make it a plain space.',
]

const TYPES: Readonly<Record<string, readonly [string, string]>> = {
  int: ['整数', 'a whole number'],
  number: ['数値', 'a number'],
  boolean: ['true または false', 'true or false'],
  string: ['文字列', 'a text'],
  array: ['リスト（- で始まる行）', 'a list (lines that begin with -)'],
  object: ['キーと値の組', 'keys with values'],
  record: ['キーと値の組', 'keys with values'],
}

/** A value in a sentence. */
export function shortly(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
