import type { Row, Sheet } from 'write-excel-file/node'
import { stamp } from '../pictures/moments.ts'
import { nameOf } from './html.ts'
import type { Evidence, EvidenceCase } from './types.ts'
import { WORDS, type Words } from './words.ts'
import { cell, head, label, numberCell, rowHeight, title, wide } from './xlsx-cells.ts'

const COLUMNS = [24, 10, 10, 22, 22, 26, 26]
const VALUE = COLUMNS.length - 1

/** Where and with what the report was made, and the hashes by which a run is compared with it. */
export function environmentSheet(
  evidence: Evidence,
  hasFont: boolean,
): Omit<Sheet<Buffer>, 'images'> {
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
    columns: COLUMNS.map((width) => ({ width })),
    data: [
      [...title(w.environment, COLUMNS.length)],
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
        [...wide(`${index + 1}. ${nameOf(one)}`, COLUMNS.length, { fontWeight: 'bold' })],
        ...factsOf(one, w).map(fact),
      ]),
      [],
      [...title(w.hashes, COLUMNS.length)],
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
