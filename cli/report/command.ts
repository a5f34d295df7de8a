import type { Shell } from '../context.ts'
import { environmentOption, testerOption, withLanguage } from '../options.ts'
import type { ReportOptions } from './report.ts'

const EXAMPLES = `
Examples / 例:
  tokkun report session.tokkun -o evidence.html
  tokkun report assets/scenarios/walks/activation.yaml -o evidence.xlsx --tester 山田`

export function addReport({ program, run }: Shell): void {
  const command = program
    .command('report')
    .description('evidence of a session or scenario / セッションやシナリオの証跡を作る')
    .argument('<file>', 'session (.tokkun) or scenario (.yaml) / セッションかシナリオ')
    .requiredOption('-o, --out <file>', '.html or .xlsx file to write / 書き出すファイル')
    .addOption(testerOption())
    .addOption(environmentOption())
    .addHelpText('after', EXAMPLES)
  withLanguage(command).action((file: string, options: ReportOptions) =>
    run(options.lang, async (context) => {
      const { report } = await import('./report.ts')
      return report(context, file, options)
    }),
  )
}
