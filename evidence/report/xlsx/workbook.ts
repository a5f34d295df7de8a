import writeXlsxFile, { type Row, type Sheet } from 'write-excel-file/node'
import { stamp } from '../../pictures/moments.ts'
import type { Evidence, EvidenceCase, EvidenceStep } from '../evidence.ts'
import { nameOf } from '../html/page.ts'
import { WORDS, type Words } from '../wording.ts'
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
} from './cells.ts'
import { picturesOn, type StepsSheet } from './steps-sheet.ts'

/** The sheet of the steps is the second one. */
const STEPS = 1

/** The report as a workbook: summary, steps with pictures, environment and hashes. */
export async function evidenceXlsx(evidence: Evidence, steps: StepsSheet): Promise<Uint8Array> {
  const sheets: Sheet<Buffer>[] = [
    summarySheet(evidence),
    steps.sheet(),
    environmentSheet(evidence, steps.hasFont),
  ]
  return writeXlsxFile(sheets, {
    fontFamily: evidence.language === 'ja' ? 'Yu Gothic' : 'Calibri',
    fontSize: 10,
    features: [
      picturesOn(STEPS, steps.pictures),
      ONE_PAGE_WIDE,
      headsOnEveryPage(WORDS[evidence.language].steps),
    ],
  }).toBuffer()
}

/** Printed on A4, all columns on one sheet of paper. */
const ONE_PAGE_WIDE = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (content: string): string =>
          content
            .replace(
              /(<worksheet[^>]*>)(<sheetPr\b[^>]*\/>)?/,
              '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
            )
            .replace(
              /<pageSetup\b[^>]*\/>/,
              '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
            ),
      },
    },
  },
}

/** Repeats the headings of the steps on every printed page. `sheet`: the second sheet's name. */
function headsOnEveryPage(sheet: string) {
  const names = `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="${STEPS}">'${sheet}'!$1:$2</definedName></definedNames>`
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (content: string): string => content.replace('</sheets>', `</sheets>${names}`),
        },
      },
    },
  }
}

const SUMMARY_COLUMNS = [13, 44, 38, 38, 10, 20, 14, 26]

/** The sheet to be filed: items, expected, seen, verdict, when, and who (to be filled in). */
function summarySheet(evidence: Evidence): Omit<Sheet<Buffer>, 'images'> {
  const w = WORDS[evidence.language]
  return {
    sheet: w.summary,
    orientation: 'landscape',
    showGridLines: false,
    columns: SUMMARY_COLUMNS.map((width) => ({ width })),
    data: [
      [...title(w.report, SUMMARY_COLUMNS.length)],
      ...heading(evidence, w),
      [],
      [w.number, w.item, w.expected, w.seen, w.judged, w.when, w.who, w.remarks].map((text) => ({
        ...head(text),
        height: 22,
      })),
      ...evidence.cases.flatMap((one, index) => caseRows(one, index, evidence.tester, w)),
      [],
      [
        { value: w.timeNote, type: String, columnSpan: SUMMARY_COLUMNS.length },
        ...covered(SUMMARY_COLUMNS.length),
      ],
      [
        { value: w.fictional, type: String, columnSpan: SUMMARY_COLUMNS.length },
        ...covered(SUMMARY_COLUMNS.length),
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
            ...wide(evidence.environment, SUMMARY_COLUMNS.length - 1),
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

/** What is checked; for a session, which checks nothing, what was done. */
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

const ENVIRONMENT_COLUMNS = [24, 10, 10, 22, 22, 26, 26]
const VALUE = ENVIRONMENT_COLUMNS.length - 1

/** Where and with which programs the report was made, and the hashes for comparing runs. */
function environmentSheet(evidence: Evidence, hasFont: boolean): Omit<Sheet<Buffer>, 'images'> {
  const w = WORDS[evidence.language]
  const { madeOn } = evidence
  const fact = ([name, value]: readonly [string, string]): Row => [
    { ...label(name), height: rowHeight([[value, 110]]) },
    ...wide(value, VALUE),
  ]
  return {
    sheet: w.environment,
    orientation: 'landscape',
    showGridLines: false,
    columns: ENVIRONMENT_COLUMNS.map((width) => ({ width })),
    data: [
      [...title(w.environment, ENVIRONMENT_COLUMNS.length)],
      ...[
        ...(evidence.tester === '' ? [] : [[w.who, evidence.tester] as const]),
        ...(evidence.environment === '' ? [] : [[w.testedOn, evidence.environment] as const]),
        [w.madeAt, stamp(evidence.madeAt)] as const,
        [w.version, madeOn.version] as const,
        [w.platform, madeOn.platform] as const,
        [w.node, madeOn.node] as const,
        [w.electron, madeOn.electron ?? w.noElectron] as const,
        [w.language, w.languageName] as const,
        ...(hasFont ? [] : [[w.remarks, w.noFont] as const]),
      ].map(fact),
      ...evidence.cases.flatMap((one, index): Row[] => [
        [],
        [
          ...wide(`${index + 1}. ${nameOf(one)}`, ENVIRONMENT_COLUMNS.length, {
            fontWeight: 'bold',
          }),
        ],
        ...factsOf(one, w).map(fact),
      ]),
      [],
      [...title(w.hashes, ENVIRONMENT_COLUMNS.length)],
      [w.item, w.number, w.inputs, w.virtualTime, w.realTime, w.state, w.frame].map(head),
      ...evidence.cases.flatMap(hashRows),
    ],
  }
}

function factsOf(one: EvidenceCase, w: Words): readonly (readonly [string, string])[] {
  return [
    [w.judged, w.verdict[one.verdict]],
    ...(one.said === '' ? [] : [[w.remarks, one.said] as const]),
    [w.institution, `${one.bankName} (${one.institution})`],
    [w.policy, one.policyLabel === '' ? w.none : one.policyLabel],
    [w.seed, one.seed],
    [w.virtualStart, stamp(one.start)],
    [w.virtualEnd, stamp(one.end)],
    [w.inputs, String(one.inputs)],
    ...(one.file === '' ? [] : [[w.file, one.file] as const]),
    ...(one.tags.length === 0 ? [] : [[w.tags, one.tags.join(', ')] as const]),
    [w.recording, one.recording ?? w.none],
  ]
}

function hashRows(one: EvidenceCase): Row[] {
  return one.steps.map((step) => [
    cell(nameOf(one), { height: rowHeight([[nameOf(one), 24]]) }),
    numberCell(step.number),
    numberCell(step.inputs),
    cell(step.status === 'skipped' ? '' : stamp(step.virtualTime)),
    cell(step.status === 'skipped' ? '' : stamp(step.realTime)),
    cell(step.state),
    cell(step.frame),
  ])
}
