import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
} from 'yaml'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import type { Position, ScenarioProblem } from '../results.ts'

/** Largest scenario file, in characters. Assumption: far beyond any that is written by hand. */
const LARGEST_FILE = 1024 * 1024
/** How often one anchor's content may be repeated by aliases. Assumption: enough for use, and a file cannot grow without end. */
const MOST_ALIASES = 100
/** Deepest nesting. Assumption: a scenario needs eight levels. */
const DEEPEST = 40

/** Where a value stands in a file's data: keys and indices from the top. */
export type Path = readonly PropertyKey[]

/** A scenario file read as YAML: its data, and the position of each part. */
export interface Source {
  readonly file: string
  readonly data: unknown
  /** Line and column of the value at `path`, or of its nearest parent; `key`: of its key. */
  readonly position: (path: Path, key?: boolean) => Position
}

/** Reads a file as YAML. Refused with every problem that the YAML itself has. */
export function readSource(file: string, text: string): Result<Source, readonly ScenarioProblem[]> {
  const whole = (code: string, text: Bilingual): Result<Source, readonly ScenarioProblem[]> =>
    err([{ code, file, at: null, path: '', text }])
  if (text.length > LARGEST_FILE) return whole('too-large', TOO_LARGE)
  const lines = new LineCounter()
  // Editors on Windows put a byte order mark first.
  const document = parseDocument(text.replace(/^\ufeff/, ''), {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  })
  const broken = [...document.errors, ...document.warnings]
  if (broken.length > 0) {
    // One syntax error causes many more after it.
    return err(
      broken.slice(0, 5).map((error) => {
        const at = place(lines, error.pos[0])
        return yamlProblem(error, file, at, text.split('\n')[at.line - 1] ?? '')
      }),
    )
  }
  if (depth(document.contents, document) > DEEPEST) return whole('too-deep', TOO_DEEP)
  const data = dataOf(document)
  if (!data.ok) return whole('aliases', ALIASES)
  const position = (path: Path, key = false): Position => {
    const at = offsetOf(document, path, key)
    return place(lines, at)
  }
  return ok({ file, data: data.value, position })
}

const TOO_LARGE: Bilingual = {
  ja: 'ファイルが大きすぎます（上限1MB）。シナリオを分割してください。',
  en: 'The file is larger than 1 MB. Split the scenario.',
}
const TOO_DEEP: Bilingual = {
  ja: `入れ子が深すぎます（上限${DEEPEST}段）。`,
  en: `It is nested deeper than ${DEEPEST} levels.`,
}
const ALIASES: Bilingual = {
  ja: 'エイリアス（*）の参照先がないか、多すぎます。値を直接書いてください。',
  en: 'An alias (*) refers to nothing, or there are too many of them. Write the values out.',
}

function dataOf(document: Document): Result<unknown, 'aliases'> {
  try {
    return ok(document.toJS({ maxAliasCount: MOST_ALIASES }))
  } catch (error) {
    // Messages that yaml throws for an alias without an anchor, and for one that would grow
    // endlessly.
    if (error instanceof ReferenceError) return err('aliases')
    throw error
  }
}

function place(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}

/** Levels of nesting, following aliases; Infinity if an alias contains itself. */
function depth(root: unknown, document: Document): number {
  const known = new Map<unknown, number>()
  const of = (node: unknown): number => {
    const before = known.get(node)
    if (before !== undefined) return before
    if (isAlias(node)) return of(node.resolve(document))
    if (!isMap(node) && !isSeq(node)) return 0
    // Coming here again while still inside means that there is a circle.
    known.set(node, Number.POSITIVE_INFINITY)
    const inside = isSeq(node) ? node.items : node.items.flatMap(({ key, value }) => [key, value])
    const deepest = 1 + inside.reduce<number>((most, one) => Math.max(most, of(one)), 0)
    known.set(node, deepest)
    return deepest
  }
  return of(root)
}

function offsetOf(document: Document, path: Path, key: boolean): number {
  let node: unknown = document.contents
  let at = startOf(node) ?? 0
  for (const [n, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) {
      const pair = node.items.find((item) => nameOf(item.key) === String(step))
      if (pair === undefined) return at
      const last = n === path.length - 1
      at = (last && key ? null : startOf(pair.value)) ?? startOf(pair.key) ?? at
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      at = startOf(node) ?? at
    } else return at
  }
  return at
}

function nameOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key)
}

function startOf(node: unknown): number | null {
  const of: Partial<Node> | null =
    isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node : null
  return of?.range?.[0] ?? null
}

/** Errors in the YAML itself, in words for somebody who has never read its specification. */
function yamlProblem(error: YAMLError, file: string, at: Position, line: string): ScenarioProblem {
  const known: Readonly<Record<string, Bilingual | undefined>> = YAML_PROBLEMS
  const inBrackets = /[[{].*[^"'\s][^"',]*\$\{/.test(line)
  const text = inBrackets ? PLACE_IN_BRACKETS : (known[error.code] ?? NO_YAML)
  return { code: `yaml-${error.code.toLowerCase().replaceAll('_', '-')}`, file, at, path: '', text }
}

const NO_YAML: Bilingual = {
  ja: 'YAMLとして読み取れません。字下げ、コロン、引用符を確認してください。',
  en: 'This is no YAML. Check indentation, colons and quotation marks.',
}
/** Within brackets `{` begins keys with values, and `}` ends them. */
const PLACE_IN_BRACKETS: Bilingual = {
  ja: `[ ] や { } の中では、\${名前} を含む文字列を引用符で囲んでください（"press \${n}"）。`,
  en: `Within [ ] and { } a text with \${name} in it stands in quotation marks: "press \${n}".`,
}

const YAML_PROBLEMS = {
  MISSING_CHAR: {
    ja: '閉じていない括弧か引用符があるか、区切りが足りません。「[ ]」「{ }」「" "」の対応と「, 」「: 」を確認してください。',
    en: 'A bracket or quotation mark is not closed, or something between values is missing. Check [ ], { }, " ", commas and colons.',
  },
  BAD_INDENT: {
    ja: '字下げがそろっていません。同じ段の行は同じ数の空白で始めてください。',
    en: 'The indentation is not even. Lines of one level begin with as many spaces.',
  },
  UNEXPECTED_TOKEN: {
    ja: 'ここに置けない文字があります。値を引用符で囲むか、字下げを確認してください。',
    en: 'There is something that cannot stand here. Put the value into quotation marks, or check the indentation.',
  },
  BAD_SCALAR_START: {
    ja: '引用符なしではこの文字で始められません。値を引用符で囲んでください。',
    en: 'No text begins with this character without quotation marks. Put it into them.',
  },
  BAD_DQ_ESCAPE: {
    ja: '「" "」の中の「\\」の使い方が正しくありません。「\\\\」とするか、「\' \'」で囲んでください。',
    en: 'Within " " this is no use of the backslash. Double it, or take \' \' instead.',
  },
  MULTILINE_IMPLICIT_KEY: {
    ja: '「: 」の前は1行に収めてください。行末の「:」や字下げを確認してください。',
    en: 'What stands before ": " fits on one line. Check for a missing ":" and the indentation.',
  },
  DUPLICATE_KEY: {
    ja: '同じキーが2回あります。1つにしてください。',
    en: 'The same key stands there twice. Keep one of them.',
  },
  TAB_AS_INDENT: {
    ja: '字下げにタブは使えません。半角スペースを使ってください。',
    en: 'Tabs do not indent in YAML. Use spaces.',
  },
  MULTIPLE_DOCS: {
    ja: 'ファイルに複数の文書（---）があります。1ファイルに1シナリオとしてください。',
    en: 'The file holds several documents (---). One scenario a file.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    ja: '1行に「: 」が2つあります。値を引用符で囲むか、改行してください。',
    en: 'There are two ": " on one line. Put the value into quotation marks, or on a line of its own.',
  },
  TAG_RESOLVE_FAILED: {
    ja: 'タグ（!で始まる指定）は使えません。「!」を含む文字は引用符で囲んでください。',
    en: 'Tags (beginning with !) are not taken. Put texts that begin with ! into quotation marks.',
  },
  RESOURCE_EXHAUSTION: { ja: '入れ子が深すぎます。', en: 'It is nested too deeply.' },
  BAD_ALIAS: {
    ja: 'エイリアス（*名前）が正しくありません。',
    en: 'This alias (*name) is none.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>

/** The path that `relative` means in the file `from`, with `/` and without `.` and `..`. */
export function resolvePath(from: string, relative: string): string {
  const parts = relative.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  const joined = parts.join('/')
  return relative.startsWith('/') ? `/${joined}` : joined
}

/** Whether an institution is named by a file. */
export function isFile(institution: string): boolean {
  return /\.json$/i.test(institution)
}
