import type { Shell } from '../context.ts'
import { withLanguage } from '../options.ts'

const EXAMPLES = `
Example / 例:
  tokkun junit-merge shard-*.xml -o junit.xml`

export function addJunitMerge({ program, run }: Shell): void {
  const command = program
    .command('junit-merge')
    .description(
      'make one JUnit file of several shards’ / 分割実行の JUnit ファイルを一つにまとめる',
    )
    .argument('<files...>', 'JUnit XML files / JUnit の XML')
    .requiredOption('-o, --out <file>', 'file to write / 書き出すファイル')
    .addHelpText('after', EXAMPLES)
  withLanguage(command).action(
    (files: readonly string[], { out, lang }: { readonly out: string; readonly lang?: string }) =>
      run(lang, async (context) => {
        const { mergeJunit } = await import('./merge.ts')
        return mergeJunit(context, files, out)
      }),
  )
}
