import type { YAMLError } from 'yaml'
import type { Bilingual } from '../../../protocol/bilingual.ts'
import type { Position, ScenarioProblem } from '../types.ts'

/** What the YAML itself has wrong, in words for somebody who has never read its specification. */
export function yamlProblem(error: YAMLError, file: string, at: Position): ScenarioProblem {
  const known: Readonly<Record<string, Bilingual | undefined>> = WORDS
  const text = known[error.code] ?? {
    ja: `YAMLとして読み取れません。字下げ、コロン、引用符を確認してください（${error.message}）。`,
    en: `This is no YAML. Check indentation, colons and quotation marks (${error.message}).`,
  }
  return { code: `yaml-${error.code.toLowerCase().replaceAll('_', '-')}`, file, at, path: '', text }
}

const WORDS = {
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
