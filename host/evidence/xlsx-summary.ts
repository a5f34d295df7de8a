import type { Row, Sheet } from 'write-excel-file/node'
import { stamp } from '../pictures/moments.ts'
import { nameOf } from './html.ts'
import type { Evidence, EvidenceCase, EvidenceStep } from './types.ts'
import { WORDS, type Words } from './words.ts'
import {
  cell,
  covered,
  head,
  label,
  numberCell,
  rowHeight,
  title,
  verdictStyle,
  wide,
} from './xlsx-cells.ts'

const COLUMNS = [13, 44, 38, 38, 10, 20, 14, 26]

/** The sheet that is filed: items, expected, seen, verdict, when, and who (left to be filled in). */
export function summarySheet(evidence: Evidence): Omit<Sheet<Buffer>, 'images'> {
  const w = WORDS[evidence.language]
  return {
    sheet: w.summary,
    orientation: 'landscape',
    showGridLines: false,
    columns: COLUMNS.map((width) => ({ width })),
    data: [
      [...title(w.report, COLUMNS.length)],
      ...heading(evidence, w),
      [],
      [w.number, w.item, w.expected, w.seen, w.judged, w.when, w.who, w.remarks].map((text) => ({
        ...head(text),
        height: 22,
      })),
      ...evidence.cases.flatMap((one, index) => caseRows(one, index, evidence.tester, w)),
      [],
      [{ value: w.timeNote, type: String, columnSpan: COLUMNS.length }, ...covered(COLUMNS.length)],
      [
        { value: w.fictional, type: String, columnSpan: COLUMNS.length },
        ...covered(COLUMNS.length),
      ],
    ],
  }
}

function heading(evidence: Evidence, w: Words): Row[] {
  const banks = [...new Set(evidence.cases.map((one) => `${one.bankName} (${one.institution})`))]
  const judged = w.verdict[evidence.verdict]
  const number = (verdict: EvidenceCase['verdict']) =>
    evidence.cases.filter((one) => one.verdict === verdict).length
  const counts = w.counted({
    cases: evidence.cases.length,
    passed: number('passed'),
    failed: number('failed'),
    errors: number('error'),
  })
  return [
    [
      { ...label(w.item), height: 26 },
      ...wide(evidence.title, 3),
      label(w.judged),
      ...wide(`${judged} (${counts})`, 3, { ...verdictStyle(evidence.verdict), fontSize: 14 }),
    ],
    [
      { ...label(w.institution), height: rowHeight([[banks.join('\n'), 110]]) },
      ...wide(banks.join('\n'), 3),
      label(w.who),
      ...wide(evidence.tester, 3),
    ],
    [
      { ...label(w.madeAt), height: 20 },
      ...wide(stamp(evidence.madeAt), 3),
      label(w.checkedBy),
      ...wide('', 3),
    ],
    ...(evidence.environment === ''
      ? []
      : [
          [
            { ...label(w.testedOn), height: rowHeight([[evidence.environment, 200]]) },
            ...wide(evidence.environment, COLUMNS.length - 1),
          ],
        ]),
  ]
}

function caseRows(one: EvidenceCase, index: number, tester: string, w: Words): Row[] {
  const first = one.steps[0]
  const grey = { backgroundColor: '#eef2f7', fontWeight: 'bold' as const }
  const top: Row = [
    numberCell(index + 1, {
      ...grey,
      align: 'center',
      height: rowHeight([
        [nameOf(one), 44],
        [one.said, 26],
      ]),
    }),
    cell(nameOf(one), grey),
    cell('', grey),
    cell('', grey),
    cell(w.verdict[one.verdict], { ...grey, ...verdictStyle(one.verdict) }),
    cell(first === undefined ? '' : stamp(first.realTime), grey),
    cell(tester, grey),
    cell(one.said, grey),
  ]
  return [top, ...items(one).map((step) => itemRow(step, index, w))]
}

/** What is checked; of a session, where nothing is, what was done. */
function items({ steps }: EvidenceCase): readonly EvidenceStep[] {
  const checks = steps.filter(
    ({ kind, status }) => kind === 'expect' || status === 'failed' || status === 'skipped',
  )
  return checks.length === 0 ? steps : checks
}

function itemRow(step: EvidenceStep, index: number, w: Words): Row {
  const notes = step.notes.join('\n')
  const height = rowHeight([
    [step.status === 'skipped' ? '' : '\n', 20],
    [step.done, 44],
    [step.expected ?? '', 38],
    [step.seen ?? '', 38],
    [notes, 26],
  ])
  return [
    cell(`${index + 1}-${step.number}`, { align: 'center', height }),
    cell(step.done),
    cell(step.expected ?? ''),
    cell(step.seen ?? ''),
    cell(w.status[step.status], verdictStyle(step.status)),
    cell(step.status === 'skipped' ? '' : `${w.virtualTime}\n${stamp(step.virtualTime)}`),
    cell(''),
    cell(notes),
  ]
}
