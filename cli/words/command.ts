import type { Shell } from '../context.ts'
import { collect, parseInstitution, withLanguage } from '../options.ts'
import type { WordsOptions } from './names.ts'

const EXAMPLES = `
Without an institution: what is the same at all of them. / 金融機関を省くと、共通の名前だけ。
With one its pages, buttons and fields, too, as they stand there. / 指定すると、画面ごとの名前も。

Examples / 例:
  tokkun words
  tokkun words --institution B --only pages
  tokkun words --institution B | grep 認証`

export function addWords({ program, run }: Shell): void {
  const command = program
    .command('words')
    .description('names that scenarios may use / シナリオで使える名前の一覧')
    .option('--institution <id>', 'with its pages / この金融機関の画面も', parseInstitution)
    .option('--only <section>', 'only this section; repeatable / この節だけ（複数可）', collect)
    .option('--json', 'as JSON / JSON で')
    .addHelpText('after', EXAMPLES)
  withLanguage(command).action((options: WordsOptions) =>
    run(options.lang, async (context) => {
      const { words } = await import('./names.ts')
      return words(context, options)
    }),
  )
}
