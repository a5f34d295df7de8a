import type { YAMLError } from 'yaml'
import type { Bilingual } from '../../../protocol/bilingual.ts'
import type { Position, ScenarioProblem } from '../types.ts'

/** What the YAML itself has wrong, in words for somebody who has never read its specification. */
export function yamlProblem(
  error: YAMLError,
  file: string,
  at: Position,
  line: string,
): ScenarioProblem {
  const known: Readonly<Record<string, Bilingual | undefined>> = WORDS
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

const WORDS = {
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
