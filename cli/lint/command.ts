import type { Shell } from '../context.ts'
import { withLanguage } from '../options.ts'

const EXAMPLES = `
Examples / 例:
  tokkun lint assets/scenarios
  tokkun lint bank.json session.tokkun`

export function addLint({ program, run }: Shell): void {
  const command = program
    .command('lint')
    .description('check files without running them / ファイルを実行せずに検査する')
    .argument(
      '<files...>',
      'scenarios (.yaml), institutions (.json), sessions (.tokkun) / シナリオ、金融機関、セッション',
    )
    .addHelpText('after', EXAMPLES)
  withLanguage(command).action((files: readonly string[], { lang }: { readonly lang?: string }) =>
    run(lang, async (context) => {
      const { lint } = await import('./lint.ts')
      return lint(context, files)
    }),
  )
}
