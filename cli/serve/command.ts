import { InvalidArgumentError } from 'commander'
import { isToken } from '../../automation/guard.ts'
import type { Shell } from '../context.ts'
import {
  institutionOption,
  seedOption,
  startOption,
  wholeNumber,
  withLanguage,
} from '../options.ts'
import type { ServeOptions } from './serve.ts'

const EXAMPLES = `
Only this computer can reach it, with the token that is printed.
つながるのはこのコンピューターからだけで、表示されるトークンが必要です。

Examples / 例:
  tokkun serve --open
  tokkun serve --port 7070 --token $TOKKUN_TOKEN --paused --no-web`

const MOST_PORT = 65_535

export function addServe({ program, run }: Shell): void {
  const command = program
    .command('serve')
    .description('the bench over HTTP, and as web pages / HTTP と Web ページでベンチを使う')
    .option(
      '--port <n>',
      'port on loopback; 0: a free one / ポート（0 は空きポート）',
      wholeNumber(0, MOST_PORT),
      0,
    )
    .option(
      '--token <text>',
      'bearer token; made anew if left out / 認証トークン（省けば新しく作る）',
      parseToken,
    )
    .addOption(institutionOption())
    .addOption(seedOption())
    .addOption(startOption())
    .option('--paused', 'with the clock stopped / 時計を止めて始める')
    .option('--data <folder>', 'folder of the sessions / セッションのフォルダー')
    .option('--no-web', 'no web pages, the interface only / Web ページなし')
    .option('--open', 'open the pages in the browser / ブラウザーで開く')
    .addHelpText('after', EXAMPLES)
  withLanguage(command).action((options: ServeOptions) =>
    run(options.lang, async (context) => {
      const { serve } = await import('./serve.ts')
      return serve(context, options)
    }),
  )
}

/** A token for callers; an empty one (a script's unset variable) would protect nothing. */
function parseToken(text: string): string {
  if (isToken(text)) return text
  throw new InvalidArgumentError(
    '16 to 256 letters, digits or . _ ~ - / 英数字と . _ ~ - で 16～256 文字',
  )
}
