import type { Verdict } from '../../lab/history/replay.ts'
import type { Language } from '../pictures/svg-pen.ts'
import type { EvidenceStep, EvidenceVerdict } from './evidence.ts'

/** Cases of a report by verdict. */
interface Counts {
  readonly cases: number
  readonly passed: number
  readonly failed: number
  readonly errors: number
}

/** The report's own words. Japanese ones are those of test documents (試験項目, 期待結果, 実績, 判定). */
export interface Words {
  readonly report: string
  readonly verdict: Readonly<Record<EvidenceVerdict, string>>
  readonly status: Readonly<Record<EvidenceStep['status'], string>>
  readonly contents: string
  readonly summary: string
  readonly cases: string
  readonly steps: string
  readonly passed: string
  readonly failed: string
  readonly errors: string
  readonly skipped: string
  readonly number: string
  readonly item: string
  readonly done: string
  readonly expected: string
  readonly seen: string
  readonly judged: string
  readonly when: string
  readonly who: string
  readonly checkedBy: string
  readonly remarks: string
  readonly pictures: string
  readonly lcd: string
  readonly page: string
  readonly mail: string
  readonly phone: string
  readonly lcdOff: string
  readonly lcdOf: (serial: string) => string
  readonly sameAs: (step: number) => string
  readonly notes: string
  readonly environment: string
  readonly hashes: string
  readonly version: string
  readonly platform: string
  readonly node: string
  readonly electron: string
  readonly noElectron: string
  readonly language: string
  readonly languageName: string
  readonly institution: string
  readonly policy: string
  readonly seed: string
  readonly virtualStart: string
  readonly virtualEnd: string
  readonly virtualTime: string
  readonly realTime: string
  readonly madeAt: string
  readonly file: string
  readonly tags: string
  readonly recording: string
  readonly inputs: string
  readonly state: string
  readonly frame: string
  readonly line: (line: number, column: number) => string
  readonly timeNote: string
  readonly fictional: string
  readonly noFont: string
  readonly none: string
  readonly counted: (counts: Counts) => string
  readonly testedOn: string
  readonly toFillIn: string
  readonly verified: (verdict: Extract<Verdict, { kind: 'verified' }>) => string
  readonly damaged: (verdict: Extract<Verdict, { kind: 'damaged' }>) => string
  readonly diverged: (input: number) => string
  readonly unchecked: string
}

const ja: Words = {
  report: '試験エビデンス',
  verdict: { passed: '合格', failed: '不合格', error: '実行不能', recorded: '記録' },
  status: { passed: 'OK', failed: 'NG', skipped: '未実施', done: '実施' },
  contents: '目次',
  summary: '結果の要約',
  cases: '試験項目',
  steps: '手順',
  passed: '合格',
  failed: '不合格',
  errors: '実行不能',
  skipped: '未実施',
  number: '番号',
  item: '試験項目',
  done: '操作・確認内容',
  expected: '期待結果',
  seen: '実績',
  judged: '判定',
  when: '実施日時',
  who: '実施者',
  checkedBy: '確認者',
  remarks: '備考',
  pictures: '画面',
  lcd: 'トークンのLCD',
  page: '銀行の画面',
  mail: 'メール',
  phone: 'スマートフォン',
  lcdOff: '消灯',
  lcdOf: (serial) => `トークンのLCD（${serial}）`,
  sameAs: (step) => `手順${step}と同じ画面`,
  notes: 'メモ',
  environment: '実行環境',
  hashes: 'ハッシュ値',
  version: 'Tokkunの版',
  platform: 'OS・CPU',
  node: 'Node.js',
  electron: 'Electron',
  noElectron: '使用せず',
  language: '表示言語',
  languageName: '日本語',
  institution: '金融機関',
  policy: '金融機関の型',
  seed: '乱数の種',
  virtualStart: '仮想時刻の開始',
  virtualEnd: '仮想時刻の終了',
  virtualTime: '仮想時刻',
  realTime: '実時刻',
  madeAt: '作成日時',
  file: 'ファイル',
  tags: 'タグ',
  recording: '記録ファイルのSHA-256',
  inputs: '入力数',
  state: '状態',
  frame: '画面',
  line: (line, column) => `${line}行${column}桁`,
  timeNote:
    '時刻は日本時間です。仮想時刻は試験の中の時計、実時刻はこの報告のために記録を再実行した時計の時刻です。',
  fictional: '架空の銀行による試験です。実在の金融機関とは関係ありません。',
  noFont: '日本語フォントが見つからないため、画面の画像の文字が欠けることがあります。',
  none: '—',
  counted: ({ cases, passed, failed, errors }) =>
    cases === passed + failed + errors
      ? `${cases}件中 合格${passed}・不合格${failed}・実行不能${errors}`
      : `${cases}件`,
  testedOn: '試験環境',
  toFillIn: '（記入欄）',
  verified: ({ inputs, checked }) =>
    `再実行の結果は記録と一致しました（入力 ${inputs} 件${checked < inputs ? `、うち照合値のあるもの ${checked} 件` : ''}）。`,
  damaged: ({ line, inputs, checked }) =>
    `記録ファイルが ${line} 行目から壊れているため、記録の全体は確かめられません。その前の入力 ${inputs} 件は再実行でき、照合値のある ${checked} 件は記録と一致しました。`,
  diverged: (input) => `再実行の結果が入力 ${input} 件目から記録と異なります。`,
  unchecked: '記録に照合値がないため、再実行の結果は照合していません。',
}

const en: Words = {
  report: 'Test evidence',
  verdict: { passed: 'Passed', failed: 'Failed', error: 'Could not run', recorded: 'Recorded' },
  status: { passed: 'OK', failed: 'NG', skipped: 'skipped', done: 'done' },
  contents: 'Contents',
  summary: 'Summary',
  cases: 'Test cases',
  steps: 'Steps',
  passed: 'passed',
  failed: 'failed',
  errors: 'could not run',
  skipped: 'skipped',
  number: 'No.',
  item: 'Test item',
  done: 'Done or checked',
  expected: 'Expected',
  seen: 'Seen',
  judged: 'Verdict',
  when: 'Carried out',
  who: 'Tester',
  checkedBy: 'Reviewer',
  remarks: 'Remarks',
  pictures: 'Screens',
  lcd: 'Token LCD',
  page: 'Bank page',
  mail: 'Mail',
  phone: 'Phone',
  lcdOff: 'off',
  lcdOf: (serial) => `Token LCD (${serial})`,
  sameAs: (step) => `Same screens as step ${step}`,
  notes: 'Notes',
  environment: 'Environment',
  hashes: 'Hashes',
  version: 'Tokkun version',
  platform: 'System and processor',
  node: 'Node.js',
  electron: 'Electron',
  noElectron: 'not used',
  language: 'Language',
  languageName: 'English',
  institution: 'Institution',
  policy: 'Kind of institution',
  seed: 'Seed',
  virtualStart: 'Virtual start',
  virtualEnd: 'Virtual end',
  virtualTime: 'Virtual time',
  realTime: 'Real time',
  madeAt: 'Made at',
  file: 'File',
  tags: 'Tags',
  recording: 'SHA-256 of the recording',
  inputs: 'Inputs',
  state: 'state',
  frame: 'frame',
  line: (line, column) => `line ${line}, column ${column}`,
  timeNote:
    'Times are Japan time. Virtual time is the clock within the test; real time is the clock by which the recording was carried out again for this report.',
  fictional: 'Tested with a fictional bank. Not connected to any real institution.',
  noFont: 'No Japanese font was found: letters may be missing in the pictures of the screens.',
  none: '—',
  counted: ({ cases, passed, failed, errors }) =>
    cases === passed + failed + errors
      ? `of ${cases}: ${passed} passed, ${failed} failed, ${errors} could not run`
      : `${cases}`,
  testedOn: 'Tested on',
  toFillIn: '(to be filled in)',
  verified: ({ inputs, checked }) =>
    `The replay agrees with the recording (${inputs} inputs${checked < inputs ? `, ${checked} of them with something to compare with` : ''}).`,
  damaged: ({ line, inputs, checked }) =>
    `The recording is damaged from line ${line} on, so the whole of it cannot be confirmed. The ${inputs} inputs before that line were replayed; the ${checked} of them with something to compare with agree with the recording.`,
  diverged: (input) => `The replay differs from the recording from input ${input} on.`,
  unchecked: 'The recording holds nothing to compare with: its replay was not compared.',
}

export const WORDS: Readonly<Record<Language, Words>> = { ja, en }
