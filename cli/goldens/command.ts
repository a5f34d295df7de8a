import type { Command } from 'commander'
import type { Shell } from '../context.ts'
import { collect, wholeNumber, withLanguage } from '../options.ts'
import type { GoldensOptions } from './goldens.ts'

const EXAMPLES = `
Examples / 例:
  tokkun goldens check assets/scenarios --goldens goldens
  tokkun goldens review assets/scenarios --goldens goldens --open
  tokkun goldens accept assets/scenarios --goldens goldens`

export function addGoldens({ program, run }: Shell): void {
  const goldens = program
    .command('goldens')
    .description('compare every display with the accepted ones / 画面を承認済みのものと比べる')
    .addHelpText('after', EXAMPLES)
  const add = (name: 'check' | 'accept' | 'review', description: string): Command => {
    const command = goldens
      .command(name)
      .description(description)
      .argument('<files...>', 'scenarios / シナリオ')
      .option(
        '--goldens <folder>',
        'folder of the accepted displays / 承認済みの画面のフォルダー',
        'goldens',
      )
      .option(
        '--root <folder>',
        'folder where the names of displays begin; the one accepted with, else this folder / 画面の名前の起点（承認時のもの、なければ今のフォルダー）',
      )
    if (name === 'review') {
      command
        .option(
          '-o, --out <file>',
          'write the page instead, to look at only / 見るだけのページを書き出す',
        )
        .option(
          '--port <n>',
          'port on loopback; 0: a free one / ポート（0 は空きポート）',
          wholeNumber(0, 65_535),
          0,
        )
        .option('--open', 'open the page in the browser / ブラウザーで開く')
    }
    if (name === 'accept') {
      command.option(
        '--only <name>',
        'only this display; repeatable / この画面だけ（複数可）',
        collect,
      )
    }
    return withLanguage(command).action((files: readonly string[], options: GoldensOptions) =>
      run(options.lang, async (context) => {
        const work = await import('./goldens.ts')
        return work[name](context, files, options)
      }),
    )
  }
  add('check', 'fail on any display that differs / 違う画面があれば失敗とする')
  add('accept', 'take the displays as they are now / いまの画面を承認する')
  add('review', 'a page with before, after, difference, accept / 前・後・差を見て承認するページ')
}
