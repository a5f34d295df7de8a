import type * as z from 'zod'
import type { Bilingual } from './page.ts'
import { isPolicyPath, POLICY_ENTRIES } from './policy-fields.ts'
import { POLICY_RULES } from './policy-rules.ts'
import { suggestKey } from './policy-suggest.ts'
import { both } from './text.ts'

/** Why a value of an institution's file is refused. */
export type PolicyReason =
  | 'not-json'
  | 'too-long'
  | 'not-an-object'
  | 'missing'
  | 'unknown-key'
  | 'wrong-type'
  | 'too-small'
  | 'too-large'
  | 'wrong-choice'
  | 'wrong-form'
  /** The same twice in a list. */
  | 'twice'
  /** It does not go with another value. */
  | 'rule'

export interface PolicyProblem {
  /** `fees.additional`, `mailDomains.0`; '' is the whole file. */
  readonly path: string
  readonly reason: PolicyReason
  /** What to do about it. */
  readonly text: Bilingual
  /** Of an unknown key: the path that was probably meant; null: none is near. */
  readonly suggestion: string | null
}

const WHOLE = {
  'not-json': both(
    'JSONとして読み取れません。カンマや引用符、かっこの対応を確認してください。',
    'This is no JSON. Check commas, quotation marks and brackets.',
  ),
  'too-long': both(
    'ファイルが大きすぎます。金融機関の設定ファイルを選択してください。',
    "The file is too large to be an institution's.",
  ),
  'not-an-object': both(
    '金融機関の設定ファイルではありません。「{」で始まるファイルを選択してください。',
    "This is no institution's file: it begins with {.",
  ),
} as const

/** The file as a whole is none. */
export function wholeFile(reason: keyof typeof WHOLE): PolicyProblem {
  return { path: '', reason, text: WHOLE[reason], suggestion: null }
}

/** Issues of zod in words; an unknown key is a problem of its own each. */
export function problemOf(issue: z.core.$ZodIssue): readonly PolicyProblem[] {
  const path = issue.path.map(String).join('.')
  const problem = (reason: PolicyReason, text: Bilingual): readonly PolicyProblem[] => [
    { path, reason, text: named(path, text), suggestion: null },
  ]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(path, key))
    case 'invalid_type':
      return issue.input === undefined ? missing(path) : problem('wrong-type', typeText(issue))
    case 'too_small':
    case 'too_big':
      return problem(issue.code === 'too_small' ? 'too-small' : 'too-large', sizeText(path, issue))
    case 'invalid_value':
      // zod takes a missing choice for a wrong one.
      return issue.input === undefined
        ? missing(path)
        : problem('wrong-choice', choiceText(issue.values.map(String)))
    case 'custom':
      return custom(path, issue.params)
    default:
      return problem('wrong-form', formText(path))
  }
}

function missing(path: string): readonly PolicyProblem[] {
  const text = named(
    path,
    both('指定がありません。値を追加してください。', 'It is missing. Add a value.'),
  )
  return [{ path, reason: 'missing', text, suggestion: null }]
}

function unknownKey(parent: string, key: string): PolicyProblem {
  const path = parent === '' ? key : `${parent}.${key}`
  const suggestion = suggestKey(parent, key)
  const text =
    suggestion === null
      ? both(
          `「${path}」という項目はありません。削除してください。`,
          `There is no "${path}". Remove it.`,
        )
      : both(
          `「${path}」という項目はありません。「${suggestion}」ではありませんか。`,
          `There is no "${path}". Did you mean "${suggestion}"?`,
        )
  return { path, reason: 'unknown-key', text, suggestion }
}

function typeText(issue: z.core.$ZodIssueInvalidType): Bilingual {
  const whole = typeof issue.input === 'number'
  const [ja, en] = TYPES[whole ? 'int' : issue.expected] ?? [
    '正しい種類の値',
    'another kind of value',
  ]
  return both(`${ja}を指定してください。`, `It takes ${en}.`)
}

const TYPES: Readonly<Record<string, readonly [string, string]>> = {
  int: ['整数', 'a whole number'],
  number: ['数値', 'a number'],
  boolean: ['true または false', 'true or false'],
  string: ['文字列', 'a text in quotation marks'],
  array: ['リスト（[ ]）', 'a list in [ ]'],
  object: ['項目の集まり（{ }）', 'an object in { }'],
}

function sizeText(
  path: string,
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
): Bilingual {
  if (issue.origin === 'string') {
    return issue.code === 'too_small'
      ? both('文字を入力してください。', 'It must not be empty.')
      : both(`${issue.maximum}文字以内にしてください。`, `At most ${issue.maximum} characters.`)
  }
  if (issue.origin === 'array') {
    return issue.code === 'too_small'
      ? both('1つ以上指定してください。', 'At least one is needed.')
      : both(`${issue.maximum}個以内にしてください。`, `At most ${issue.maximum} are taken.`)
  }
  const type = isPolicyPath(path) ? POLICY_ENTRIES[path].type : null
  if (type?.kind === 'number') {
    const { min, max, unit } = type
    return both(
      `${min}から${max}（${unit.ja}）の範囲で指定してください。`,
      `It takes ${min} to ${max} (${unit.en}).`,
    )
  }
  return issue.code === 'too_small'
    ? both(`${issue.minimum}以上にしてください。`, `At least ${issue.minimum}.`)
    : both(`${issue.maximum}以下にしてください。`, `At most ${issue.maximum}.`)
}

function choiceText(values: readonly string[]): Bilingual {
  const all = values.map((value) => `"${value}"`)
  return values.length === 1
    ? both(`${all.join()} を指定してください。`, `It must be ${all.join()}.`)
    : both(`${all.join(' / ')} のいずれかを指定してください。`, `It is one of ${all.join(', ')}.`)
}

/** Whatever has a form of its own: texts with a pattern, numbers in steps. */
function formText(path: string): Bilingual {
  const top = path.replace(/\.\d+$/, '')
  const entry = isPolicyPath(top) ? POLICY_ENTRIES[top] : null
  if (entry === null)
    return both('改行のない文字列にしてください。', 'It takes a text on one line.')
  const { hint, type } = entry
  return type.kind === 'number'
    ? both(`${type.step}刻みで指定してください。`, `It goes in steps of ${type.step}.`)
    : both(`形式が正しくありません。${hint.ja}`, `Its form is wrong. ${hint.en}`)
}

function custom(
  path: string,
  params: Readonly<Record<string, unknown>> | undefined,
): readonly PolicyProblem[] {
  const number = params?.rule
  const rule = typeof number === 'number' ? POLICY_RULES[number] : undefined
  const text =
    rule?.text ??
    both('同じ値が2回指定されています。1つにしてください。', 'The same stands there twice.')
  const reason = rule === undefined ? 'twice' : 'rule'
  return [{ path, reason, text: named(path, text), suggestion: null }]
}

/** The sentence with the name of the value before it, as the editor has it. */
function named(path: string, text: Bilingual): Bilingual {
  const top = path.replace(/\.(?:\d+|ja|en|from.*|until.*)$/, '')
  if (!isPolicyPath(top))
    return path === '' ? text : both(`${path}: ${text.ja}`, `${path}: ${text.en}`)
  const { label } = POLICY_ENTRIES[top]
  return both(`${label.ja}: ${text.ja}`, `${label.en}: ${text.en}`)
}
