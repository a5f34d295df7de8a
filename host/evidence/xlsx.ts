import writeXlsxFile, { type Sheet } from 'write-excel-file/node'
import type { Evidence } from './types.ts'
import { WORDS } from './words.ts'
import { environmentSheet } from './xlsx-environment.ts'
import { picturesOn } from './xlsx-pictures.ts'
import type { StepsSheet } from './xlsx-steps.ts'
import { summarySheet } from './xlsx-summary.ts'

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

/** The steps' headings stand on every printed page. `sheet`: the second one's name. */
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
